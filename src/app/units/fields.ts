/** What is written into the fields of a unit. */
import { differenceOf } from '#domain/change/difference';
import type { UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import { edited } from '#domain/orgunit/edit';
import { stretchOf } from '#domain/orgunit/life';
import { getPeriod } from '#domain/period/period';
import { say } from '#text/say';
import { readNumber } from '#value/read-number';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';
import { commitChange } from './acts';

/** 城关、城关镇, 城关卫生院 */
export function textsIn(text: string): string[] {
  return text
    .split(/[、,，;；\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** 12,300 is a number, 山区 a text; what only looks like a number (约3000) stays as it is. */
export function attributeValue(text: string): number | string {
  const read = readNumber(text);
  return read.kind === 'number' ? read.value : text.trim();
}

/** A unit that was closed is told of what it has behind that day: it still counts. */
export async function tellLater(workspace: Workspace, id: UnitId, day: string): Promise<void> {
  const facts = await workspace.ledger.readUnitFacts([id]);
  const later = facts.filter(({ period }) => stretchOf(getPeriod(period)).first > day);
  const unit = workspace.catalog.units.get(id)?.name ?? '';
  if (later.length > 0) {
    notices.say(say('units.closedLater', { unit, count: later.length }), { tone: 'warning' });
  }
}

export async function joinGroup(workspace: Workspace, ids: readonly UnitId[], group: string): Promise<void> {
  await regroup(workspace, ids, (groups) => [...groups, group]);
}

export async function leaveGroup(workspace: Workspace, ids: readonly UnitId[], group: string): Promise<void> {
  await regroup(workspace, ids, (groups) => groups.filter((one) => foldName(one) !== foldName(group)));
}

/** Each unit keeps the groups of its own; all of it is one step. */
async function regroup(
  workspace: Workspace,
  ids: readonly UnitId[],
  change: (groups: readonly string[]) => string[],
): Promise<void> {
  const { catalog } = workspace;
  let { units } = catalog;
  for (const id of ids) {
    const result = edited(units, [id], { groups: change(units.get(id)?.groups ?? []) });
    if (result.ok) units = result.value;
  }
  const label = { code: 'unitsEdited', details: { count: ids.length } };
  await commitChange(workspace, label, differenceOf(catalog, { ...catalog, units }));
}
