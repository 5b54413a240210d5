import type { Spelling } from '../spelling';
import type { UnitRule } from './rule';

/** Shorter stems that differ in a sign are other places: 青云镇 and 青山镇, 东河口 and 东山口; so are numbered ones. */
const longEnough = 5;

/** One sign too many, too few or another in a long name. */
export const slip: UnitRule = {
  name: 'slip',
  examples: [
    [{ name: '高新技术产业开区卫生院' }, { name: '高新技术产业开发区卫生院' }, 0.68],
    [{ name: '东河口镇' }, { name: '东山口镇' }, 0],
    [{ name: '青云镇' }, { name: '青山镇' }, 0],
    [{ name: '青山镇第3卫生服务站' }, { name: '青山镇第2卫生服务站' }, 0],
  ],
  score(asked, known) {
    const one = asked.spellings[0] as Spelling;
    if (one.stem.length < longEnough) return 0;
    return known.spellings.some((other) => one.family === other.family && isSlip(one.stem, other.stem))
      ? 0.68
      : 0;
  },
};

function isSlip(a: string, b: string): boolean {
  if (a === b || b.length < longEnough || Math.abs(a.length - b.length) > 1 || /\d/.test(a + b)) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.slice(start + 1) === short.slice(start + (long.length === short.length ? 1 : 0));
}
