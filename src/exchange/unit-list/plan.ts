/**
 * What a list of units would do to the tree: each line is a unit of the ledger, a new one, or a question. 城关镇 is 城关镇卫生院
 * and not added beside it; nothing doubtful is taken silently, nothing is written yet.
 */
import type { NewId, UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import { edited } from '#domain/orgunit/edit';
import { moved } from '#domain/orgunit/move';
import { withUnitsAt } from '#domain/orgunit/place';
import { childrenOf, type Units } from '#domain/orgunit/tree';
import type { Unit, UnitKind } from '#domain/orgunit/unit';
import { unitKindOf } from '../intake/unit-kind';
import type { Scored } from '../match/rule';
import { scoreUnits } from '../match/unit/score';
import { spellingOf } from '../match/unit/spelling';
import { verdictOf } from '../match/verdict';
import type { ListLine } from './read';

/** What the clerk said a line is. */
export type Answer =
  | { readonly as: 'new' | 'skip' }
  /** `rename`: the unit takes the name of the list; else that is learnt as an alias. */
  | { readonly as: 'known'; readonly unit: UnitId; readonly rename: boolean };

export interface PlannedLine {
  readonly line: ListLine;
  readonly state: 'new' | 'known' | 'asked' | 'repeated' | 'skipped';
  /** The unit it is or would be. */
  readonly unit: UnitId | undefined;
  readonly rename: boolean;
  /** Whom it would stand under. */
  readonly parent: UnitId | null;
  /** A known unit that stands elsewhere, and the list says so. */
  readonly moves: boolean;
  readonly learns: boolean;
  readonly recoded: boolean;
  readonly suggestions: readonly Unit[];
}

export interface ListPlan {
  readonly lines: readonly PlannedLine[];
  /** The tree with what the list adds; ids of new units are stand-ins. */
  readonly units: Units;
  readonly asked: number;
}

export interface Asked {
  readonly units: Units;
  /** Whom lines without a superior of their own stand under. */
  readonly top: UnitId | null;
  /** By number of the line. */
  readonly answers: ReadonlyMap<number, Answer>;
}

export function planList(lines: readonly ListLine[], asked: Asked): ListPlan {
  const planner = new Planner(lines, asked);
  const planned = lines.map((_, place) => planner.at(place));
  const open = planned.filter(({ state }) => state === 'asked').length;
  return { lines: planned, units: planner.units, asked: open };
}

class Planner {
  units: Units;
  readonly #lines: readonly ListLine[];
  readonly #asked: Asked;
  readonly #done = new Map<number, PlannedLine>();
  readonly #doing = new Set<number>();
  readonly #byName = new Map<string, number>();
  /** Units that a line of the list is already. */
  readonly #taken = new Set<UnitId>();

  constructor(lines: readonly ListLine[], asked: Asked) {
    this.units = asked.units;
    this.#lines = lines;
    this.#asked = asked;
    lines.forEach(({ name }, place) => {
      const folded = foldName(name);
      if (!this.#byName.has(folded)) this.#byName.set(folded, place);
    });
  }

  at(place: number): PlannedLine {
    const known = this.#done.get(place);
    if (known) return known;
    this.#doing.add(place);
    const planned = this.#plan(this.#lines[place] as ListLine);
    this.#doing.delete(place);
    this.#done.set(place, planned);
    return planned;
  }

  #plan(line: ListLine): PlannedLine {
    const superior = this.#superiorOf(line);
    const parent = superior === undefined ? this.#asked.top : superior;
    const answer = this.#asked.answers.get(line.number);
    const found = this.#candidates(line, superior);
    const suggestions = found.map(({ known }) => known);
    const plain = { line, parent, rename: false, moves: false, learns: false, recoded: false, suggestions };
    if (answer?.as === 'skip') return { ...plain, state: 'skipped', unit: undefined };
    if (answer?.as === 'known') return this.#known(line, plain, answer.unit, superior, answer.rename);
    if (answer?.as !== 'new') {
      const verdict = verdictOf(found);
      if (verdict.kind === 'asked') return { ...plain, state: 'asked', unit: undefined };
      if (verdict.kind === 'taken') {
        const { id } = verdict.best.known;
        if (this.#taken.has(id)) return { ...plain, state: 'repeated', unit: id };
        return this.#known(line, plain, id, superior, false);
      }
    }
    return this.#fresh(line, plain);
  }

  #known(
    line: ListLine,
    plain: Omit<PlannedLine, 'state' | 'unit'>,
    id: UnitId,
    superior: UnitId | null | undefined,
    rename: boolean,
  ): PlannedLine {
    this.#taken.add(id);
    const unit = this.units.get(id);
    const names = unit ? [unit.name, ...unit.aliases].map(foldName) : [];
    const moves = superior !== undefined && unit !== undefined && superior !== unit.parent && superior !== id;
    return {
      ...plain,
      state: 'known',
      unit: id,
      rename,
      parent: moves ? superior : (unit?.parent ?? null),
      moves,
      learns: !rename && !names.includes(foldName(line.name)),
      recoded: line.code !== undefined && line.code !== unit?.code,
    };
  }

  #fresh(line: ListLine, plain: Omit<PlannedLine, 'state' | 'unit'>): PlannedLine {
    const id = `line:${line.number}` as UnitId;
    const superior = plain.parent === null ? undefined : this.units.get(plain.parent);
    const unit: Unit = {
      id,
      name: line.name,
      parent: plain.parent,
      kind: line.kind ?? kindUnder(line.name, superior?.kind),
      aliases: [],
      order: childrenOf(this.#asked.units, plain.parent).length + line.number,
      ...(line.code === undefined ? {} : { code: line.code }),
    };
    this.units = new Map(this.units).set(id, unit);
    this.#taken.add(id);
    return { ...plain, state: 'new', unit: id };
  }

  /** undefined where the list does not say. */
  #superiorOf({ superior, under }: ListLine): UnitId | null | undefined {
    if (under !== undefined) return this.#doing.has(under) ? undefined : this.at(under).unit;
    if (superior === undefined) return undefined;
    const place = this.#byName.get(foldName(superior));
    if (place !== undefined && !this.#doing.has(place)) return this.at(place).unit;
    const verdict = verdictOf(scoreUnits(superior, this.units));
    return verdict.kind === 'taken' ? verdict.best.known.id : undefined;
  }

  /** Every township has its 卫星村: a village is looked for among those of its own. */
  #candidates({ name, kind }: ListLine, superior: UnitId | null | undefined): Scored<Unit>[] {
    const found = scoreUnits(name, this.units);
    if (superior === undefined) return found;
    const family = kind === 'village' || spellingOf(name).family === 'village';
    const own = found.filter(({ known }) => known.parent === superior);
    return own.length > 0 || family || kind === 'department'
      ? own
      : found.filter(({ known }) => known.id !== superior);
  }
}

function kindUnder(name: string, superior: UnitKind | undefined): UnitKind {
  const kind = unitKindOf(name);
  return kind === 'other' && superior === 'township' ? 'village' : kind;
}

/** The tree after the list, with ids of its own for what is new, and the new units. */
export function unitsAfter(
  { lines, units: planned }: ListPlan,
  units: Units,
  newId: NewId,
): { readonly units: Units; readonly added: readonly UnitId[] } {
  const ids = new Map<UnitId, UnitId>();
  for (const { state, unit } of lines) if (state === 'new' && unit) ids.set(unit, newId() as UnitId);
  const real = (id: UnitId | null): UnitId | null => (id === null ? null : (ids.get(id) ?? id));
  const fresh = new Map<UnitId | null, Unit[]>();
  for (const { state, unit: id, parent } of lines) {
    const unit = state === 'new' && id !== undefined ? planned.get(id) : undefined;
    if (!unit) continue;
    const list = fresh.get(real(parent));
    const made = { ...unit, id: real(unit.id) as UnitId };
    if (list) list.push(made);
    else fresh.set(real(parent), [made]);
  }
  let next: Units = units;
  for (const [parent, list] of fresh) next = withUnitsAt(next, list, { parent });
  for (const one of lines) {
    if (one.state === 'known' && one.unit !== undefined) {
      next = taughtOf(next, real(one.unit) as UnitId, one, real(one.parent));
    }
  }
  return { units: next, added: [...ids.values()] };
}

function taughtOf(
  units: Units,
  id: UnitId,
  { line, rename, learns, recoded, moves }: PlannedLine,
  parent: UnitId | null,
): Units {
  const unit = units.get(id);
  if (!unit) return units;
  const changed = edited(units, [id], {
    ...(rename ? { name: line.name } : {}),
    ...(learns ? { aliases: [...unit.aliases, line.name] } : {}),
    ...(recoded ? { code: line.code } : {}),
    ...(line.kind ? { kind: line.kind } : {}),
  });
  const taught = changed.ok ? changed.value : units;
  const placed = moves ? moved(taught, { ids: [id], parent }) : undefined;
  return placed?.ok ? placed.value : taught;
}
