/** The grid's view of the sheet of targets. */
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { showCondition } from '#domain/target/condition';
import type { Target } from '#domain/target/target';
import { showNumber } from '#value/decimal';
import { say } from '#text/say';
import type { GridCell, GridModel, GridPlace, GridRow, HeaderNode } from '#ui/grid/model';
import { addsOverUnits, targetAt, unitsTogether, type GoalSheet } from './sheet';

/** Columns that are no unit. */
const aside = { sum: 'goals:sum', difference: 'goals:difference', pace: 'goals:pace' } as const;

export class GoalModel implements GridModel {
  readonly key: string;
  readonly rowHead = { caption: say('goals.indicator'), codeCaption: say('goals.countingUnit') };
  /** The county and what its units come to. */
  readonly frozen = 3;
  readonly columns: readonly HeaderNode[];
  readonly rows: readonly GridRow[];
  readonly sheet: GoalSheet;

  constructor(sheet: GoalSheet, name: string) {
    this.sheet = sheet;
    const { county, units, indicators } = sheet;
    this.key = `goals/${name}/${sheet.year}/${[...units, ...indicators].map(({ id }) => id).join(' ')}`;
    this.columns = [
      { id: county.id, caption: county.name },
      ...(units.length === 0
        ? []
        : [
            { id: aside.sum, caption: say('goals.sum'), computed: true },
            { id: aside.difference, caption: say('goals.difference'), computed: true },
          ]),
      { id: aside.pace, caption: say('goals.pace'), words: true },
      ...units.map(({ id, name: caption }) => ({ id, caption })),
    ];
    this.rows = indicators.map(({ id, name: caption, countingUnit }) => ({
      id,
      caption,
      depth: 0,
      code: countingUnit,
      kind: 'data',
    }));
  }

  placeOf({ row, column }: GridPlace): { readonly indicator: Indicator; readonly unit: UnitId } | undefined {
    const indicator = this.sheet.catalog.indicators.get(row as IndicatorId);
    const unit = this.sheet.catalog.units.get(column as UnitId);
    return indicator && unit ? { indicator, unit: unit.id } : undefined;
  }

  cell(row: string, column: string): GridCell {
    const indicator = this.sheet.catalog.indicators.get(row as IndicatorId);
    if (!indicator) return { text: '', state: 'heading', editText: '', locked: say('grid.heading') };
    if (column === aside.pace) return this.#pace(indicator);
    if (column === aside.sum || column === aside.difference) return this.#together(indicator, column);
    const target = targetAt(this.sheet, indicator.id, column as UnitId);
    if (!target) return { text: '', state: 'input', editText: '' };
    return { text: showTarget(target, indicator), state: 'input', editText: showCondition(target, null) };
  }

  #together(indicator: Indicator, column: string): GridCell {
    const locked = say('goals.sumLocked');
    if (!addsOverUnits(indicator)) {
      return { text: '—', state: 'status', editText: '', locked, tip: say('goals.ratesDoNotAdd') };
    }
    const together = unitsTogether(this.sheet, indicator);
    const value = column === aside.sum ? together?.sum : together?.difference;
    const text = value === undefined ? '' : showNumber(value, indicator.decimals, { group: true });
    const differs = column === aside.difference && value !== undefined && value !== 0;
    const lacking = together?.lacking ?? [];
    const names = lacking.map(({ name }) => name).join(say('list.and'));
    return {
      text,
      state: 'computed',
      editText: text,
      locked,
      ...(lacking.length > 0 && lacking.length <= this.sheet.units.length
        ? { mark: 'partial' as const, tip: say('goals.lacking', { count: lacking.length, names }) }
        : differs
          ? { mark: 'differs' as const, tip: say('goals.differs') }
          : {}),
    };
  }

  #pace(indicator: Indicator): GridCell {
    const target = targetAt(this.sheet, indicator.id, this.sheet.county.id);
    const text = target && addsOverUnits(indicator) ? paceName(target) : '';
    return { text, state: 'computed', editText: text, locked: say('goals.paceLocked') };
  }
}

export function showTarget(target: Target, indicator: Indicator): string {
  return showCondition(target, indicator.decimals);
}

export function paceName({ pace = 'month' }: Target): string {
  return say(typeof pace === 'string' ? `goals.paceShort.${pace}` : 'goals.paceShort.curve');
}
