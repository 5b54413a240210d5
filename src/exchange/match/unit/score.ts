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
  readonly all: Set<Unit>;
  readonly byKey: Map<string, Unit[]>;
  readonly areas: Set<string>;
  /** Names so long that a slip of the pen shows. */
  readonly long: Unit[];
}

export function scoreUnits(name: string, units: Units): Scored<Unit>[] {
  const asked = unitNameOf({ name });
  const found: Scored<Unit>[] = [];
  for (const known of near(asked, registerOf(units))) {
    const { score, because } = scoreOf(unitRules, asked, namedOf(known, units).name);
    if (score > 0) found.push({ known, score, because });
  }
  return found;
}

/** The unit that goes by this very name. */
export function unitNamed(name: string, units: Units): Unit | undefined {
  const folded = foldName(name);
  const found = registerOf(units).byKey.get(folded);
  return found?.find((unit) => namedOf(unit, units).name.spellings.some((one) => one.folded === folded));
}

function near(asked: UnitName, { byKey, areas, long }: Register): ReadonlySet<Unit> {
  const [spelling] = asked.spellings as readonly [Spelling];
  const keys = new Set(['', ...areas].flatMap((area) => keysOf(spelling, area)));
  const found = new Set([...keys].flatMap((key) => byKey.get(key) ?? []));
  if (spelling.stem.length >= 5) for (const unit of long) found.add(unit);
  return found;
}

const names = new WeakMap<Unit, Named>();

/** The units asked about last. Hundreds of files each add some: what is known of the others stays. */
let latest: { readonly units: Units; readonly register: Register } | undefined;

function registerOf(units: Units): Register {
  if (latest?.units === units) return latest.register;
  const before = latest?.register;
  const added = [...units.values()].filter((unit) => !before?.all.has(unit));
  const grown = before !== undefined && before.all.size + added.length === units.size;
  const register = grown
    ? before
    : { all: new Set<Unit>(), byKey: new Map(), areas: new Set<string>(), long: [] };
  for (const unit of grown ? added : units.values()) enter(unit, units, register);
  latest = { units, register };
  return register;
}

function enter(unit: Unit, units: Units, { all, byKey, areas, long }: Register): void {
  const { name, keys } = namedOf(unit, units);
  all.add(unit);
  if (name.area !== '') areas.add(name.area);
  if (name.spellings.some(({ stem }) => stem.length >= 5)) long.push(unit);
  for (const key of keys) {
    const list = byKey.get(key);
    if (list) list.push(unit);
    else byKey.set(key, [unit]);
  }
}

function namedOf(unit: Unit, units: Units): Named {
  let named = names.get(unit);
  if (!named) {
    const superior = unit.parent === null ? unit : units.get(unit.parent as UnitId);
    const name = unitNameOf({ ...unit, superior: superior?.name ?? '' });
    const keys = new Set(name.spellings.flatMap((spelling) => keysOf(spelling, name.area)));
    named = { name, keys: [...keys] };
    names.set(unit, named);
  }
  return named;
}

function keysOf({ folded, stem }: Spelling, area: string): string[] {
  const rest = area === '' ? folded : without(folded, area);
  return rest === folded ? [folded, stem] : [folded, stem, rest, spellingOf(rest).stem];
}
