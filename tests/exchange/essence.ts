/** What a ledger holds by names, places and contents: ids differ from ledger to ledger. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';

export function essenceOf({ indicators, units }: Catalog, facts: readonly Fact[]): string[] {
  return facts
    .map(({ indicator, unit, period, value, status, text }) =>
      [indicators.get(indicator)?.name, units.get(unit)?.name, period, value, status, text].join('|'),
    )
    .sort();
}
