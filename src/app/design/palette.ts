/** What can be put on a form: indicators of the ledger, then entries of the dictionary that it does not have yet. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { Entry } from '#domain/dictionary/entry';
import { foldName } from '#domain/name';
import type { Indicator } from '#domain/indicator/indicator';
import { initialsOf } from '#text/pinyin';

export interface Offer {
  readonly key: string;
  readonly name: string;
  readonly countingUnit: string;
  readonly computed: boolean;
  /** 妇幼保健, 公共卫生 …: as the dictionary sorts it; none for the ledger's own. */
  readonly field?: string;
  readonly from: { readonly indicator: Indicator } | { readonly entry: Entry };
}

/** Offers of the ledger in the order of their names as they came, then of the dictionary by its fields. */
export function offersOf(
  catalog: Catalog,
  dictionary: Dictionary,
  added: readonly Indicator[],
): readonly Offer[] {
  const own = [...catalog.indicators.values(), ...added.filter(({ id }) => !catalog.indicators.has(id))];
  const names = new Set(own.map(({ name }) => foldName(name)));
  const entries = new Set(own.flatMap(({ entry }) => entry ?? []));
  const fresh = [...dictionary.entries.values()].filter(
    (entry) => !entry.operator && !entries.has(entry.code) && !names.has(foldName(entry.name)),
  );
  return [
    ...own.map((indicator) => ({
      key: indicator.id,
      name: indicator.name,
      countingUnit: indicator.countingUnit,
      computed: indicator.kind === 'computed',
      ...fieldOf(dictionary.entries.get(indicator.entry ?? '')),
      from: { indicator },
    })),
    ...fresh.map((entry) => ({
      key: entry.code,
      name: entry.name,
      countingUnit: entry.unit,
      computed: entry.formula !== null,
      ...fieldOf(entry),
      from: { entry },
    })),
  ];
}

function fieldOf(entry: Entry | undefined): Pick<Offer, 'field'> {
  return entry ? { field: entry.field } : {};
}

/** In the order of the dictionary. */
export function fieldsOf(offers: readonly Offer[]): string[] {
  return [...new Set(offers.flatMap(({ field }) => field ?? []))];
}

/** Those whose name begins with the words first, then those that carry them anywhere: in name, initials, alias, code. */
export function findOffers(offers: readonly Offer[], words: string): readonly Offer[] {
  const wanted = foldName(words).toLowerCase();
  if (wanted === '') return offers;
  const ranks: Offer[][] = [[], [], [], []];
  for (const offer of offers) ranks[rankOf(offer, wanted)]?.push(offer);
  return ranks.flat();
}

/** 4 is no match. */
function rankOf(offer: Offer, wanted: string): number {
  const name = foldName(offer.name).toLowerCase();
  if (name.startsWith(wanted)) return 0;
  const initials = initialsOf(offer.name);
  if (initials.startsWith(wanted) || name.includes(wanted)) return initials.startsWith(wanted) ? 1 : 2;
  if (initials.includes(wanted)) return 2;
  const more = 'indicator' in offer.from ? offer.from.indicator : offer.from.entry;
  const others = [...more.aliases, more.code ?? ''];
  return others.some((text) => foldName(text).toLowerCase().includes(wanted)) ? 3 : 4;
}
