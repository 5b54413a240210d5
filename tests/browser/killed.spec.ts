import { expect, test } from '@playwright/test';
import { killRounds } from '../soak/kill/rounds';

const seed = 5;

test(`a browser that is killed while figures are typed, pasted and imported has lost nothing it acknowledged and kept nothing by halves, seed ${seed}`, async ({
  baseURL,
}, info) => {
  test.slow();
  const profile = info.outputPath('profile');
  const report = await killRounds({ site: `${baseURL}/`, profile, seed, kills: 6 });
  expect(report.faults).toEqual([]);
  // The moments follow from the seed; that there was something to lose does not.
  expect(report.acknowledged + report.imports).toBeGreaterThan(0);
  expect(report.entries).toBeGreaterThan(1);
  expect(report.opened.length).toBeGreaterThan(3);
});
