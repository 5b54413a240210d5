/** What stands above a table: title, marks block, 填报单位, period, counting unit. */
import type { Period } from '#domain/period/period';
import { bracketed, findPeriod, withYear, type PeriodText } from '#domain/period/text';
import { cellName } from '#workbook/address';
import { isFilledLabel } from './caption';
import type { Found, FoundPeriod, TableFinding } from './finding';
import { fold, tidy, titleText } from './fold';
import { isHeadSpot, isLongText } from './lines';
import type { Line, Picture, Spot } from './picture';
import {
  bareTableNumber,
  countingUnit,
  filingDate,
  markLabel,
  noteStart,
  reporterLabel,
  unitLabel,
} from './words';

export type Head = Pick<TableFinding, 'title' | 'period' | 'countingUnit' | 'reporter' | 'marks'>;

/** A label with what stands behind it, in one cell or two. */
interface Entry {
  readonly label: string;
  readonly text: string;
  readonly spot: Spot;
  /** Where the text stands, if not behind the label. */
  readonly beside?: Spot | undefined;
}

export function headOf(picture: Picture, lines: readonly Line[]): Head {
  const spots = lines.flatMap((line) => line.spots);
  const entries = lines.flatMap(({ spots: some }) => entriesOf(some));
  const marks = entries.filter(({ label }) => markLabel.test(label));
  const title = titleOf(picture, lines);
  const reporter = entries.find(
    ({ label, text }) =>
      reporterLabel.test(label) && !countingUnit.test(fold(text)) && !isYearToFill(fold(text)),
  );
  const taken = new Set(marks.map(({ spot }) => spot));
  return {
    title: title ? { text: titleText(title.raw), cell: cellOf(title) } : null,
    period: periodOf(
      title,
      spots.filter((spot) => !taken.has(spot)),
      entries,
    ),
    countingUnit: countingUnitOf(spots, entries),
    reporter: reporter ? { text: reporter.text, cell: cellOf(reporter.spot) } : null,
    marks: marks.map(({ label, text, spot }) => ({ label, text, cell: cellOf(spot) })),
  };
}

/** 20   年 behind a 填报单位 that was left blank names nobody. */
function isYearToFill(text: string): boolean {
  return /^(\d{0,4}[\s_]*年度?)([\d\s_]*(月|季度|半年))?([\d\s_]*日)?$/.test(text);
}

export function cellOf({ row, column }: Spot): string {
  return cellName(row, column);
}

export function found(spot: Spot): Found {
  return { text: tidy(spot.raw), cell: cellOf(spot) };
}

/** `表号:卫统41表` · `表号` | `卫统41表` · several lines in one cell · `会企01表` alone. */
function entriesOf(spots: readonly Spot[]): readonly Entry[] {
  const entries: Entry[] = [];
  spots.forEach((spot, i) => {
    if (entries.some(({ beside }) => beside === spot)) return;
    for (const part of spot.raw.split(/\r?\n/)) {
      const text = fold(part);
      const match = /^([^:]{1,16}):(.*)$/.exec(text);
      if (match) {
        const [, label = '', behind = ''] = match;
        const next = spots[i + 1];
        const value = behind.replace(/^[_\s]+|[_\s]+$/g, '');
        const beside = value === '' && next && !isFilledLabel(next.text) ? next : undefined;
        entries.push({ label: label.trim(), text: beside ? tidy(beside.raw) : value, spot, beside });
      } else if (markLabel.test(text)) {
        const next = spots[i + 1];
        entries.push({ label: text, text: next ? tidy(next.raw) : '', spot, beside: next });
      } else if (bareTableNumber.test(text)) entries.push({ label: '表号', text, spot });
    }
  });
  return entries;
}

/** A sentence has other signs, and asks for something. */
const longTitle = /^[^。;?]*(表|台账|一览|统计|汇总|(?<=情况)报告)(\([^()。;]*\))?$/;
const asks = /(请|务必|不得|须于|前报|前上报|前将)/;

/** The largest, widest, most title-like text that is no head entry; not 附件1, not a period or note alone. */
function titleOf(picture: Picture, lines: readonly Line[]): Spot | undefined {
  let best: Spot | undefined;
  let most = 0;
  for (const [order, { spots }] of lines.entries()) {
    for (const spot of spots) {
      const { text } = spot;
      if (spot.sort !== 'text' || isHeadSpot(spot) || isPeriodAlone(text) || noteStart.test(text)) continue;
      // …、…及…情况统计表 is a title, however long and whatever it lists.
      const named = longTitle.test(text) && !asks.test(text);
      if ((isLongText(spot) && !named) || /。/.test(text)) continue;
      if (/^(附件|附表|附录|续表)[\d一二三四五六七八九十]*[-—\d]*(:|$)/.test(text)) continue;
      if (text.length > (named ? 150 : 80)) continue;
      const style = picture.workbook.styles[picture.sheet.cells.style[spot.index] as number];
      const score =
        1 +
        (style?.fontSize ?? 11) / 6 +
        (style?.bold ? 0.5 : 0) +
        (spot.right > spot.column ? 1.5 : 0) +
        (/(表|情况|报告|统计|汇总|报表|台账|一览|明细|清单|名单|月报|年报|申请书)/.test(text) ? 1.5 : 0) +
        (spots.length === 1 ? 0.5 : 0) -
        (/^\(.*\)$/.test(text) ? 2 : 0) -
        (text.length > 40 ? 1 : 0) -
        (text.length < 3 || /^表[\d一二三四五六七八九十]+[-—\d]*$/.test(text) ? 0.7 : 0) -
        order * 0.1;
      if (score > most) [best, most] = [spot, score];
    }
  }
  return best;
}

function isPeriodAlone(text: string): boolean {
  const found = findPeriod(text);
  return (
    found !== undefined && text.replace(found.text, '').replace(/[()[\]:,\s]|累计|报告期|份/g, '') === ''
  );
}

/** A line of its own says it best, then the title, then any entry that is not the date of filling in. */
function periodOf(
  title: Spot | undefined,
  spots: readonly Spot[],
  entries: readonly Entry[],
): FoundPeriod | null {
  const isFiling = (text: string): boolean => filingDate.test(text) && !isStretch(text);
  const filing = new Set(
    entries
      .filter(({ label, text }) => filingDate.test(label) && !isStretch(text))
      .flatMap(({ spot, beside }) => [spot, beside]),
  );
  const rest = spots.filter((spot) => spot !== title && !filing.has(spot) && !isFiling(spot.text));
  const alone = rest.filter(({ text }) => isPeriodAlone(text));
  const candidates = [
    ...alone.map((s) => [s, 'head'] as const),
    ...(title ? [[title, 'title'] as const] : []),
    ...rest.map((s) => [s, 'head'] as const),
  ];
  // (1—6月) below a title that names the year.
  const year = candidates
    .map(([spot]) => findPeriod(spot.raw)?.period?.year)
    .find((known) => known !== undefined);
  let yearOnly: FoundPeriod | null = null;
  let month: FoundPeriod | null = null;
  for (const [spot, from] of candidates) {
    const hit = periodIn(spot.raw);
    if (!hit) continue;
    const full = hit.part && year !== undefined ? withYear(hit, year) : hit;
    if (full.part) continue;
    const period = {
      text: hit.text,
      cell: cellOf(spot),
      iso: full.iso,
      from,
      ...(full.period ? { period: full.period } : {}),
      ...full.closed,
    };
    // 2026年6月 and (截至6月底累计): what is counted is the year so far.
    if (month) {
      const isSofar = full.period?.kind === 'toDate' && sameMonth(full.period, month.period);
      if (isSofar && isPeriodAlone(spot.text)) return period;
    } else if (full.period?.kind === 'month') month = period;
    else if (full.period?.kind !== 'year') return period;
    else yearOnly ??= period;
  }
  return month ?? yearOnly;
}

function sameMonth({ year, index }: Period, month: Period | undefined): boolean {
  return month?.year === year && month.index === index;
}

/** 填报时间:2026年前三季度 is no day on which anybody filed anything. */
function isStretch(text: string): boolean {
  const kind = findPeriod(text)?.period?.kind;
  return kind === 'quarter' || kind === 'half' || kind === 'toDate';
}

/** 2026年老年人健康体检进度表（10月止）: what stands in brackets says it closer than the year. */
function periodIn(text: string): PeriodText | undefined {
  const hit = findPeriod(text);
  if (hit && hit.period?.kind !== 'year') return hit;
  return bracketed(text).find(({ part }) => part) ?? hit;
}

function countingUnitOf(spots: readonly Spot[], entries: readonly Entry[]): string | null {
  for (const { label, text } of entries) {
    const unit = fold(text).replace(/[)_\s]+$/, '');
    if (unitLabel.test(label.replace(/^\(/, '')) && countingUnit.test(unit)) return unit;
  }
  for (const { text } of spots) {
    const inside =
      /\((?:计量)?单位:?([^()]+)\)/.exec(text)?.[1] ?? /(?:计量)?单位:([^:()\s]+)\)?$/.exec(text)?.[1];
    if (inside && countingUnit.test(inside)) return inside;
    const alone = /^\(([^()]+)\)$/.exec(text)?.[1];
    if (alone && countingUnit.test(alone)) return alone;
  }
  return null;
}
