/** Putting things on a form: what is offered, or a line that stands there already. */
import * as acts from '#domain/design/acts';
import type { Item } from '#domain/design/item';
import type { Path } from '#domain/design/path';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { Indicator } from '#domain/indicator/indicator';
import { findTaken, takeOver } from '#domain/indicator/take-over';
import { newId } from '../edge';
import type { DesignDraft } from './draft.svelte';
import type { Offer } from './palette';

/** False where the form shows it already. */
export function putOffer(draft: DesignDraft, dictionary: Dictionary, offer: Offer, at: Path): boolean {
  if ('indicator' in offer.from) return putIndicator(draft, offer.from.indicator, at);
  const { entry } = offer.from;
  const fresh = takeOver(draft.catalog, dictionary, entry, newId);
  const indicator = fresh.find((one) => one.entry === entry.code) ?? findTaken(draft.catalog, entry);
  return indicator !== undefined && putIndicator(draft, indicator, at, fresh);
}

export function putIndicator(
  draft: DesignDraft,
  indicator: Indicator,
  at: Path,
  added: readonly Indicator[] = [],
): boolean {
  return draft.act(acts.insert(draft.items, at, [lineOf(indicator)]), added);
}

/** A rate or an amount says in what; what is counted in people or cases is plain. */
export function lineOf({ id, name }: Indicator): Item {
  return { caption: name, id, children: [] };
}
