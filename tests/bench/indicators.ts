/**
 * Finding among ten thousand indicators as a clerk types, and the index of what uses each. The peer of finding is the plain
 * way in the same run: names and initials made anew for every letter typed.
 */
import { catalogOf } from '../../src/domain/catalog/catalog';
import { useCounts } from '../../src/domain/indicator/uses';
import { indicatorKeys } from '../../src/app/indicators/list';
import { keysOf, search } from '../../src/app/search';
import { indicator } from '../domain/invent';

const who = [
  '孕产妇',
  '儿童',
  '高血压患者',
  '糖尿病患者',
  '老年人',
  '结核病患者',
  '居民',
  '新生儿',
  '职工',
  '学生',
];
const what = ['管理', '随访', '筛查', '建档', '体检', '转诊', '签约', '接种', '访视', '治疗'];
const indicators = Array.from({ length: 10_000 }, (_, i) =>
  indicator(`x${i}`, `${who[i % 10]}${what[Math.floor(i / 10) % 10]}人数${i}`, {
    aliases: i % 3 === 0 ? [`别名${i}`] : [],
    ...(i % 5 === 4 ? { kind: 'computed', formula: `[#x${i - 1}]/[#x${i - 2}]*100` } : {}),
  }),
);
const typed = ['g', 'gx', 'gxy', 'gxyhzsf', '高血压患者随访', '患者 99', '糖病接种'];

function measured(run: () => void, times = 9): number {
  run();
  const all = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
}

export function run(): void {
  const start = performance.now();
  indicators.forEach(indicatorKeys);
  console.log(`names and initials of 10,000 indicators, once: ${(performance.now() - start).toFixed(1)} ms`);

  const kept = measured(() => typed.forEach((query) => search(query, indicators, indicatorKeys)));
  const anew = measured(
    () =>
      typed.forEach((query) =>
        search(query, indicators, ({ name, aliases, code }) => keysOf([name, ...aliases, code])),
      ),
    3,
  );
  const each = (ms: number): string => (ms / typed.length).toFixed(1);
  console.log(
    `one search among them: ${each(kept)} ms; with names made anew ${each(anew)} ms (${(anew / kept).toFixed(1)}×)`,
  );

  const from = performance.now();
  const catalog = catalogOf((kind) => (kind === 'indicators' ? indicators : []));
  useCounts(catalog);
  console.log(
    `uses of all of them, first: ${(performance.now() - from).toFixed(1)} ms; again: ${measured(() => useCounts(catalog)).toFixed(1)} ms`,
  );
}
