import { describe, expect, it } from 'vitest';
import { files, harms, isKnown, randomness, tryAll } from './harm';

const seed = 20261124;

describe.each(Object.entries(harms))(`valid files %s (seed ${seed})`, (_, harm) => {
  it('give a workbook or a Problem, never an exception', async () => {
    const random = randomness(seed);
    for (let round = 0; round < 135; round++) {
      const file = harm(files[round % files.length] as Uint8Array, random);
      for (const result of await tryAll(file)) {
        if (!result.ok) expect(isKnown(result.problem), result.problem.code).toBe(true);
        else expect(result.value).toBeTypeOf('object');
      }
    }
  });
});
