/** An entry of the dictionary becomes an indicator of the ledger, with whatever its formula needs that is not there yet. */
import { findIndicator, type Catalog } from '../catalog/catalog';
import type { Dictionary } from '../dictionary/dictionary';
import type { Entry } from '../dictionary/entry';
import type { NewId } from '../id';
import { Shelf } from '../library/shelf';
import type { Indicator } from './indicator';

/** The indicator that an entry is already, whatever it is called by now. */
export function findTaken(catalog: Catalog, entry: Entry): Indicator | undefined {
  for (const one of catalog.indicators.values()) if (one.entry === entry.code) return one;
  return findIndicator(catalog, entry.name);
}

/** What is new, operands first, the entry itself last; empty where the ledger has it, or where it is no indicator. */
export function takeOver(
  catalog: Catalog,
  dictionary: Dictionary,
  entry: Entry,
  newId: NewId,
): readonly Indicator[] {
  if (entry.operator || findTaken(catalog, entry)) return [];
  const shelf = new Shelf(catalog, dictionary, newId);
  shelf.idOf(entry.name);
  return shelf.added;
}
