/**
 * What stands in the cells of a township's row: its figures, except in the last half-year, which is as forms come in
 * before anybody has checked them.
 */
import type { Input } from './columns';
import { figuresFor } from './figures';
import type { HalfYear } from './periods';
import { townships } from './townships';

/** A number, a text somebody typed where a number belongs, or nothing. */
export type Entry = number | string | undefined;
export type Row = Readonly<Record<Input, Entry>>;

interface Slip {
  readonly township: string;
  /** The cells that differ; `all` for a row nobody filled in. */
  readonly cells: Partial<Record<Input, Entry>> | 'all';
}

const uncheckedPeriod = '2026H1';
const slips: readonly Slip[] = [
  { township: '竹林乡卫生院', cells: 'all' },
  { township: '大坪乡卫生院', cells: { highRiskManaged: '约12人' } },
  { township: '沙湾乡卫生院', cells: { postnatalVisited: '—' } },
  { township: '月亮湾乡卫生院', cells: { highRisk: 0, highRiskManaged: 0 } },
];

function withSlip(row: Row, slip: Slip | undefined): Row {
  if (!slip) return row;
  if (slip.cells !== 'all') return { ...row, ...slip.cells };
  return Object.fromEntries(Object.keys(row).map((input) => [input, undefined])) as Row;
}

export function rowsFor(period: HalfYear): Row[] {
  const rows = figuresFor(period);
  if (period.code !== uncheckedPeriod) return rows;
  return rows.map((row, index) =>
    withSlip(
      row,
      slips.find((slip) => slip.township === townships[index]?.name),
    ),
  );
}

/** The remark a township put on a cell, as a comment. */
export function remarksFor(period: HalfYear): { township: number; input: Input; text: string }[] {
  if (period.code !== uncheckedPeriod) return [];
  const township = townships.findIndex(({ name }) => name === '沙湾乡卫生院');
  return [{ township, input: 'postnatalVisited', text: '本期未开展产后访视,以“—”表示。' }];
}
