/**
 * The figures of one table and period: facts in, every cell's value out. A fact on a place that is computed (a
 * computed indicator, a total) is a *reported* figure: kept and compared, never put in the place of the computed one.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Period } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { findParameter } from '#domain/parameter/parameter';
import { membersOf, periodsShown } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { targetKey } from '#domain/target/target';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { compileFormula } from '#formula/program';
import type { Node } from '#formula/syntax';
import { isAbsence, type Value } from '#value/value';
import { Frame } from '../frame';
import { placesOf, type Places } from './places';
import { asksFor } from '../formulas';

export class Figures {
  readonly places: Places;
  readonly indicators: readonly Indicator[];
  readonly #frame: Frame;
  readonly #facts = new Map<string, Fact>();
  readonly #groups: ReadonlySet<number>;
  readonly #byId: ReadonlyMap<IndicatorId, Indicator>;
  /** Input indicators on the table, and the places where the clerk types them. */
  readonly #shown: readonly IndicatorId[];
  readonly #typed: readonly number[];

  constructor(catalog: Catalog, table: Table, chosen: Period, facts: readonly Fact[]) {
    this.indicators = indicatorsOf(catalog, table);
    this.#byId = new Map(this.indicators.map((indicator) => [indicator.id, indicator]));
    this.places = placesFor(catalog, table, chosen);
    this.#groups = new Set(this.places.groups.map((group) => group.place));
    const shown = new Set(membersOf(table, 'indicator') as IndicatorId[]);
    this.#shown = [...shown].filter((id) => this.#byId.get(id)?.kind === 'input');
    const periods = new Set(periodsShown(table, chosen));
    this.#typed = Array.from({ length: this.places.count }, (_, place) => place).filter(
      (place) => !this.#groups.has(place) && periods.has(this.places.at(place).period),
    );
    this.#frame = new Frame({
      indicators: this.indicators,
      places: this.places.count,
      groups: this.places.groups,
      elsewhere: this.places.elsewhere,
    });
    for (const fact of facts) {
      this.#facts.set(fact.key, fact);
      const place = this.places.indexOf(fact.unit, fact.period);
      if (place >= 0 && this.isInput(fact)) this.#frame.load(fact.indicator, place, valueOfFact(fact));
    }
    this.#frame.computeAll();
  }

  findIndicator(id: IndicatorId): Indicator | undefined {
    return this.#byId.get(id);
  }

  /** Whether the clerk types here: an input indicator of a single unit. */
  isInput({ indicator, unit, period }: CellMeaning): boolean {
    return (
      this.#byId.get(indicator)?.kind === 'input' && !this.#groups.has(this.places.indexOf(unit, period))
    );
  }

  isTotal({ unit, period }: CellMeaning): boolean {
    return this.#groups.has(this.places.indexOf(unit, period));
  }

  valueOf({ indicator, unit, period }: CellMeaning): Value {
    const place = this.places.indexOf(unit, period);
    return place < 0 || !this.#byId.has(indicator) ? { why: 'blank' } : this.#frame.read(indicator, place);
  }

  /** What a formula, or a part of one, gives at a cell; other periods and units are looked up as the table does. */
  evaluateAt({ unit, period }: CellMeaning, node: Node): Value {
    const operandOf = (id: string) => (row: number) =>
      row < 0
        ? ({ why: 'missing', about: id } as const)
        : this.valueOf({ indicator: id as IndicatorId, ...this.places.at(row) });
    return compileFormula(node, operandOf, this.places.elsewhere)(this.places.indexOf(unit, period));
  }

  factOf({ indicator, unit, period }: CellMeaning): Fact | undefined {
    return this.#facts.get(`${period}|${indicator}|${unit}`);
  }

  /** Units that a total is made of. */
  partsOf({ unit, period }: CellMeaning): UnitId[] {
    const place = this.places.indexOf(unit, period);
    const group = this.places.groups.find((g) => g.place === place);
    return (group?.members ?? []).map((member) => this.places.at(member).unit);
  }

  /** Units whose blanks make a total partial (law 2). */
  lackingOf({ indicator, unit, period }: CellMeaning): UnitId[] {
    const place = this.places.indexOf(unit, period);
    if (!this.#groups.has(place)) return [];
    return this.#frame.lacking(indicator, place).map((member) => this.places.at(member).unit);
  }

  /** How far the table is filled: cells of single units whose input is blank, and those whose text is no number. */
  tally(): { missing: number; unread: number } {
    let missing = 0;
    let unread = 0;
    for (const indicator of this.#shown) {
      for (const place of this.#typed) {
        const value = this.#frame.read(indicator, place);
        if (!isAbsence(value)) continue;
        if (value.why === 'blank') missing += 1;
        else if (value.why === 'notNumber') unread += 1;
      }
    }
    return { missing, unread };
  }

  /** Takes in what a commit did; gives the cells whose value may have changed. */
  apply(steps: readonly Step<Fact>[]): CellMeaning[] {
    const touched: CellMeaning[] = [];
    for (const { from, to } of steps) {
      const fact = (to ?? from) as Fact;
      if (to) this.#facts.set(to.key, to);
      else this.#facts.delete(fact.key);
      const place = this.places.indexOf(fact.unit, fact.period);
      if (place < 0 || !this.#byId.has(fact.indicator)) continue;
      touched.push({ indicator: fact.indicator, unit: fact.unit, period: fact.period });
      if (!this.isInput(fact)) continue;
      const value: Value = to ? valueOfFact(to) : { why: 'blank' };
      for (const changed of this.#frame.write(fact.indicator, place, value)) {
        touched.push({ indicator: changed.indicator, ...this.places.at(changed.place) });
      }
    }
    return touched;
  }
}

/** What a fact says to formulas: a text that is no number is a fault, never 0 (law 7). */
export function valueOfFact(fact: Fact): Value {
  if (fact.value !== null) return fact.value;
  if (fact.status) return { why: fact.status };
  return fact.text === undefined ? { why: 'blank' } : { why: 'notNumber', about: fact.text };
}

/** The places that some indicators need: the periods whose facts have to be read are among them. */
export function placesFor(catalog: Catalog, table: Table, chosen: Period): Places {
  const formulas = indicatorsOf(catalog, table).flatMap(({ formula }) => formula ?? []);
  return placesOf(table, chosen, {
    toDate: formulas.some((formula) => asksFor(formula, 'YTD') || asksFor(formula, 'PROGRESS')),
    findIndicator: (id) => catalog.indicators.get(id),
    target: (indicator, unit, year) => catalog.targets.get(targetKey(indicator, unit, year))?.value,
    parameter: (name, year) => findParameter(catalog.parameters, name, year)?.value,
  });
}

/** Those of the table and whatever their formulas and weights need. */
export function indicatorsOf(catalog: Catalog, table: Table): Indicator[] {
  const found = new Map<IndicatorId, Indicator>();
  const visit = (id: IndicatorId): void => {
    const indicator = catalog.indicators.get(id);
    if (!indicator || found.has(id)) return;
    found.set(id, indicator);
    if (indicator.formula !== null) operandIds(indicator.formula).forEach(visit);
    if (indicator.weight !== undefined) visit(indicator.weight);
  };
  (membersOf(table, 'indicator') as IndicatorId[]).forEach(visit);
  return [...found.values()];
}

function operandIds(formula: string): IndicatorId[] {
  const parsed = parseFormula(formula);
  return parsed.ok ? (operandsOf(parsed.value) as IndicatorId[]) : [];
}
