import type { Spelling } from '../spelling';
import type { UnitRule } from './rule';

/** One sign too many, too few or another in a stem of three or more: a slip of the pen, or another place. */
export const slip: UnitRule = {
  name: 'slip',
  examples: [
    [{ name: '龙泉寺镇' }, { name: '龙泉寺乡卫生院' }, 0],
    [{ name: '杨家坝镇' }, { name: '杨家垻镇' }, 0.68],
    [{ name: '青云镇' }, { name: '青山镇' }, 0],
  ],
  score(asked, known) {
    const one = asked.spellings[0] as Spelling;
    return known.spellings.some((other) => one.family === other.family && isSlip(one.stem, other.stem))
      ? 0.68
      : 0;
  },
};

function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.slice(start + 1) === short.slice(start + (long.length === short.length ? 1 : 0));
}
