/** Forms whose lists of rules are read: columns coded 1 2 3, rows coded 01 02, a check list coded A1 … A27, names. */
import { termsOf, type Terms } from '#exchange/rules/terms';
import { readRules, type RuleList, type Stated } from '#exchange/rules/read-rules';
import { showFormula } from '#formula/names';
import type { Indicator } from '#domain/indicator/indicator';
import type { Table } from '#domain/table/table';
import { indicator } from '../../domain/invent';
import { catalogOf, tableOf } from '../../compute/checks/town';

/** Indicators named after their codes, so that a formula can be read against the list. */
export function coded(codes: readonly string[], more: Partial<Indicator> = {}): Indicator[] {
  return codes.map((code) => indicator(`i${code}`, `«${code}»`, { code, ...more }));
}

export const upTo = (prefix: string, last: number, width = 1): string[] =>
  Array.from({ length: last }, (_, i) => `${prefix}${String(i + 1).padStart(width, '0')}`);

export function inRows(table: Table): Table {
  const { rows, columns } = table.layout;
  return { ...table, layout: { rows: columns, columns: rows } };
}

export function reader(indicators: readonly Indicator[], axis: 'rows' | 'columns' = 'columns') {
  const catalog = catalogOf(indicators, ['a']);
  const table = tableOf(indicators, ['a']);
  const terms: Terms = termsOf(catalog, axis === 'rows' ? inRows(table) : table);
  const nameOf = (id: string) => indicators.find((one) => one.id === id)?.name.replace(/[«»]/g, '');
  const shown = (stored: string | null): string | null =>
    stored === null ? null : showFormula(stored, nameOf).replace(/\[([^\]]+)\]/g, '$1');
  return (text: string, as: Stated = 'rules') => {
    const list: RuleList = readRules(text, terms, as);
    return {
      ...list,
      formulas: list.rules.map(({ formula }) => shown(formula)),
      conditions: list.rules.map(({ condition }) => shown(condition)),
      reasons: list.unread.map(({ problem, text: part }) => [problem.code, part]),
    };
  };
}
