/** The status bar's words for what is selected; a click copies the figure. */
import type { GridPlace, GridSelection } from '#ui/grid/model';
import { say } from '#text/say';
import { showNumber } from '#value/decimal';
import { copyText } from '../copy-text';
import { notices } from '../notices.svelte';
import { aggregateOf } from './aggregate';
import { nameOf } from './naming';
import { placesIn } from './places-in';
import { showValue } from './show-cell';
import type { TableView } from './view.svelte';

export interface Shown {
  readonly caption: string;
  readonly text: string;
}

export interface Summary {
  readonly figures: readonly Shown[];
  /** Why the figures are fewer than one expects: rates among counts (law 1), several moments (law 5), ratios that do not fit. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly text: string;
  readonly tip?: string;
}

export const nothingSelected: Summary = { figures: [], notes: [] };

/** More ratios than these do not fit and would not be read. */
const mostRatios = 2;

export function summaryOf(view: TableView, selection: GridSelection): Summary {
  const places = activeFirst(selection);
  if (places.length < 2) return nothingSelected;
  const found = aggregateOf(view, places, mostRatios);
  const { catalog } = view.workspace;
  const { scaling } = view;
  const scaled = places.every((place) => {
    const meaning = view.meaningAt(place);
    return meaning === undefined || scaling?.covers(meaning) === true;
  });
  // Counts are counts, whatever the amounts are shown in.
  const shown = (key: string, value: number): string =>
    scaled && scaling && key !== 'numericCount'
      ? scaling.plain(value)
      : showNumber(value, key === 'average' ? 2 : null);
  const number = (key: 'average' | 'numericCount' | 'min' | 'max' | 'sum', value: number | null): Shown[] =>
    value === null ? [] : [{ caption: say(`status.${key}`), text: shown(key, value) }];
  const ratios = found.ratios.map(({ indicator, value }) => ({
    caption: say('status.ratio', { name: nameOf(catalog, indicator) }),
    text: showValue(value, catalog.indicators.get(indicator)),
  }));
  const figures = [
    ...ratios.filter(({ text }) => text !== ''),
    ...number('average', found.average),
    { caption: say('status.count'), text: String(found.count) },
    ...(found.numericCount === found.count ? [] : number('numericCount', found.numericCount)),
    ...number('min', found.min),
    ...number('max', found.max),
    ...number('sum', found.sum),
  ];
  const notes: Note[] = [];
  if (found.moreRatios > 0) notes.push({ text: say('status.moreRatios', { count: found.moreRatios }) });
  if (found.apart > 0 && found.average !== null)
    notes.push({ text: say('status.apart', { count: found.apart }), tip: say('status.apartTip') });
  if (found.moments) notes.push({ text: say('status.moments'), tip: say('status.momentsTip') });
  return { figures, notes };
}

/** The rate the clerk stands in is told before others. */
function activeFirst(selection: GridSelection): GridPlace[] {
  const places = placesIn(selection);
  const { active } = selection;
  if (!active) return places;
  const others = places.filter(({ row, column }) => row !== active.row || column !== active.column);
  return others.length < places.length ? [active, ...others] : places;
}

export async function copyFigure({ caption, text }: Shown): Promise<void> {
  const copied = await copyText(text);
  notices.say(say(copied ? 'status.copied' : 'status.notCopied', { caption, text }));
}
