/** The shelves of a ledger and of the dictionary, made once for each state of them. */
import { emptyDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { foldName } from '#domain/name';
import { showFormula } from '#formula/names';
import { captionOf, type Caption } from './caption';
import { Shelf } from './shelf';

type Indicators = ReadonlyMap<IndicatorId, Indicator>;

const ledgers = new WeakMap<Indicators, Shelf>();
const dictionaries = new WeakMap<Dictionary, Shelf>();
const captions = new WeakMap<Indicator, Caption>();

export function ledgerShelf(indicators: Indicators): Shelf {
  let shelf = ledgers.get(indicators);
  if (!shelf) {
    const all = [...indicators.values()].map((one) => ({
      id: one.id,
      name: one.name,
      caption: captionIn(one, indicators),
    }));
    shelf = new Shelf(all);
    ledgers.set(indicators, shelf);
  }
  return shelf;
}

/** Kept by record: a file that adds an indicator does not make the others read anew. */
function captionIn(indicator: Indicator, indicators: Indicators): Caption {
  let caption = captions.get(indicator);
  if (!caption) {
    const { formula, countingUnit } = indicator;
    const shown = formula && showFormula(formula, (id) => indicators.get(id as IndicatorId)?.name);
    caption = captionOf({ ...indicator, unit: countingUnit, formula: shown });
    captions.set(indicator, caption);
  }
  return caption;
}

export function dictionaryShelf(dictionary: Dictionary): Shelf {
  let shelf = dictionaries.get(dictionary);
  if (!shelf) {
    const entries = [...dictionary.entries.values()].filter((entry) => !entry.operator);
    shelf = new Shelf(
      // An entry's code is the dictionary's own, no form prints it.
      entries.map((entry) => ({
        id: entry.code,
        name: entry.name,
        caption: captionOf({ ...entry, code: '' }),
      })),
    );
    dictionaries.set(dictionary, shelf);
  }
  return shelf;
}

/** The entry that goes by this very name. */
export function entryNamed(name: string, dictionary: Dictionary = emptyDictionary): string {
  return dictionary.named.get(foldName(name))?.code ?? '';
}
