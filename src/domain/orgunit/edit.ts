/** Changing what is known of a unit. */
import { fail, succeed, type Result } from '#value/problem';
import type { UnitId } from '../id';
import { foldName } from '../name';
import { isDay } from './life';
import type { Units } from './tree';
import { withField, type Unit } from './unit';

export type Edit = {
  readonly [K in 'name' | 'kind' | 'aliases' | 'code' | 'opened' | 'closed' | 'attributes' | 'groups']?:
    Unit[K] | undefined;
};

/**
 * The old name stays as an alias, so that files with it are still understood. Fails with `unit.unknown`, `.nameless`,
 * `.day`, `.closedFirst`.
 */
export function edited(units: Units, ids: readonly UnitId[], edit: Edit): Result<Units> {
  let next: Map<UnitId, Unit> | undefined;
  for (const id of ids) {
    const unit = units.get(id);
    if (!unit) return fail('unit.unknown');
    const changed = tidied(withEdit(unit, edit), unit);
    if (changed.name === '') return fail('unit.nameless');
    for (const day of [changed.opened, changed.closed]) {
      if (day !== undefined && !isDay(day)) return fail('unit.day', { found: day });
    }
    const { opened, closed } = changed;
    if (opened !== undefined && closed !== undefined && closed < opened) {
      return fail('unit.closedFirst', { unit: changed.name, opened, closed });
    }
    if (!alike(changed, unit)) (next ??= new Map(units)).set(id, changed);
  }
  return succeed(next ?? units);
}

function withEdit(unit: Unit, edit: Edit): Unit {
  let changed = unit;
  for (const [field, value] of Object.entries(edit) as [keyof Edit, Unit[keyof Edit]][]) {
    changed = withField(changed, field, value);
  }
  return changed;
}

/** Aliases, groups and attributes without blanks and repetitions; what is empty is not kept. */
function tidied(unit: Unit, before: Unit): Unit {
  const name = unit.name.trim();
  const renamed = foldName(name) !== foldName(before.name);
  const aliases = distinct(renamed ? [...unit.aliases, before.name] : unit.aliases);
  const own = foldName(name);
  let next: Unit = { ...unit, name, aliases: aliases.filter((alias) => foldName(alias) !== own) };
  const groups = distinct(unit.groups ?? []);
  next = withField(next, 'groups', groups.length > 0 ? groups : undefined);
  const code = unit.code?.trim();
  next = withField(next, 'code', code === '' ? undefined : code);
  const attributes = Object.entries(unit.attributes ?? {}).filter(([key]) => key.trim() !== '');
  return withField(next, 'attributes', attributes.length > 0 ? Object.fromEntries(attributes) : undefined);
}

function distinct(texts: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const text of texts) {
    const folded = foldName(text);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, text.trim());
  }
  return [...byName.values()];
}

function alike(one: Unit, other: Unit): boolean {
  const plain = (unit: Unit): string =>
    JSON.stringify(Object.entries(unit).sort(([a], [b]) => (a < b ? -1 : 1)));
  return plain(one) === plain(other);
}

/** All names of groups that units are in. */
export function groupsOf(units: Units): string[] {
  return distinct([...units.values()].flatMap(({ groups }) => groups ?? []));
}

/** All names of attributes that units have. */
export function attributesOf(units: Units): string[] {
  return distinct([...units.values()].flatMap(({ attributes }) => Object.keys(attributes ?? {})));
}
