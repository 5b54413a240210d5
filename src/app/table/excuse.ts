/** Why a blank cell lacks nothing, in a sentence. */
import type { Catalog } from '#domain/catalog/catalog';
import { livesIn, stretchOf } from '#domain/orgunit/life';
import { getPeriod } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { say } from '#text/say';

export function excuseOf({ units }: Catalog, { unit: id, period: code }: CellMeaning): string {
  const unit = units.get(id);
  const period = getPeriod(code);
  if (!unit || livesIn(unit, period)) return say('grid.excused');
  const { name, opened = '', closed = '' } = unit;
  return opened > stretchOf(period).last
    ? say('grid.unitNotYet', { unit: name, day: opened })
    : say('grid.unitClosed', { unit: name, day: closed });
}
