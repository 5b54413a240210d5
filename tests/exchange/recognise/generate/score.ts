/** Scores recognition on made-up sheets: the share that is exact, by feature; with `--show N` also the first N that are not. */
import { compareSeed, shown } from './compare';

export function scoreMade(from: number, count: number, show: number, brief = false): void {
  const tally = new Map<string, { right: number; all: number }>();
  let left = show;
  for (let seed = from; seed < from + count; seed++) {
    const { sheet, exact, expected, found } = compareSeed(seed);
    for (const key of ['all', ...sheet.features]) {
      const entry = tally.get(key) ?? { right: 0, all: 0 };
      tally.set(key, { right: entry.right + (exact ? 1 : 0), all: entry.all + 1 });
    }
    if (exact || left-- <= 0) continue;
    console.log(`✗ ${seed} ${[...sheet.features].join(', ')}`);
    if (!brief) console.log(shown(sheet));
    console.log(
      `    expected ${expected.join('\n             ')}\n    found    ${found.join('\n             ')}`,
    );
  }
  const share = ([, { right, all }]: [string, { right: number; all: number }]) => right / all;
  for (const [key, { right, all }] of [...tally].sort((a, b) => share(a) - share(b)))
    console.log(`${((right / all) * 100).toFixed(1).padStart(6)} %  ${right}/${all}  ${key}`);
}
