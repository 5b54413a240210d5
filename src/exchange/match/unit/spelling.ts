/**
 * How a unit is spelt: 城关镇中心卫生院 is the stem 城关 and an ending of the township family. Spellings of one family with
 * one stem are one unit; 城关镇卫生院 and 城关社区卫生服务中心 are not.
 */
import { foldName } from '#domain/name';

export const families = ['township', 'community', 'station', 'village', 'whole', 'bare'] as const;
/** `whole`: a name that is not to be taken apart (县人民医院); `bare`: a stem alone (城关). */
export type Family = (typeof families)[number];

const endings: readonly (readonly [RegExp, Family])[] = [
  [/(?:街道)?(?:社区)?卫生服务站$/, 'station'],
  [/(?:街道)?(?:社区)?卫生服务中心$|街道(?:办事处|办)?$|社区$/, 'community'],
  [/(?:村)?(?:卫生室|卫生所)$|村(?:委会|民委员会)?$/, 'village'],
  [
    /(?:[\u4e00-\u9fff]{1,2}族)?[镇乡]?(?:中心)?卫生院$|(?:[\u4e00-\u9fff]{1,2}族)?[镇乡](?:人民政府|政府)?$/,
    'township',
  ],
];
/** What ends in these is something else than a place. */
const whole = /(医院|保健院|分院|中心|站|所|局|委|队|科|室|股|部|县|区|市|公司|学校|协会)$/;

export interface Spelling {
  readonly folded: string;
  readonly stem: string;
  readonly family: Family;
}

export function spellingOf(name: string): Spelling {
  const folded = foldName(name);
  for (const [ending, family] of endings) {
    const match = ending.exec(folded);
    if (match && match.index > 0) return { folded, stem: folded.slice(0, match.index), family };
  }
  return { folded, stem: folded, family: whole.test(folded) ? 'whole' : 'bare' };
}

/** 海棠县卫健局 → 海棠县: what its subordinates write in front of their names. */
export function areaOf(superior: string): string {
  return /^.{1,8}?(?:县|区|市|旗)/.exec(foldName(superior))?.[0] ?? '';
}
