/** How a table is looked at, as it stands in the address: `?view=months&unit=ID`, `?view=comparison&unit=ID&at=M03`. */
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodSlot } from '#domain/table/layout';
import { pivotKinds, type Pivot } from '#domain/table/pivot';

/** undefined for the form itself, and for views that are not known. */
export function parsePivot(text: string): Pivot | undefined {
  const query = new URLSearchParams(text);
  const kind = pivotKinds.find((one) => one === query.get('view'));
  if (kind === undefined || kind === 'form') return undefined;
  const unit = query.get('unit') as UnitId | null;
  const indicator = query.get('indicator') as IndicatorId | null;
  const slot = query.get('at') as PeriodSlot | null;
  const set = query.get('set');
  return {
    kind,
    ...(set && { set }),
    ...(unit && { unit }),
    ...(indicator && { indicator }),
    ...(slot && { slot }),
  };
}

export function pivotQuery({ kind, unit, indicator, slot, set }: Pivot): string {
  const query = new URLSearchParams({ view: kind });
  if (unit !== undefined) query.set('unit', unit);
  if (indicator !== undefined) query.set('indicator', indicator);
  if (slot !== undefined) query.set('at', slot);
  if (set !== undefined) query.set('set', set);
  return `?${query.toString()}`;
}
