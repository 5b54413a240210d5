/** What 批量导出 offers: the units a table can be handed back for, and how the first file would be called. */
import { indicatorsOf } from '#compute/table/needs';
import type { Table } from '#domain/table/table';
import { nameBy, nameSlots, type NameSlot } from '#exchange/fill/file-name';
import { namePartsOf } from '#exchange/fill/name-parts';
import { unitsOf } from '#exchange/fill/one-unit';
import { templateOf } from '#exchange/fill/template-of';
import { periodCode } from '#domain/period/period';
import { preferences } from '../preferences.svelte';
import type { Workspace } from '../workspace.svelte';
import { wantedOf, type Batch } from './batch';

export async function unitChoices(
  { catalog, ledger }: Workspace,
  table: Table,
): Promise<{ id: string; caption: string }[]> {
  const indicators = indicatorsOf(catalog, table).map(({ id }) => id);
  // Of a form of one unit: whoever has figures in it.
  const facts = await ledger.readFacts(table.periods, indicators);
  const known = unitsOf(
    table,
    facts.map(({ unit }) => unit),
  );
  return known.flatMap((id) => {
    const unit = catalog.units.get(id);
    return unit ? [{ id, caption: unit.name }] : [];
  });
}

export function nameExample({ catalog }: Workspace, batch: Batch): string {
  const [first] = wantedOf(batch);
  if (!first) return '';
  const { table, period, unit = table.unit } = first;
  const template = templateOf(catalog, table.id, periodCode(period))?.fileName;
  const parts = namePartsOf(catalog, table, unit, period, template);
  return `${nameBy(batch.rule, parts) || parts.template}.xlsx`;
}

/** As the clerk's language calls it. */
function slotText(slot: NameSlot): string {
  const [chinese, english] = nameSlots[slot];
  return `{${preferences.current.locale === 'en' ? english : chinese}}`;
}

export function slotList(): string {
  return (Object.keys(nameSlots) as NameSlot[]).map(slotText).join(' ');
}

/** Until the clerk has one of their own. */
export function usualRule(): string {
  return (['unit', 'table', 'period'] as const).map(slotText).join('');
}
