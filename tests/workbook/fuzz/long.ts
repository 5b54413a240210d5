/**
 * `npx tsx tests/workbook/fuzz/long.ts [CASES [SEED]]`: the fuzz test at length. Prints the seed, how the cases ended
 * and the slowest of them; ends with 1 where one threw, said an unknown Problem or took longer than five seconds.
 */
import { files, harms, isKnown, randomness, tryAll } from './harm';

const cases = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 20261124);
const longest = 5000;

const random = randomness(seed);
const ends = new Map<string, number>();
let slowest = { time: 0, name: '' };
let bad = 0;

for (let round = 0; round < cases; round++) {
  const [name, harm] = Object.entries(harms)[round % 3] as [string, (typeof harms)['cut short']];
  const file = harm(files[Math.floor(round / 3) % files.length] as Uint8Array, random);
  const start = performance.now();
  try {
    for (const result of await tryAll(file)) {
      const end = result.ok ? 'ok' : result.problem.code;
      ends.set(end, (ends.get(end) ?? 0) + 1);
      if (!result.ok && !isKnown(result.problem)) bad++;
    }
  } catch (error) {
    bad++;
    console.log(`case ${round} (${name}): ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  }
  const time = performance.now() - start;
  if (time > slowest.time) slowest = { time, name: `case ${round} (${name})` };
}

if (slowest.time > longest) bad++;
console.log(
  `seed ${seed}, ${cases} cases, ${bad} bad; slowest ${slowest.time.toFixed(0)} ms: ${slowest.name}`,
);
for (const [end, count] of [...ends].sort((a, b) => b[1] - a[1])) console.log(`  ${count}  ${end}`);
process.exitCode = bad > 0 ? 1 : 0;
