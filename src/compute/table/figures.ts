/**
 * The figures of one table and period: facts in, every cell's value out. A fact on a place that is computed (a
 * computed indicator, a total) is a *reported* figure: kept and compared, never put in the place of the computed one.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import { PlaceMap, type FactPlace } from '#domain/fact/place-map';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { toDateOf } from '#domain/period/to-date';
import {
  apart,
  comparisonNode,
  isReported,
  toTarget,
  type Comparison,
  type Reported,
} from '#domain/table/comparison';
import { openPeriods } from '#domain/table/period-axis';
import type { Shown } from '#domain/table/pivot';
import { membersOf, periodsShown, showsToDate, type CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { addsUp, endsOf, standingOf } from '#domain/target/standing';
import { targetKey, type Target } from '#domain/target/target';
import { compileFormula, type Program } from '#formula/program';
import type { Node } from '#formula/syntax';
import { isAbsence, type Value } from '#value/value';
import { Frame, type Changed } from '../frame';
import { apartAt } from './apart';
import { excusedFrom } from './excused';
import { valueOfFact } from './fact-value';
import { indicatorsOf, placesFor } from './needs';
import type { Place, Places } from './places';
import { StatedFigures } from './stated';
import { Succession } from './succession';
import { tallyOf, type Tally } from './tally';
import { Touched } from './touched';

/** What comes from this year's figure and last year's. */
const fromTwo: ReadonlySet<Comparison> = new Set(['change', 'growth']);

export class Figures {
  readonly places: Places;
  readonly indicators: readonly Indicator[];
  readonly #frame: Frame;
  readonly #stated: StatedFigures;
  readonly #facts = new PlaceMap<Fact>();
  readonly #groups: ReadonlySet<number>;
  readonly #open: ReadonlySet<PeriodCode>;
  readonly #targets: Catalog['targets'];
  readonly #compared = new Map<string, Program>();
  readonly #byId: ReadonlyMap<IndicatorId, Indicator>;
  /** Input indicators on the table, and the places where the clerk types them. */
  readonly #shown: readonly IndicatorId[];
  readonly #typed: readonly number[];
  /** Of 累计 on the form: the last of its periods. */
  readonly #endOf: ReadonlyMap<PeriodCode, PeriodCode>;
  readonly #excused: ReadonlySet<number>;
  readonly #succession: Succession;
  /** Counts what was taken in. */
  revision = 0;

  /** With `shown`, also what a view of the table shows beside the form. */
  constructor(catalog: Catalog, table: Table, chosen: Period, facts: readonly Fact[], shown?: Shown) {
    this.indicators = indicatorsOf(catalog, table);
    this.#byId = new Map(this.indicators.map((indicator) => [indicator.id, indicator]));
    this.places = placesFor(catalog, table, chosen, shown);
    this.#open = openPeriods(table, chosen);
    this.#targets = catalog.targets;
    this.#groups = new Set(this.places.groups.map((group) => group.place));
    this.#shown = [...new Set(membersOf(table, 'indicator') as IndicatorId[])].filter(
      (id) => this.#byId.get(id)?.kind === 'input',
    );
    const periods = new Set(periodsShown(table, chosen));
    this.#typed = Array.from({ length: this.places.count }, (_, place) => place).filter(
      (place) => !this.#groups.has(place) && periods.has(this.places.at(place).period),
    );
    this.#endOf = new Map(
      showsToDate(table) ? [...this.places.toDateAt].map(([end, sum]) => [sum, end]) : [],
    );
    this.#excused = excusedFrom(catalog, table, this.places);
    this.#stated = new StatedFigures(this.places, facts);
    this.#frame = new Frame({
      indicators: this.indicators,
      places: this.places.count,
      groups: this.places.groups,
      elsewhere: this.places.elsewhere,
      excused: this.#excused,
      stated: this.#stated.of,
    });
    for (const fact of facts) {
      this.#facts.set(fact, fact);
      const place = this.places.indexOf(fact.unit, fact.period);
      if (place >= 0 && this.#isSingle(fact)) this.#frame.load(fact.indicator, place, valueOfFact(fact));
    }
    const isGroup = (place: number): boolean => this.#groups.has(place);
    this.#succession = new Succession(this.indicators, this.places, isGroup);
    for (const { indicator, of, place } of this.#succession.heirs) {
      const fact = this.#facts.get(this.#factPlace(of, place));
      if (fact && this.#takes(indicator, place)) this.#frame.load(indicator, place, valueOfFact(fact));
    }
    this.#frame.computeAll();
    // What the old form computed stands only now.
    for (const { indicator, of, place } of this.#succession.heirs) {
      if (this.#byId.get(of)?.kind === 'computed' && this.#takes(indicator, place))
        this.#write(indicator, place, this.#frame.read(of, place));
    }
  }

  findIndicator(id: IndicatorId): Indicator | undefined {
    return this.#byId.get(id);
  }

  /** Whether the clerk types here: an input indicator of a single unit, in a period that was opened. */
  isInput(meaning: CellMeaning): boolean {
    return meaning.compare === undefined && this.isOpen(meaning) && this.#isSingle(meaning);
  }

  /** The fact a clerk may write there: an input's own, or what is reported for a total, or for the year so far, directly. */
  writableAt(meaning: CellMeaning): CellMeaning | undefined {
    const { indicator, unit, period } = meaning;
    if (this.isInput(meaning) || this.isStatable(meaning)) return meaning;
    const total = { indicator, unit, period };
    return meaning.compare === 'reported' && this.isOpen(total) && this.isTotal(total) ? total : undefined;
  }

  isOpen({ period }: CellMeaning): boolean {
    return this.#open.has(period);
  }

  isTotal({ unit, period, compare }: CellMeaning): boolean {
    return compare === undefined && this.#groups.has(this.places.indexOf(unit, period));
  }

  /** A unit that need not report the table for the period: nothing is missing there. */
  isExcused({ unit, period }: CellMeaning): boolean {
    return this.#excused.has(this.places.indexOf(unit, period));
  }

  /** 累计 of a single unit that the form shows, up to a period that was opened: the clerk may say what was reported. */
  isStatable(meaning: CellMeaning): boolean {
    const { indicator, unit, period } = meaning;
    const end = this.isToDate(meaning) ? this.#endOf.get(period) : undefined;
    if (end === undefined || this.#byId.get(indicator)?.kind !== 'input') return false;
    return this.#open.has(end) && !this.#groups.has(this.places.indexOf(unit, end));
  }

  /** 累计: the sum of other periods. */
  isToDate({ period, compare }: CellMeaning): boolean {
    return compare === undefined && this.places.sums.has(period);
  }

  /** The 累计 with which this one begins, as somebody reported it, because not all of its periods are filled in. */
  begunWith(meaning: CellMeaning): CellMeaning | undefined {
    const { indicator, unit } = meaning;
    const place = this.places.indexOf(unit, meaning.period);
    if (!this.isToDate(meaning) || !this.#byId.has(indicator)) return undefined;
    const upTo = this.#frame.begunUpTo(indicator, place);
    if (upTo === undefined) return undefined;
    return { indicator, unit, period: toDateOf(getPeriod(this.places.at(upTo).period)) };
  }

  /** Of 累计: the periods that are not filled in, whatever was reported for it. */
  unfilledIn({ indicator, unit, period }: CellMeaning): Place[] {
    const place = this.places.indexOf(unit, period);
    if (place < 0 || !this.#byId.has(indicator)) return [];
    return this.#frame.unfilled(indicator, place).map((member) => this.places.at(member));
  }

  valueOf(meaning: CellMeaning): Value {
    if (meaning.compare !== undefined) return this.#comparisonAt(meaning, meaning.compare);
    const { indicator, unit, period } = meaning;
    const place = this.places.indexOf(unit, period);
    return place < 0 || !this.#byId.has(indicator) ? { why: 'blank' } : this.#frame.read(indicator, place);
  }

  #isSingle({ indicator, unit, period }: CellMeaning): boolean {
    return (
      this.#byId.get(indicator)?.kind === 'input' && !this.#groups.has(this.places.indexOf(unit, period))
    );
  }

  /** Nothing is compared with nothing: no figure, or no target, leaves the cell blank. */
  #comparisonAt({ indicator, unit, period }: CellMeaning, compare: Comparison): Value {
    const place = this.places.indexOf(unit, period);
    if (place < 0) return { why: 'blank' };
    if (isReported(compare)) return this.#reportedAt({ indicator, unit, period }, compare);
    if (compare === apart) return apartAt(this, indicator, place);
    const target = this.targetOf({ indicator, unit, period });
    const known = this.#byId.get(indicator);
    if (!known || (toTarget.has(compare) && !target)) return { why: 'blank' };
    if (compare === 'ahead' && !(addsUp(known) && target && endsOf(target).floor !== undefined)) {
      return { why: 'blank' };
    }
    if (this.places.sums.has(period) && fromTwo.has(compare) && !this.#bothWhole({ indicator, unit, period }))
      return { why: 'missing', about: indicator };
    const now = this.#frame.read(indicator, place);
    if (compare !== 'target' && isAbsence(now) && now.why === 'blank') return now;
    const key = `${compare}|${indicator}`;
    let program = this.#compared.get(key);
    if (!program) this.#compared.set(key, (program = this.#compile(comparisonNode(compare, indicator))));
    const value = program(place);
    if (compare !== 'standing' || !target || typeof value !== 'number') return value;
    const { due, elapsed } = this.places.elsewhere;
    return standingOf(target, {
      reached: value,
      due: due(indicator, place),
      addsUp: addsUp(known),
      yearOver: elapsed(place) >= 1,
    });
  }

  /** A year so far, and the one before, of which neither lacks a period. */
  #bothWhole(meaning: CellMeaning): boolean {
    const { elsewhere } = this.places;
    const before = elsewhere.priorYear(this.places.indexOf(meaning.unit, meaning.period));
    return [meaning, ...(before < 0 ? [] : [{ ...meaning, ...this.places.at(before) }])].every(
      (at) => this.lackingOf(at).length === 0,
    );
  }

  /** Nothing differs from nothing. */
  #reportedAt(meaning: CellMeaning, compare: Reported): Value {
    const fact = this.factOf(meaning);
    const reported: Value = fact ? valueOfFact(fact) : { why: 'blank' };
    if (compare === 'reported') return reported;
    const computed = this.valueOf(meaning);
    const both = typeof reported === 'number' && typeof computed === 'number';
    return both ? reported - computed : { why: 'blank' };
  }

  /** The target of the year in which the figure lies. */
  targetOf({ indicator, unit, period }: CellMeaning): Target | undefined {
    return this.#targets.get(targetKey(indicator, unit, getPeriod(period).year));
  }

  /** What a formula, or a part of one, gives at a cell; other periods and units are looked up as the table does. */
  evaluateAt({ unit, period }: CellMeaning, node: Node): Value {
    return this.#compile(node)(this.places.indexOf(unit, period));
  }

  #compile(node: Node): Program {
    const operandOf = (id: string) => (row: number) =>
      row < 0
        ? ({ why: 'missing', about: id } as const)
        : this.valueOf({ indicator: id as IndicatorId, ...this.places.at(row) });
    return compileFormula(node, operandOf, this.places.elsewhere);
  }

  factOf(meaning: CellMeaning): Fact | undefined {
    return meaning.compare === undefined ? this.#facts.get(meaning) : undefined;
  }

  /** Facts with a note, of the places this table is computed over. */
  noted(): Fact[] {
    return [...this.#facts.values()].filter((fact) => fact.note !== undefined);
  }

  /** Facts on places that are computed: what was reported there. */
  reported(): Fact[] {
    return [...this.#facts.values()].filter((fact) => fact.value !== null && !this.isInput(fact));
  }

  /** Units that a total is made of; of 累计 the periods. */
  partsOf({ unit, period }: Place): Place[] {
    const place = this.places.indexOf(unit, period);
    const group = this.places.groups.find((g) => g.place === place);
    return (group?.members ?? []).map((member) => this.places.at(member));
  }

  /** Units, in 累计 units and periods, whose blanks make a total partial (law 2). */
  lackingOf(meaning: CellMeaning): Place[] {
    if (!this.isTotal(meaning)) return [];
    const place = this.places.indexOf(meaning.unit, meaning.period);
    return this.#frame.lacking(meaning.indicator, place).map((member) => this.places.at(member));
  }

  /** How far the table is filled: cells of single units whose input is blank, and those whose text is no number. */
  tally(): Tally {
    return tallyOf(this.#frame, this.#shown, this.#typed, this.#excused);
  }

  /** The fact of the one it succeeds, where that one's figure stands here. */
  succeededAt({ indicator, unit, period, compare }: CellMeaning): Fact | undefined {
    const place = this.places.indexOf(unit, period);
    const of = compare === undefined ? this.#succession.originOf(indicator, place) : undefined;
    if (of === undefined || !this.#takes(indicator, place)) return undefined;
    return this.#facts.get(this.#factPlace(of, place));
  }

  #factPlace(indicator: IndicatorId, place: number): FactPlace {
    return { indicator, ...this.places.at(place) };
  }

  /** Whether it has no figure of its own there. */
  #takes(indicator: IndicatorId, place: number): boolean {
    return !this.#facts.has(this.#factPlace(indicator, place));
  }

  #inherited(indicator: IndicatorId, place: number): Value {
    const of = this.#succession.originOf(indicator, place);
    return of === undefined ? { why: 'blank' } : this.#frame.read(of, place);
  }

  /** Sets a figure, and with it those of later editions that take it. */
  #write(indicator: IndicatorId, place: number, value: Value): Changed[] {
    const all = this.#frame.write(indicator, place, value);
    if (this.#succession.heirs.length === 0) return all;
    return all.flatMap((changed) => {
      const heirs = this.#succession.heirsOf(changed.indicator, changed.place);
      const taking = heirs.filter((heir) => this.#takes(heir.indicator, heir.place));
      const figure = this.#frame.read(changed.indicator, changed.place);
      return [changed, ...taking.flatMap((heir) => this.#write(heir.indicator, heir.place, figure))];
    });
  }

  /** Takes in what a commit did; gives the cells whose value may have changed. */
  apply(steps: readonly Step<Fact>[]): CellMeaning[] {
    this.revision += 1;
    const touched = new Touched(this.places);
    for (const { from, to } of steps) {
      const fact = (to ?? from) as Fact;
      if (to) this.#facts.set(to, to);
      else this.#facts.delete(fact);
      if (!this.#byId.has(fact.indicator)) continue;
      this.#stated.put(fact, to);
      for (const sum of this.places.statedFor.get(fact.period) ?? []) {
        const changed = this.#frame.restate(fact.indicator, this.places.indexOf(fact.unit, sum));
        for (const one of changed) touched.tell(one.indicator, one.place);
      }
      const place = this.places.indexOf(fact.unit, fact.period);
      if (place < 0) continue;
      touched.tell(fact.indicator, place);
      if (!this.#isSingle(fact)) continue;
      const value: Value = to ? valueOfFact(to) : this.#inherited(fact.indicator, place);
      for (const changed of this.#write(fact.indicator, place, value))
        touched.tell(changed.indicator, changed.place);
    }
    return touched.list;
  }
}
