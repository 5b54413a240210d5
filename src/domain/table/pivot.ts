/**
 * 视图: a form looked at along other axes. What comes out is a table like any other, derived each time and never
 * stored; the form and its order stay as they are.
 *
 *     form        the form as it is
 *     months      indicators × periods of the statistical year, one unit, with 累计
 *     comparison  indicators × 本期 上年同期 增减 同比 目标 完成率, one unit
 *     units       units × periods, one indicator, with 累计
 *     unit        indicators of one unit
 *     rollup      the form with what was reported for its total, or only one set of its units, added up
 */
import type { IndicatorId, UnitId } from '../id';
import { getPeriod, type Period } from '../period/period';
import { periodAtSlot } from '../period/slot';
import { axisOf, membersOf } from './cell';
import { apart, compared, type Compared } from './comparison';
import { leavesOf, type Axis, type Member, type PeriodSlot } from './layout';
import { periodAxisOf, type PeriodAxis, type PeriodWords } from './period-axis';
import { rollsUp, rollupTable, type UnitSet } from './rollup-axis';
import type { Table } from './table';

export const pivotKinds = ['form', 'months', 'comparison', 'units', 'unit', 'rollup'] as const;
export type PivotKind = (typeof pivotKinds)[number];

export interface Pivot {
  readonly kind: PivotKind;
  /** Of views of one unit. */
  readonly unit?: UnitId;
  /** Of the view of one indicator. */
  readonly indicator?: IndicatorId;
  /** Which of the form's own periods, where it has several and the view has one. */
  readonly slot?: PeriodSlot;
  /** Of 汇总: the key of the set of units it is narrowed to. */
  readonly set?: string;
}

export const asForm: Pivot = { kind: 'form' };

export interface PivotWords extends PeriodWords {
  readonly compared: Readonly<Record<Compared, string>>;
  /** undefined for a set there is none of. */
  setOf(form: Table, key: string): UnitSet | undefined;
  /** Head of the column of names. */
  readonly rowHead: { readonly unit: string; readonly indicator: string };
  unit(id: UnitId): string;
  indicator(id: IndicatorId): string;
}

/** What is on the screen, read like a table. */
export interface Shown {
  readonly table: Table;
  readonly chosen: Period;
  /** The column of 累计, and the periods it comes from. */
  readonly toDate?: PeriodAxis['toDate'];
}

const ofSeveral: ReadonlySet<PivotKind> = new Set(['units', 'unit']);

/** Views that show something other than the form does. */
export function pivotsOf(form: Table): PivotKind[] {
  const several = membersOf(form, 'unit').length > 1;
  return pivotKinds.filter((kind) => (kind === 'rollup' ? rollsUp(form) : several || !ofSeveral.has(kind)));
}

/** Whose view it is, filled in: the total where there is one, else the first; an unknown view is the form. */
export function settlePivot(form: Table, pivot: Pivot): Pivot {
  const { kind } = pivot;
  if (kind === 'form' || !pivotsOf(form).includes(kind)) return asForm;
  const oneOf = <Id>(dimension: 'unit' | 'indicator' | 'period', id: Id | undefined): Id | undefined => {
    const ids = membersOf(form, dimension) as Id[];
    return id !== undefined && ids.includes(id) ? id : ids[0];
  };
  if (kind === 'units') {
    const indicator = oneOf('indicator', pivot.indicator);
    return indicator === undefined ? asForm : { kind, indicator };
  }
  if (kind === 'rollup') return { kind, ...(pivot.set === undefined ? {} : { set: pivot.set }) };
  const unit = axisOf(form, 'unit') ? (oneOf('unit', pivot.unit ?? form.unit) as UnitId) : form.unit;
  if (kind === 'months') return { kind, unit };
  const slot = oneOf('period', pivot.slot);
  return { kind, unit, ...(slot === undefined ? {} : { slot }) };
}

/** The pivot is a settled one. */
export function pivotedOf(form: Table, pivot: Pivot, chosen: Period, words: PivotWords): Shown {
  if (pivot.kind === 'form') return { table: form, chosen };
  if (pivot.kind === 'rollup') {
    const only = pivot.set === undefined ? undefined : words.setOf(form, pivot.set);
    return { table: rollupTable(form, words.compared, only), chosen };
  }
  const { unit = form.unit, indicator = form.indicator } = pivot;
  const at = pivot.slot === undefined ? chosen : getPeriod(periodAtSlot(pivot.slot, chosen));
  const looked = (rows: Axis, columns: Axis, rowHead: string): Table => ({
    ...form,
    ...(indicator === undefined ? {} : { indicator }),
    layout: { rows, columns },
    unit,
    rowHead,
  });
  if (pivot.kind === 'units' || pivot.kind === 'months') {
    const { axis, toDate } = periodAxisOf(form, chosen, words);
    const down = pivot.kind === 'units' ? 'unit' : 'indicator';
    const table = looked(rowsOf(form, down, words), axis, words.rowHead[down]);
    return { table, chosen, ...(toDate ? { toDate } : {}) };
  }
  const columns: Axis =
    pivot.kind === 'unit'
      ? { dimension: 'unit', members: [oneUnit(form, unit, words)] }
      : {
          dimension: 'comparison',
          members: comparedAt(at).map((id) => ({ caption: words.compared[id], id })),
        };
  return { table: looked(rowsOf(form, 'indicator', words), columns, words.rowHead.indicator), chosen: at };
}

/** Of 累计 also what its last month comes to. */
function comparedAt({ kind }: Period): readonly Compared[] {
  return kind === 'toDate' ? ['now', apart, ...compared.filter((id) => id !== 'now')] : compared;
}

function oneUnit(form: Table, unit: UnitId, words: PivotWords): Member {
  const member = leavesOf(axisOf(form, 'unit')?.members ?? []).find(({ id }) => id === unit);
  return { caption: member?.caption ?? words.unit(unit), id: unit };
}

/** A dimension of the form as rows; what is on no axis is one row. */
function rowsOf(form: Table, dimension: 'unit' | 'indicator', words: PivotWords): Axis {
  const axis = axisOf(form, dimension);
  if (axis === form.layout.rows) return { ...axis, members: figuresOnly(axis.members) };
  if (axis) return { dimension, members: turned(figuresOnly(axis.members), 0, { next: 1 }) };
  const { indicator } = form;
  return {
    dimension,
    members: indicator === undefined ? [] : [{ caption: words.indicator(indicator), id: indicator }],
  };
}

/** Without what the form compares beside its indicators: a view has its own columns for that. */
function figuresOnly(members: readonly Member[]): readonly Member[] {
  if (!leavesOf(members).some(isBeside)) return members;
  return members.flatMap((member): Member[] => {
    if (!member.children) return isBeside(member) ? [] : [member];
    const children = figuresOnly(member.children);
    const [only] = children;
    // 住院人次 over 本期 and 同比: what is left is the indicator itself.
    if (only && children.length === 1 && !only.children) return [{ ...only, caption: member.caption }];
    return children.length === 0 ? [] : [{ ...member, children }];
  });
}

function isBeside({ compare }: Member): boolean {
  return compare !== undefined && compare !== 'now';
}

/** Columns as rows: a header over several becomes a heading, its columns stand under it; each keeps its number. */
function turned(members: readonly Member[], depth: number, count: { next: number }): Member[] {
  return members.flatMap((member) => {
    const line = depth === 0 ? {} : { depth };
    if (member.children) {
      return [{ caption: member.caption, ...line }, ...turned(member.children, depth + 1, count)];
    }
    const code = member.code ?? String(count.next);
    count.next += 1;
    return [{ ...member, code, ...line }];
  });
}
