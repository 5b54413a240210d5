/** 从哪来 (law 9): what a cell is made of, in words. */
import { before, yearBefore } from '#compute/table/places';
import type { UnitId } from '#domain/id';
import type { CellMeaning } from '#domain/table/cell';
import { fillFormula } from '#formula/fill';
import { showFormula } from '#formula/names';
import { isAbsence } from '#value/value';
import { say } from '#text/say';
import { timeOf } from '../times';
import { reasonOf, showValue } from './show-cell';
import type { TableView } from './view.svelte';

export interface Origin {
  /** 青山镇 · 住院分娩率. */
  readonly place: string;
  /** Formula by names, or where the figure came from. */
  readonly text: string;
  /** The formula with its figures filled in, or why there is none. */
  readonly detail: string;
  readonly neighbours: readonly string[];
  readonly isFormula: boolean;
}

export function originOf(view: TableView, meaning: CellMeaning): Origin {
  const { figures, workspace } = view;
  const { indicators, units } = workspace.catalog;
  const indicator = indicators.get(meaning.indicator);
  const value = figures.valueOf(meaning);
  const nameOf = (id: string): string =>
    indicators.get(id as never)?.name ?? units.get(id as UnitId)?.name ?? id;
  const place = `${nameOf(meaning.unit)} · ${indicator?.name ?? ''}`;
  const neighbours = [
    showNeighbour('bar.last', before(meaning.period)),
    showNeighbour('bar.lastYear', yearBefore(meaning.period)),
  ].filter((text) => text !== '');

  function showNeighbour(key: 'bar.last' | 'bar.lastYear', period: CellMeaning['period']): string {
    const shown = showValue(figures.valueOf({ ...meaning, period }), indicator);
    return shown === '' ? '' : say(key, { value: shown });
  }

  const reason = reasonOf(value, nameOf) ?? '';
  if (indicator?.kind === 'computed' && indicator.formula !== null) {
    const filled = fillFormula(indicator.formula, (id) => {
      const operand = figures.valueOf({ ...meaning, indicator: id as never });
      return isAbsence(operand) ? '—' : showValue(operand, indicators.get(id as never));
    });
    const shown = showValue(value, indicator);
    return {
      place,
      text: `=${showFormula(indicator.formula, nameOf)}`,
      detail: reason === '' ? say('bar.rate', { formula: filled, filled: shown }) : `${filled} · ${reason}`,
      neighbours,
      isFormula: true,
    };
  }
  if (figures.isTotal(meaning)) {
    const lacking = figures.lackingOf(meaning).map(nameOf);
    const count = figures.partsOf(meaning).length;
    return {
      place,
      text:
        lacking.length === 0
          ? say('bar.total', { count })
          : say('bar.totalLacking', { count, lacking: lacking.length, names: lacking.join(say('list.and')) }),
      detail: '',
      neighbours,
      isFormula: true,
    };
  }
  const fact = figures.factOf(meaning);
  if (!fact) return { place, text: say('bar.blank'), detail: '', neighbours, isFormula: false };
  const origin =
    fact.source.kind === 'typed'
      ? say('bar.typed', { time: timeOf(fact.at) })
      : say('bar.file', { file: fact.source.fileName, sheet: fact.source.sheet, cell: fact.source.cell });
  const figure = fact.value === null ? showValue(value, indicator) : String(fact.value);
  return {
    place,
    text: figure,
    detail: reason === '' ? origin : `${reason} · ${origin}`,
    neighbours,
    isFormula: false,
  };
}
