/** 从哪来 (law 9): what a cell is made of, in words. */
import { fromMonths } from '#compute/table/from-months';
import { before, yearBefore } from '#compute/table/places';
import { getPeriod, periodCode } from '#domain/period/period';
import { monthsIn } from '#domain/period/to-date';
import { factOf, type CellMeaning } from '#domain/table/cell';
import { comparisonFormula } from '#domain/table/comparison';
import { fillFormula } from '#formula/fill';
import { showFormula } from '#formula/names';
import { isAbsence, type Value } from '#value/value';
import { say } from '#text/say';
import { timeOf } from '../times';
import { begunText, periodsAfter } from './begun';
import { lackOf } from './lack';
import { nameOf as nameIn, partName, partNames } from './naming';
import { reasonOf, showValue } from './show-cell';
import type { TableView } from './view.svelte';

export interface Origin {
  /** 青山镇 · 住院分娩率, with the period or comparison where the view shows several. */
  readonly place: string;
  /** Formula by names, or where the figure came from. */
  readonly text: string;
  /** The formula with its figures filled in, or why there is none. */
  readonly detail: string;
  readonly neighbours: readonly string[];
  readonly isFormula: boolean;
}

type Made = Pick<Origin, 'text' | 'detail' | 'isFormula'>;

export function originOf(view: TableView, meaning: CellMeaning): Origin {
  const { indicator, unit, period, compare } = meaning;
  const { figures, workspace } = view;
  const nameOf = (id: string): string => nameIn(workspace.catalog, id);
  const words = [nameOf(unit), nameOf(indicator)];
  if (period !== periodCode(view.period)) words.push(partName(period));
  if (compare !== undefined) words.push(say(`compare.${compare}`));
  const neighbour = (key: 'bar.last' | 'bar.lastYear', at: CellMeaning['period']): string[] => {
    const value = figures.valueOf({ indicator, unit, period: at });
    const shown = showValue(value, figures.findIndicator(indicator));
    return shown === '' ? [] : [say(key, { value: shown })];
  };
  return {
    place: words.join(' · '),
    ...madeOf(view, meaning, nameOf),
    neighbours: [
      ...monthsText(view, meaning),
      ...neighbour('bar.last', before(period)),
      ...neighbour('bar.lastYear', yearBefore(period)),
    ],
  };
}

/** Beside 累计 that stands alone: what the months of other tables come to. */
function monthsText({ figures }: TableView, at: CellMeaning): string[] {
  const found = fromMonths(figures, at);
  if (!found) return [];
  if (found.lacking.length > 0) return [say('bar.monthsLacking', { periods: partNames(found.lacking) })];
  const indicator = figures.findIndicator(at.indicator);
  const value = showValue(found.value, indicator) || '—';
  if (indicator?.kind === 'computed') return [say('bar.monthsRate', { value })];
  const month = partName(monthsIn(getPeriod(at.period)).pop() ?? at.period);
  return [
    indicator?.periodLaw === 'stock' ? say('bar.monthsLast', { month, value }) : say('bar.months', { value }),
  ];
}

function madeOf(view: TableView, meaning: CellMeaning, nameOf: (id: string) => string): Made {
  const { compare } = meaning;
  const indicator = view.figures.findIndicator(meaning.indicator);
  if (compare === 'reported') return byHand(view, factOf(meaning), nameOf);
  if (compare === 'gap') return byGap(view, meaning);
  if (compare === 'apart') return byDifference(view, meaning);
  if (compare !== undefined)
    return byComparison(view, meaning, comparisonFormula(compare, meaning.indicator), nameOf);
  if (indicator?.kind === 'computed' && indicator.formula !== null) {
    return byFormula(view, meaning, indicator.formula, nameOf);
  }
  return view.figures.isTotal(meaning) ? byParts(view, meaning) : byHand(view, meaning, nameOf);
}

/** What was reported for a total less the sum of its units. */
function byGap({ figures }: TableView, meaning: CellMeaning): Made {
  const indicator = figures.findIndicator(meaning.indicator);
  const shown = (value: Value): string => showValue(value, indicator) || '—';
  const reported = shown(figures.valueOf({ ...meaning, compare: 'reported' }));
  const computed = shown(figures.valueOf(factOf(meaning)));
  return { text: say('bar.gap', { reported, computed }), detail: '', isFormula: true };
}

/** 1—7月 less 1—6月. */
function byDifference({ figures }: TableView, meaning: CellMeaning): Made {
  const indicator = figures.findIndicator(meaning.indicator);
  const { index } = getPeriod(meaning.period);
  const told = (at: CellMeaning): string =>
    `${partName(at.period)} ${showValue(figures.valueOf(at), indicator) || '—'}`;
  const now = told(factOf(meaning));
  const from = index === 1 ? '' : told({ ...factOf(meaning), period: before(meaning.period) });
  const stays = indicator?.periodLaw === 'stock' || index === 1;
  const text = stays ? say('bar.apartSame', { now }) : say('bar.apart', { now, before: from });
  const value = figures.valueOf(meaning);
  const lacks = isAbsence(value) && value.why !== 'blank';
  return { text, detail: say(lacks ? 'compare.noApart' : 'bar.apartNote'), isFormula: true };
}

function byComparison(
  view: TableView,
  meaning: CellMeaning,
  formula: string,
  nameOf: (id: string) => string,
): Made {
  const detail = reasonOf(view.figures.valueOf(meaning), nameOf) ?? '';
  return { text: `=${showFormula(formula, nameOf)}`, detail, isFormula: true };
}

function byFormula(
  view: TableView,
  meaning: CellMeaning,
  formula: string,
  nameOf: (id: string) => string,
): Made {
  const { figures } = view;
  const value = figures.valueOf(meaning);
  const reason = reasonOf(value, nameOf);
  const filled = fillFormula(formula, (id) => {
    const operand = figures.valueOf({ ...meaning, indicator: id as never });
    return isAbsence(operand) ? '—' : showValue(operand, figures.findIndicator(id as never));
  });
  const shown = showValue(value, figures.findIndicator(meaning.indicator));
  return {
    text: `=${showFormula(formula, nameOf)}`,
    detail:
      reason === undefined ? say('bar.rate', { formula: filled, filled: shown }) : `${filled} · ${reason}`,
    isFormula: true,
  };
}

function byParts(view: TableView, meaning: CellMeaning): Made {
  const { figures, workspace } = view;
  const lack = lackOf(workspace.catalog, figures, meaning);
  const parts = figures.partsOf(meaning);
  const begun = figures.begunWith(meaning);
  const nameOf = (id: string): string => nameIn(workspace.catalog, id);
  const fact = figures.isToDate(meaning) ? figures.factOf(meaning) : undefined;
  if (fact?.text !== undefined) return byHand(view, meaning, nameOf);
  if (begun) {
    const from = byHand(view, begun, nameOf);
    const detail = [...(lack ? [lack.text] : []), begunText(figures, meaning) ?? '', from.detail].join(' · ');
    if (begun.period === meaning.period) return { ...from, detail };
    const after = partNames(periodsAfter(figures, meaning, begun.period));
    const words = { toDate: partName(begun.period), value: from.text, after };
    return { text: say('bar.begun', words), detail, isFormula: true };
  }
  if (parts.every(({ unit }) => unit === meaning.unit)) {
    const stock = figures.findIndicator(meaning.indicator)?.periodLaw === 'stock';
    const periods = parts.map(({ period }) => partName(period)).join(say('list.and'));
    const text = say(stock ? 'bar.toDateLast' : 'bar.toDate', { periods });
    if (lack) return { text, detail: lack.text, isFormula: true };
    // All periods stand: what was reported is held against their sum.
    const stated = fact && fact.value !== null ? byHand(view, meaning, nameOf) : undefined;
    const detail = stated ? say('bar.stated', { value: stated.text, from: stated.detail }) : '';
    return { text, detail, isFormula: true };
  }
  const count = parts.length;
  const text = lack
    ? say('bar.totalLacking', { count, lacking: lack.count, names: lack.names })
    : say('bar.total', { count });
  return { text, detail: '', isFormula: true };
}

function byHand({ figures }: TableView, meaning: CellMeaning, nameOf: (id: string) => string): Made {
  const fact = figures.factOf(meaning) ?? figures.succeededAt(meaning);
  if (!fact) return { text: say('bar.blank'), detail: '', isFormula: false };
  const value = figures.valueOf(meaning);
  const reason = reasonOf(value, nameOf);
  const origin =
    fact.source.kind === 'typed'
      ? say('bar.typed', { time: timeOf(fact.at) })
      : say('bar.file', { file: fact.source.fileName, sheet: fact.source.sheet, cell: fact.source.cell });
  const shown = showValue(value, figures.findIndicator(meaning.indicator));
  const older =
    fact.indicator === meaning.indicator ? [] : [say('bar.older', { name: nameOf(fact.indicator) })];
  return {
    text: fact.text ?? (fact.value === null ? shown : String(fact.value)),
    detail: [...(reason === undefined ? [] : [reason]), ...older, origin].join(' · '),
    isFormula: false,
  };
}
