/** Facts in the order of their keys, `period|indicator|unit` by code unit: the same everywhere, whatever the machine's language. */
import { keyOfFact } from '#domain/fact/fact';
import { columnsOf, factsOf, type FactColumns } from '#domain/fact/columns';

/** As they come from a database they are in order already; then they are the same. */
export function sortedByKey(columns: FactColumns): FactColumns {
  if (isSorted(columns)) return columns;
  const keyed = factsOf(columns).map((fact) => [keyOfFact(fact), fact] as const);
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return columnsOf(keyed.map(([, fact]) => fact));
}

function isSorted({ lists, places, values }: FactColumns): boolean {
  const { periods, indicators, units } = places;
  const unitOf = (i: number): string => lists.units[units[i] as number] as string;
  const keyOf = (i: number): string =>
    `${lists.periods[periods[i] as number]}|${lists.indicators[indicators[i] as number]}|${unitOf(i)}`;
  for (let i = 1; i < values.length; i += 1) {
    const together = periods[i] === periods[i - 1] && indicators[i] === indicators[i - 1];
    if (together ? unitOf(i) < unitOf(i - 1) : keyOf(i) < keyOf(i - 1)) return false;
  }
  return true;
}

/** Whether two facts have one place (law 8). */
export function namesTwice(columns: FactColumns): boolean {
  const { periods, indicators, units } = sortedByKey(columns).places;
  for (let i = 1; i < periods.length; i += 1) {
    if (periods[i] === periods[i - 1] && indicators[i] === indicators[i - 1] && units[i] === units[i - 1])
      return true;
  }
  return false;
}
