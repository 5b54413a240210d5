/** An entry of the dictionary becomes an indicator of the ledger, with whatever its formula needs that is not there yet. */
import { storeFormula } from '#formula/names';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { findIndicator, type Catalog } from '../catalog/catalog';
import type { Dictionary } from '../dictionary/dictionary';
import type { Entry } from '../dictionary/entry';
import type { IndicatorId, NewId } from '../id';
import { foldName } from '../name';
import type { Indicator } from './indicator';

/** The indicator that an entry is already, whatever it is called by now. */
export function findTaken(catalog: Catalog, entry: Entry): Indicator | undefined {
  for (const one of catalog.indicators.values()) if (one.entry === entry.code) return one;
  return findIndicator(catalog, entry.name);
}

/** What is new, operands first, the entry itself last; empty where the ledger has it. */
export function takeOver(catalog: Catalog, dictionary: Dictionary, entry: Entry, newId: NewId): Indicator[] {
  const added = new Map<string, Indicator>();
  const idOf = (name: string): IndicatorId | undefined => {
    const wanted = dictionary.named.get(foldName(name));
    const known = findIndicator(catalog, name) ?? (wanted && findTaken(catalog, wanted));
    if (known || !wanted) return known?.id;
    return (added.get(wanted.code) ?? add(wanted)).id;
  };
  const add = (one: Entry): Indicator => {
    const parsed = one.formula === null ? undefined : parseFormula(one.formula);
    if (parsed?.ok) for (const name of operandsOf(parsed.value)) idOf(name);
    const stored = one.formula === null ? undefined : storeFormula(one.formula, idOf);
    const formula = stored?.ok ? stored.value : null;
    const indicator: Indicator = {
      id: newId() as IndicatorId,
      name: one.name,
      // An alias of the dictionary is asked for, never presumed: 住院分娩人数 and 住院分娩活产数 differ by the twins.
      aliases: [],
      kind: formula === null ? 'input' : 'computed',
      formula,
      factor: one.factor,
      decimals: one.decimals,
      countingUnit: one.unit,
      rollup: one.rollup,
      periodLaw: one.periodLaw,
      direction: one.direction,
      entry: one.code,
      ...(one.definition === undefined ? {} : { definition: one.definition }),
    };
    added.set(one.code, indicator);
    return indicator;
  };
  if (entry.operator || findTaken(catalog, entry)) return [];
  add(entry);
  return [...added.values()];
}
