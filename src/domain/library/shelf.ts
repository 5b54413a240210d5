/**
 * The indicators a form needs: those the ledger has under the entry or the name (一数一源, law 8), else new ones after the
 * dictionary, with everything their formulas need.
 */
import type { Catalog } from '../catalog/catalog';
import { findIndicator } from '../catalog/catalog';
import type { Dictionary } from '../dictionary/dictionary';
import type { Entry } from '../dictionary/entry';
import type { IndicatorId, NewId } from '../id';
import type { Indicator } from '../indicator/indicator';
import { foldName } from '../name';
import { storeFormula } from '#formula/names';
import type { OwnIndicator } from './form';

export class Shelf {
  readonly added: Indicator[] = [];
  /** How often something the ledger had was taken. */
  readonly reused = new Set<IndicatorId>();
  readonly #catalog: Catalog;
  readonly #dictionary: Dictionary;
  readonly #newId: NewId;
  readonly #byEntry = new Map<string, Indicator>();
  /** By folded name: what was added, and ids that are promised while a formula is read. */
  readonly #new = new Map<string, IndicatorId>();

  constructor(catalog: Catalog, dictionary: Dictionary, newId: NewId) {
    this.#catalog = catalog;
    this.#dictionary = dictionary;
    this.#newId = newId;
    for (const one of catalog.indicators.values()) {
      if (one.entry !== undefined && !this.#byEntry.has(one.entry)) this.#byEntry.set(one.entry, one);
    }
  }

  /** The id for a name; throws where neither ledger, dictionary nor form knows it. */
  idOf(name: string, own: readonly OwnIndicator[] = [], typed = false): IndicatorId {
    const folded = foldName(name);
    const mine = own.find((one) => one.name === name);
    const entry = mine ? undefined : this.#dictionary.named.get(folded);
    // A name of the dictionary that is another entry's alias here would be another thing.
    const known = (entry && this.#byEntry.get(entry.code)) ?? findIndicator(this.#catalog, name);
    if (known) {
      this.reused.add(known.id);
      return known.id;
    }
    const key = foldName(entry?.name ?? name);
    const before = this.#new.get(key);
    if (before !== undefined) return before;
    const id = this.#newId() as IndicatorId;
    this.#new.set(key, id);
    if (mine) this.added.push(ofForm(mine, id, this.#store(mine.formula ?? null, name, own)));
    else if (entry) {
      const formula = typed ? null : this.#store(entry.formula, name, own);
      this.added.push(ofEntry(entry, id, formula));
    } else throw new Error(`no indicator: ${name}`);
    return id;
  }

  #store(formula: string | null, name: string, own: readonly OwnIndicator[]): string | null {
    if (formula === null) return null;
    const stored = storeFormula(formula, (operand) => this.idOf(operand, own));
    if (!stored.ok) throw new Error(`${name}: ${stored.problem.code}`);
    return stored.value;
  }
}

function ofEntry(entry: Entry, id: IndicatorId, formula: string | null): Indicator {
  const { name, unit, factor, decimals, periodLaw, direction, code, definition } = entry;
  return {
    id,
    name,
    aliases: [],
    kind: formula === null ? 'input' : 'computed',
    formula,
    factor,
    decimals: entry.formula === null ? null : decimals,
    countingUnit: unit,
    // Where a form has typed what the dictionary adds up, its rows are the parts.
    rollup: entry.formula !== null && formula === null ? 'sum' : entry.rollup,
    periodLaw,
    direction,
    entry: code,
    ...(definition === undefined ? {} : { definition }),
  };
}

function ofForm({ name, unit, decimals }: OwnIndicator, id: IndicatorId, formula: string | null): Indicator {
  return {
    id,
    name,
    aliases: [],
    kind: formula === null ? 'input' : 'computed',
    formula,
    factor: 1,
    decimals,
    countingUnit: unit,
    rollup: formula === null ? 'sum' : 'none',
    periodLaw: 'flow',
    direction: 'none',
  };
}
