/**
 * Σ下级: a total that was reported directly and is not what its units come to; and 累计 that is not what its periods come to. A
 * total that lacks units or periods is left alone.
 */
import type { Period } from '#domain/period/period';
import { toDateOf } from '#domain/period/to-date';
import { periodsShown, showsToDate, type CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import type { Figures } from '../table/figures';
import { findingKey, type Finding } from './finding';
import { withinTolerance } from './judge';
import { snifferId } from './sniffers/sniffer';

export const reportedTotal = { id: snifferId('reported-total') };

/** `reported` are places where something may have been reported: to find them all facts are gone through. */
export function reportedFindings(
  figures: Figures,
  table: Table,
  chosen: Period,
  reported: readonly CellMeaning[] = figures.reported(),
): Finding[] {
  const shown = new Set(periodsShown(table, chosen));
  if (showsToDate(table)) shown.add(toDateOf(chosen));
  return reported.flatMap(({ indicator, unit, period }) => {
    const at = { indicator, unit, period };
    const value = figures.factOf(at)?.value ?? null;
    if (value === null || !shown.has(period) || !figures.isTotal(at) || figures.lackingOf(at).length > 0)
      return [];
    const computed = figures.valueOf(at);
    if (typeof computed !== 'number') return [];
    const decimals = figures.findIndicator(indicator)?.decimals;
    const tolerance = typeof decimals === 'number' ? 0.5 * 10 ** -decimals : 0;
    if (withinTolerance(value, computed, tolerance)) return [];
    const { id } = reportedTotal;
    return [
      {
        key: findingKey(`${id}:${indicator}` as typeof id, unit, period),
        rule: id,
        unit,
        period,
        severity: 'verify' as const,
        values: [{ part: `[#${indicator}]`, indicator, value: computed }],
        message: {
          code: 'sniffer.reportedTotal',
          details: { reported: value, difference: value - computed },
        },
      },
    ];
  });
}
