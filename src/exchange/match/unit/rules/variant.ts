import type { Spelling } from '../spelling';
import type { UnitRule } from './rule';

/** Another ending of the same family, or none. */
export const variant: UnitRule = {
  name: 'variant',
  examples: [
    [{ name: '城关镇' }, { name: '城关镇卫生院' }, 0.93],
    [{ name: '城关中心卫生院' }, { name: '城关镇卫生院' }, 0.93],
    [{ name: '城关镇中心卫生院' }, { name: '城关镇' }, 0.93],
    [{ name: '城关' }, { name: '城关镇卫生院' }, 0.9],
    [{ name: '城关社区卫生服务中心' }, { name: '城关镇卫生院' }, 0],
    [{ name: '城关社区卫生服务站' }, { name: '城关社区卫生服务中心' }, 0],
    [{ name: '县人民医院' }, { name: '县中医医院' }, 0],
    [{ name: '青云镇' }, { name: '青山镇' }, 0],
  ],
  score(asked, known) {
    const one = asked.spellings[0] as Spelling;
    return Math.max(0, ...known.spellings.map((other) => alike(one, other)));
  },
};

/** Also of what is left of a name without its area. */
export function alike(one: Spelling, other: Spelling): number {
  if (one.stem !== other.stem || one.stem === '') return 0;
  if (one.family === other.family) return one.family === 'bare' ? 0.9 : 0.93;
  return (one.family === 'bare' || other.family === 'bare') && one.stem.length > 1 ? 0.9 : 0;
}
