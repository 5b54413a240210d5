import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#workbook/open';
import { patchWorkbook } from '#workbook/patch/patch';
import { samples } from './samples';
import { inflate, readZip } from '#workbook/opc/read';
import { writeZip } from '#workbook/opc/write';

const seed = 20261124;

/** mulberry32: the same numbers for the same seed. */
function randomness(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function flipped(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice();
  for (let times = 1 + Math.floor(random() * 8); times > 0; times--) {
    copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  }
  return copy;
}

/** Harm inside a part, under a check sum that is right: what a hostile writer would do. */
function harmedInside(bytes: Uint8Array, random: () => number): Uint8Array {
  const zip = readZip(bytes);
  const victim = Math.floor(random() * zip.entries.length);
  return writeZip(
    zip.entries.map((entry, index) => {
      const content = inflate(zip, entry);
      if (index !== victim) return { name: entry.name, bytes: content };
      const harmed =
        random() < 0.5 ? flipped(content, random) : content.slice(0, Math.floor(random() * content.length));
      return { name: entry.name, bytes: harmed };
    }),
  );
}

const harms = {
  'cut short': (bytes: Uint8Array, random: () => number) =>
    bytes.slice(0, Math.floor(random() * bytes.length)),
  'with bytes flipped': flipped,
  'harmed inside a part': harmedInside,
};

describe.each(Object.entries(harms))(`valid files %s (seed ${seed})`, (_, harm) => {
  it('give a workbook or a Problem, never an exception', async () => {
    const random = randomness(seed);
    const files = Object.values(samples);
    for (let round = 0; round < 120; round++) {
      const file = harm(files[round % files.length] as Uint8Array, random);
      const read = await openWorkbook(file);
      const written = patchWorkbook(file, [{ sheet: '表1', row: 2, column: 2, value: 1 }]);
      for (const result of [read, written]) {
        if (!result.ok) expect(result.problem.code).toMatch(/^(file|patch)\./);
        else expect(result.value).toBeTypeOf('object');
      }
    }
  });
});
