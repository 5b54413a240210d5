/**
 * What the months that stand in other tables come to, beside a 累计 that stands alone: flows add up, of a stock the last month
 * stands (law 5), a rate is that of its parts over the same months (law 1). It is held against what was stated and offered
 * where nothing was; it takes the place of no figure.
 */
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { isRate } from '#domain/indicator/law';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { monthsIn } from '#domain/period/to-date';
import type { CellMeaning } from '#domain/table/cell';
import { compileFormula } from '#formula/program';
import { parseFormula } from '#formula/parser';
import { isAbsence, type Value } from '#value/value';
import { valueOfFact } from './fact-value';
import type { Places } from './places';

interface Read {
  readonly places: Places;
  factOf(at: CellMeaning): Fact | undefined;
  isTotal(at: CellMeaning): boolean;
  findIndicator(id: IndicatorId): Indicator | undefined;
}

export interface FromMonths {
  readonly value: Value;
  /** Months of which there is no figure (law 2). */
  readonly lacking: readonly PeriodCode[];
}

/** undefined where no month stands, or months say nothing of it. */
export function fromMonths(figures: Read, at: CellMeaning): FromMonths | undefined {
  if (at.compare !== undefined || figures.isTotal(at)) return undefined;
  const months = monthsIn(getPeriod(at.period));
  const indicator = figures.findIndicator(at.indicator);
  if (!indicator || months.length === 0) return undefined;
  if (indicator.formula !== null) return ofFormula(figures, at, indicator.formula);
  if (isRate(indicator.name, indicator.countingUnit)) return undefined;
  const values = months.map((period) => valueAt(figures, { ...at, period }));
  if (indicator.periodLaw === 'stock') {
    const last = values[values.length - 1];
    return typeof last === 'number' ? { value: last, lacking: [] } : undefined;
  }
  if (indicator.periodLaw !== 'flow') return undefined;
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0) return undefined;
  const lacking = months.filter((_, i) => !isSettled(values[i] as Value));
  const value: Value = lacking.length === 0 ? sumOf(numbers) : { why: 'missing', about: at.indicator };
  return { value, lacking };
}

function ofFormula(figures: Read, at: CellMeaning, formula: string): FromMonths | undefined {
  const parsed = parseFormula(formula);
  const place = figures.places.indexOf(at.unit, at.period);
  if (!parsed.ok || place < 0) return undefined;
  const lacking = new Set<PeriodCode>();
  let stands = false;
  const operandOf = (id: string) => (row: number) => {
    const missing = { why: 'missing', about: id } as const;
    if (row < 0) return missing;
    const part = fromMonths(figures, { indicator: id as IndicatorId, ...figures.places.at(row) });
    stands ||= part !== undefined;
    part?.lacking.forEach((month) => lacking.add(month));
    return part?.value ?? missing;
  };
  const value = compileFormula(parsed.value, operandOf, figures.places.elsewhere)(place);
  const known = stands && (lacking.size > 0 || typeof value === 'number');
  return known ? { value, lacking: [...lacking].sort() } : undefined;
}

function valueAt(figures: Read, at: CellMeaning): Value {
  const fact = figures.factOf(at);
  return fact ? valueOfFact(fact) : { why: 'blank' };
}

/** A number, or said to be none that counts (law 2). */
function isSettled(value: Value): boolean {
  return !isAbsence(value) || value.why === 'notCarriedOut' || value.why === 'notApplicable';
}

/** As decimals are written: 0.1 + 0.2 is 0.3 (law 4). */
function sumOf(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
}
