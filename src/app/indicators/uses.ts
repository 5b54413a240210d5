/** «在哪些表里», «在哪些公式、审核、目标里»: the places that need an indicator, with the way there. */
import { usesOf, type Uses } from '#domain/indicator/uses';
import type { Indicator } from '#domain/indicator/indicator';
import { say, type TextKey } from '#text/say';
import type { Page } from '../routes.svelte';
import { sayDone } from '../said';
import type { Workspace } from '../workspace.svelte';

export interface UseGroup {
  readonly kind: 'tables' | 'formulas' | 'rules' | 'targets' | 'templates';
  readonly caption: string;
  readonly places: readonly { readonly key: string; readonly name: string; readonly page?: Page }[];
}

export function usesShown(workspace: Workspace, indicator: Indicator): UseGroup[] {
  const { catalog } = workspace;
  const uses = usesOf(catalog, indicator.id);
  const tablePage = (id: Uses['tables'][number]['id']): { page?: Page } =>
    catalog.tables.has(id) ? { page: { name: 'table', table: id } } : {};
  const groups: Omit<UseGroup, 'caption'>[] = [
    {
      kind: 'tables',
      places: uses.tables.map(({ id, name }) => ({ key: id, name, ...tablePage(id) })),
    },
    {
      kind: 'formulas',
      places: uses.indicators.map(({ id, name }) => ({
        key: id,
        name,
        page: { name: 'indicators', at: id },
      })),
    },
    {
      kind: 'rules',
      places: uses.rules.map(({ id, name, table }) => ({
        key: id,
        name,
        ...(table === null ? { page: { name: 'checks' } } : tablePage(table)),
      })),
    },
    {
      kind: 'targets',
      places: uses.targets.map(({ key, unit, year }) => ({
        key,
        name: say('indicators.targetOf', { unit: catalog.units.get(unit)?.name ?? '', year }),
        page: { name: 'goals' },
      })),
    },
    {
      kind: 'templates',
      places: uses.templates.map(({ id, fileName, table }) => ({
        key: id,
        name: fileName,
        ...tablePage(table),
      })),
    },
  ];
  return groups
    .filter(({ places }) => places.length > 0)
    .map((group) => ({ ...group, caption: say(`indicators.uses.${group.kind}` as TextKey) }));
}

export function countFacts(workspace: Workspace, { id }: Indicator): Promise<number> {
  return workspace.ledger.countFactsOf(id);
}

/** Only what nothing needs and what has no figures; gives why not. */
export async function remove(workspace: Workspace, from: Indicator): Promise<string | undefined> {
  const groups = usesShown(workspace, from);
  const facts = await countFacts(workspace, from);
  if (groups.length > 0 || facts > 0) {
    const reasons = groups.map(({ caption, places }) =>
      say('indicators.useCount', { kind: caption, count: places.length }),
    );
    if (facts > 0) reasons.unshift(say('indicators.factCount', { count: facts }));
    return say('indicators.cannotRemove', { name: from.name, reasons: reasons.join(say('list.and')) });
  }
  const entry = await workspace.commit(
    { code: 'indicatorGone', details: { indicator: from.name } },
    { indicators: [{ from }] },
  );
  sayDone(workspace, entry, say('indicators.removed', { name: from.name }));
  return undefined;
}
