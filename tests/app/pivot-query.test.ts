import { describe, expect, it } from 'vitest';
import { parsePivot, pivotQuery } from '#app/table/pivot-query';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodSlot } from '#domain/table/layout';
import { pivotKinds, type Pivot } from '#domain/table/pivot';

const views: Pivot[] = [
  { kind: 'months', unit: '青山 & 白石/1' as UnitId },
  { kind: 'comparison', unit: 'a' as UnitId, slot: 'M03' as PeriodSlot },
  { kind: 'units', indicator: '率%?' as IndicatorId },
  { kind: 'unit', unit: 'a' as UnitId, slot: 'year-1' as PeriodSlot },
];

describe('a view in the address', () => {
  it.each(views)('comes back as it was: %j', (pivot) => {
    expect(parsePivot(pivotQuery(pivot).slice(1))).toEqual(pivot);
  });

  it('every view but the form has its word', () => {
    expect(pivotKinds.filter((kind) => parsePivot(`view=${kind}`) === undefined)).toEqual(['form']);
  });

  it('a word that is no view is the form', () => {
    expect(parsePivot('view=sideways&unit=a')).toBeUndefined();
    expect(parsePivot('')).toBeUndefined();
  });
});
