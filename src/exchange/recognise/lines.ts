/** What a line above or below a table is: head (填报单位, 单位:元, 表号 …), note or signature. */
import { isFilledLabel, isPeriodCaption } from './caption';
import type { Line, Spot } from './picture';
import {
  bareDate,
  bareSeal,
  bareTableNumber,
  countingUnit,
  markLabel,
  noteSign,
  noteStart,
  sealed,
  signatureInside,
  signatureLabel,
} from './words';

/** A spot that belongs above a table: a filled label, a mark, a period, a counting unit. */
export function isHeadSpot({ sort, text }: Spot): boolean {
  if (sort === 'date') return true;
  if (sort !== 'text' && sort !== 'mark') return false;
  return (
    isFilledLabel(text) ||
    markLabel.test(text) ||
    bareTableNumber.test(text) ||
    bareDate.test(text) ||
    /^[(（]?(计量)?单位[:：]/.test(text) ||
    (/^\(.*\)$/.test(text) && countingUnit.test(text.slice(1, -1)))
  );
}

/** At least as many head spots as others: `宁波/0574 | 统计日期:2003-04-21至2003-05-20`. */
export function isHeadLine({ spots }: Line): boolean {
  if (spots.some(({ sort }) => sort === 'number')) return false;
  const others = spots.filter((spot) => !isHeadSpot(spot));
  const heads = spots.length - others.length;
  if (heads === 0) return false;
  return others.filter(({ text }) => !isPeriodCaption(text)).length <= heads;
}

export function isSignatureLine({ spots }: Line): boolean {
  if (spots.some(({ sort }) => sort === 'number') && spots.length > 3) return false;
  const texts = spots.filter(({ sort }) => sort === 'text');
  // 联系电话 alone is also a caption: without a colon most of the line has to be such labels.
  const bare = texts.filter(({ text }) => signatureLabel.test(text) && !/[:;_]/.test(text)).length;
  if (bare >= 2 && isPaired(texts)) return true;
  return texts.some(
    ({ text }) =>
      (signatureLabel.test(text) && (/[:;_]/.test(text) || bare * 2 > texts.length)) ||
      (text.length < 60 && signatureInside.test(text) && !noteStart.test(text)) ||
      bareDate.test(text) ||
      bareSeal.test(text) ||
      (isFilledLabel(text) && sealed.test(text)),
  );
}

/** `填表人 | 王芳 | 审核人 | 陈敏`: every other text is a label. */
function isPaired(texts: readonly Spot[]): boolean {
  return texts.every(({ text }, i) => (i % 2 === 0) === signatureLabel.test(text));
}

export function isNoteLine({ spots }: Line): boolean {
  const first = spots[0] as Spot;
  const [, second] = spots;
  // 说明 alone opens a note; before other captions it is one of them.
  const opens = /[:.、)]/.test(first.text) || !second || (spots.length === 2 && second.text.length > 8);
  if ((opens && noteStart.test(first.text)) || (noteSign.test(first.text) && first.text.length > 6))
    return true;
  const texts = spots.filter(({ sort }) => sort === 'text');
  return spots.length === 1 && texts.length === 1 && isLongText(first);
}

/** Prose: long, with sentence signs. */
export function isLongText({ text }: Spot): boolean {
  if (text.length >= 8 && /。$/.test(text)) return true;
  return (
    text.length > 24 && (/[。;]/.test(text) || (text.match(/[,、]/g)?.length ?? 0) >= 2 || text.length > 60)
  );
}
