/** What a clerk does to units: each act is one commit, one line of history, one undo. What is refused is said and not done. */
import type { Catalog } from '#domain/catalog/catalog';
import { isEmpty, type Change } from '#domain/change/change';
import { differenceOf } from '#domain/change/difference';
import type { Label } from '#domain/change/entry';
import type { TableId, UnitId } from '#domain/id';
import { edited, type Edit } from '#domain/orgunit/edit';
import { absorbed } from '#domain/orgunit/merge';
import { moved, type Move } from '#domain/orgunit/move';
import { withUnitsAt, type Spot } from '#domain/orgunit/place';
import { removed } from '#domain/orgunit/remove';
import { withUnitInTables } from '#domain/orgunit/tables';
import { withDescendants, type Units } from '#domain/orgunit/tree';
import type { Unit, UnitKind } from '#domain/orgunit/unit';
import { say } from '#text/say';
import type { Problem, Result } from '#value/problem';
import { describeLabel, describeProblem } from '../describe';
import { newId } from '../edge';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';

/** Says a problem; true where there was none. */
export function unlessProblem(problem: Problem | undefined): boolean {
  if (problem) notices.say(describeProblem(problem), { tone: 'warning' });
  return problem === undefined;
}

export async function commitCatalog(workspace: Workspace, label: Label, next: Catalog): Promise<void> {
  await commitChange(workspace, label, differenceOf(workspace.catalog, next));
}

/** With the way back offered where much is gone. */
export async function commitChange(
  workspace: Workspace,
  label: Label,
  change: Change,
  back = false,
): Promise<void> {
  if (isEmpty(change)) return;
  const entry = await workspace.commit(label, change);
  if (!entry || !back) return;
  const takeBack = {
    caption: say('command.undo'),
    // Only as long as nothing else was done: it takes back the newest.
    run: () => {
      if (workspace.past.isNewest(entry)) void workspace.undo();
    },
  };
  notices.say(describeLabel(label), { actions: [takeBack] });
}

async function commitUnits(workspace: Workspace, label: Label, result: Result<Units>): Promise<boolean> {
  if (!result.ok) return unlessProblem(result.problem);
  await commitCatalog(workspace, label, { ...workspace.catalog, units: result.value });
  return true;
}

export interface NewUnit extends Spot {
  readonly name: string;
  readonly kind: UnitKind;
}

/** The catalogue with one more unit, and its id. */
export function withNewUnit(catalog: Catalog, { name, kind, ...spot }: NewUnit): [Catalog, UnitId] {
  const id = newId() as UnitId;
  const unit: Unit = { id, name: name.trim(), parent: spot.parent, kind, aliases: [], order: 0 };
  return [{ ...catalog, units: withUnitsAt(catalog.units, [unit], spot) }, id];
}

export async function addUnit(
  workspace: Workspace,
  [catalog, id]: readonly [Catalog, UnitId],
  tables: ReadonlySet<TableId>,
): Promise<void> {
  const unit = catalog.units.get(id);
  const parent = unit?.parent ? (catalog.units.get(unit.parent)?.name ?? '') : '';
  const details = { unit: unit?.name ?? '', parent, tables: tables.size };
  const code = tables.size > 0 ? 'unitAddedToTables' : parent === '' ? 'unitAddedTop' : 'unitAdded';
  await commitCatalog(workspace, { code, details }, withUnitInTables(catalog, [id], tables));
}

export async function editUnits(workspace: Workspace, ids: readonly UnitId[], edit: Edit): Promise<boolean> {
  const { units } = workspace.catalog;
  const unit = ids[0] === undefined ? undefined : units.get(ids[0]);
  if (!unit) return false;
  const named = edit.name !== undefined && ids.length === 1;
  const label: Label = named
    ? { code: 'unitRenamed', details: { before: unit.name, after: edit.name.trim() } }
    : ids.length === 1
      ? { code: 'unitEdited', details: { unit: unit.name } }
      : { code: 'unitsEdited', details: { count: ids.length } };
  return commitUnits(workspace, label, edited(units, ids, edit));
}

export async function moveUnits(workspace: Workspace, move: Move): Promise<boolean> {
  const { units } = workspace.catalog;
  const [first] = move.ids;
  const details = {
    unit: first === undefined ? '' : (units.get(first)?.name ?? ''),
    parent: move.parent === null ? say('units.top') : (units.get(move.parent)?.name ?? ''),
    count: move.ids.length,
    day: move.from ?? '',
  };
  const stays = move.ids.every((id) => units.get(id)?.parent === move.parent);
  const many = move.ids.length > 1;
  const code = stays
    ? 'unitsSorted'
    : move.from
      ? many
        ? 'unitsMovedFrom'
        : 'unitMovedFrom'
      : many
        ? 'unitsMoved'
        : 'unitMoved';
  return commitUnits(workspace, { code, details }, moved(units, move));
}

export async function absorbUnit(
  workspace: Workspace,
  gone: UnitId,
  stays: UnitId,
  day: string,
): Promise<boolean> {
  const { units } = workspace.catalog;
  const details = { unit: units.get(gone)?.name ?? '', into: units.get(stays)?.name ?? '', day };
  return commitUnits(workspace, { code: 'unitAbsorbed', details }, absorbed(units, gone, stays, day));
}

/** What stands against it, as a problem; undefined once it is done. */
export async function removeUnits(
  workspace: Workspace,
  ids: readonly UnitId[],
): Promise<Problem | undefined> {
  const { catalog, ledger } = workspace;
  const going = withDescendants(catalog.units, ids);
  const facts = await ledger.countUnitFacts(going.map(({ id }) => id));
  const result = removed(catalog, ids, facts);
  if (!result.ok) return result.problem;
  const label: Label =
    going.length === 1
      ? { code: 'unitRemoved', details: { unit: going[0]?.name ?? '' } }
      : { code: 'unitsRemoved', details: { unit: going[0]?.name ?? '', count: going.length } };
  await commitChange(workspace, label, differenceOf(catalog, result.value), true);
  return undefined;
}

/** Whether units or what is below them have figures: then it matters since when they stand where they stand. */
export async function haveFacts(workspace: Workspace, ids: readonly UnitId[]): Promise<boolean> {
  const all = withDescendants(workspace.catalog.units, ids).map(({ id }) => id);
  return (await workspace.ledger.countUnitFacts(all)).size > 0;
}
