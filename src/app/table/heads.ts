/**
 * Captions of rows and columns. An indicator's counting unit stands beside its caption, in every view, unless the caption
 * or the form's own «计量单位» says it already; a column of 累计 or of a comparison says which period it is of.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { unitsIn } from '#domain/indicator/law';
import { periodCode, type Period } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import { showPeriod } from '#domain/period/show';
import { periodAtSlot } from '#domain/period/slot';
import { codesOf } from '#domain/table/codes';
import { isFigure } from '#domain/table/comparison';
import { leavesOf, type Member, type PeriodSlot } from '#domain/table/layout';
import type { Shown } from '#domain/table/pivot';
import type { GridRow, HeaderNode } from '#ui/grid/model';
import { partName, periodLocale } from './naming';

/** A row or column that shows figures; headings have made up ids. */
export interface Line {
  readonly id: string;
  readonly member: Member;
}

export function linesOf(members: readonly Member[]): Line[] {
  return leavesOf(members).map((member, i) => ({ id: lineIdOf(member) ?? `h${i}`, member }));
}

/** What an indicator is compared with has a line of its own beside the figure's. */
export function lineIdOf({ id, compare }: Pick<Member, 'id' | 'compare'>): string | undefined {
  return id === undefined || compare === undefined || compare === 'now' ? id : `${id}~${compare}`;
}

export function rowsOf(catalog: Catalog, { table }: Shown, lines: readonly Line[]): GridRow[] {
  const codes = rowCodes(table, lines);
  return lines.map(({ id, member }, i) => {
    const code = codes[i];
    const unit = countingUnitBeside(indicatorOf(catalog, member), member.caption, table.countingUnit);
    return {
      id,
      caption: unit === '' ? member.caption : `${member.caption}（${unit}）`,
      depth: member.depth ?? 0,
      ...(code === undefined ? {} : { code }),
      kind: member.total ? 'total' : member.id === undefined ? 'heading' : 'data',
      // 小计 stays among its units.
      ...(isPinned(member) ? { pinned: true } : {}),
    };
  });
}

/** Rows have the codes the form gave them; numbers of their own only where it asks for them. */
function rowCodes({ codeRow, layout }: Shown['table'], lines: readonly Line[]): (string | undefined)[] {
  const members = lines.map(({ member }) => member);
  if (codeRow !== true || layout.rows.dimension !== 'indicator') return members.map(({ code }) => code);
  const figures = members.filter(({ id }) => id !== undefined);
  const codes = codesOf(figures);
  return members.map((member) => codes[figures.indexOf(member)]);
}

/** 合计, and what was reported for it. */
function isPinned({ total, over, compare }: Member): boolean {
  return (total === true && over === undefined) || compare === 'reported' || compare === 'gap';
}

export function headersOf(catalog: Catalog, shown: Shown): HeaderNode[] {
  const { columns } = shown.table.layout;
  const lines = linesOf(columns.members);
  // The numbers of the code row count the form's columns of figures, not periods and comparisons.
  const coded =
    shown.table.codeRow !== false &&
    (columns.dimension === 'indicator' || lines.some(({ member }) => member.code !== undefined));
  const codes = codesOf(lines.map(({ member }) => member));
  let next = 0;
  const nodes = (members: readonly Member[]): HeaderNode[] =>
    members.map((member, i): HeaderNode => {
      const { caption, children } = member;
      if (children) return { id: `g${next}-${i}`, caption, children: nodes(children) };
      const line = lines[next] as Line;
      next += 1;
      const indicator = indicatorOf(catalog, member);
      const unit = besideColumn(shown, member, indicator);
      return {
        id: line.id,
        caption,
        ...(unit === '' ? {} : { unit }),
        ...(coded ? { code: codes[next - 1] as string } : {}),
        ...(isWorkedOut(member, indicator) ? { computed: true } : {}),
        ...(indicator ? { tip: indicator.name } : {}),
      };
    });
  return nodes(columns.members);
}

function isWorkedOut({ compare }: Member, indicator: Indicator | undefined): boolean {
  if (compare !== undefined && !isFigure(compare)) return true;
  return indicator?.kind === 'computed';
}

function besideColumn(
  { table, chosen, toDate }: Shown,
  member: Member,
  indicator: Indicator | undefined,
): string {
  const { dimension } = table.layout.columns;
  if (member.compare !== undefined) return '';
  if (dimension === 'comparison') {
    if (member.id === 'now') return inYear(chosen);
    return member.id === 'yearBefore' ? inYear(periodLastYear(chosen)) : '';
  }
  if (dimension === 'period' && toDate && member.total)
    return partName(periodAtSlot(member.id as PeriodSlot, chosen));
  return countingUnitBeside(indicator, member.caption, table.countingUnit);
}

/** Short, under a caption: a statistical year that starts in another month is told by its number alone. */
function inYear(period: Period): string {
  const part = partName(periodCode(period));
  if (period.startMonth === 1) return showPeriod(period, periodLocale());
  return part.includes(String(period.year)) ? part : `${period.year}·${part}`;
}

function indicatorOf(catalog: Catalog, { id }: Member): Indicator | undefined {
  return catalog.indicators.get(id as IndicatorId);
}

export function countingUnitBeside(
  indicator: Indicator | undefined,
  caption: string,
  ofTable: string | null,
): string {
  const unit = indicator?.countingUnit ?? '';
  const said = caption.normalize('NFKC').includes(unit.normalize('NFKC'));
  return said || unit === ofTable || unitsIn(ofTable ?? '').includes(unit) ? '' : unit;
}
