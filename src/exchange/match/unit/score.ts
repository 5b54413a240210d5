/** The units of a ledger, scored for a name in a file. Only those are looked at that share a spelling with it. */
import type { UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import type { Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { scoreOf, type Scored } from '../rule';
import { unitNameOf, type UnitName } from './name';
import { without } from './rules/area';
import { unitRules } from './rules/list';
import { spellingOf, type Spelling } from './spelling';

interface Named {
  readonly name: UnitName;
  /** What it can be looked up by. */
  readonly keys: readonly string[];
}

interface Register {
  readonly all: Map<Unit, Named>;
  readonly byKey: Map<string, Unit[]>;
  readonly areas: Set<string>;
  /** Names so long that a slip of the pen shows. */
  readonly long: Unit[];
}

export function scoreUnits(name: string, units: Units): Scored<Unit>[] {
  const asked = unitNameOf({ name });
  const found: Scored<Unit>[] = [];
  const register = registerOf(units);
  for (const known of near(asked, register)) {
    const { score, because } = scoreOf(unitRules, asked, nameIn(register, known));
    if (score > 0) found.push({ known, score, because });
  }
  return found;
}

/** The unit that goes by this very name. */
export function unitNamed(name: string, units: Units): Unit | undefined {
  const folded = foldName(name);
  const register = registerOf(units);
  const found = register.byKey.get(folded);
  return found?.find((unit) => nameIn(register, unit).spellings.some((one) => one.folded === folded));
}

function near(asked: UnitName, { byKey, areas, long }: Register): ReadonlySet<Unit> {
  const [spelling] = asked.spellings as readonly [Spelling];
  const keys = new Set(['', ...areas].flatMap((area) => keysOf(spelling, area)));
  const found = new Set([...keys].flatMap((key) => byKey.get(key) ?? []));
  if (spelling.stem.length >= 5) for (const unit of long) found.add(unit);
  return found;
}

/**
 * The units asked about last. Hundreds of files each add some: what is known of the others stays. Held weakly, for it is wanted
 * only while files are taken in, and of ten thousand villages it is a hundred thousand objects.
 */
let latest: WeakRef<Latest> | undefined;
interface Latest {
  readonly units: Units;
  readonly register: Register;
}

function registerOf(units: Units): Register {
  const last = latest?.deref();
  if (last?.units === units) return last.register;
  const before = last?.register;
  const added = [...units.values()].filter((unit) => !before?.all.has(unit));
  const grown = before !== undefined && before.all.size + added.length === units.size;
  const register = grown
    ? before
    : { all: new Map<Unit, Named>(), byKey: new Map(), areas: new Set<string>(), long: [] };
  for (const unit of grown ? added : units.values()) enter(unit, before?.all.get(unit), units, register);
  latest = new WeakRef({ units, register });
  return register;
}

/** `known` where it was asked about before: a record never changes. */
function enter(
  unit: Unit,
  known: Named | undefined,
  units: Units,
  { all, byKey, areas, long }: Register,
): void {
  const named = known ?? namedOf(unit, units);
  const { name, keys } = named;
  all.set(unit, named);
  if (name.area !== '') areas.add(name.area);
  if (name.spellings.some(({ stem }) => stem.length >= 5)) long.push(unit);
  for (const key of keys) {
    const list = byKey.get(key);
    if (list) list.push(unit);
    else byKey.set(key, [unit]);
  }
}

function nameIn({ all }: Register, unit: Unit): UnitName {
  return (all.get(unit) as Named).name;
}

function namedOf(unit: Unit, units: Units): Named {
  const superior = unit.parent === null ? unit : units.get(unit.parent as UnitId);
  const name = unitNameOf({ ...unit, superior: superior?.name ?? '' });
  const keys = new Set(name.spellings.flatMap((spelling) => keysOf(spelling, name.area)));
  return { name, keys: [...keys] };
}

function keysOf({ folded, stem }: Spelling, area: string): string[] {
  const rest = area === '' ? folded : without(folded, area);
  return rest === folded ? [folded, stem] : [folded, stem, rest, spellingOf(rest).stem];
}
