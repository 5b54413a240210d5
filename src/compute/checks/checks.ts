/**
 * The findings of one table and period: every rule at every unit shown, and after an edit only those rules that use what
 * changed, at the places where it changed. The rules that look at other places are few: they are judged everywhere.
 */
import type { IndicatorId, UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import type { Rule, RuleId } from '#domain/rule/rule';
import { membersOf, periodsShown, type CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import type { Problem } from '#value/problem';
import type { Figures } from '../table/figures';
import type { Finding } from './finding';
import { prepareRule, type Prepared } from './prepared';

/** A rule that cannot be judged here, and why. */
export interface Unjudged {
  readonly rule: RuleId;
  readonly problem: Problem;
}

export class Checks {
  readonly unjudged: readonly Unjudged[];
  readonly #figures: Figures;
  readonly #rules: readonly Prepared[];
  /** By place: whether it is a total. Only places that the table shows. */
  readonly #totals: ReadonlyMap<number, boolean>;
  /** Rules by what they use. */
  readonly #using = new Map<IndicatorId, number[]>();
  /** One map a rule, by place. */
  readonly #found: readonly Map<number, Finding>[];
  /** The same in order, until one of them changes. */
  readonly #listed: (readonly Finding[] | undefined)[] = [];

  /** With `only`, the rules are asked of these units alone. */
  constructor(
    figures: Figures,
    table: Table,
    chosen: Period,
    rules: readonly Rule[],
    only?: ReadonlySet<UnitId>,
  ) {
    this.#figures = figures;
    this.#totals = placesChecked(figures, table, chosen, only);
    const prepared: Prepared[] = [];
    const unjudged: Unjudged[] = [];
    for (const rule of rules) {
      if (rule.disabled || (rule.table !== null && rule.table !== table.id)) continue;
      const made = prepareRule(rule, figures);
      if (made.ok) prepared.push(made.value);
      else unjudged.push({ rule: rule.id, problem: made.problem });
    }
    this.#rules = prepared;
    this.unjudged = unjudged;
    this.#found = prepared.map(() => new Map<number, Finding>());
    prepared.forEach(({ operands }, index) => {
      for (const id of operands) {
        const known = this.#using.get(id);
        if (known) known.push(index);
        else this.#using.set(id, [index]);
      }
      this.#judgeEverywhere(index);
    });
  }

  /** By rule, then as the table has its periods and units. */
  findings(): readonly Finding[] {
    return this.#found.flatMap((found, index) => (this.#listed[index] ??= inOrder(found)));
  }

  /** `touched` is what `Figures.apply` gave for the edit. */
  findingsAfter(touched: readonly CellMeaning[]): readonly Finding[] {
    const everywhere = new Set<number>();
    // Once a rule and place, however many of its figures were pasted and however often a total was touched.
    const due = new Set<number>();
    const count = this.#rules.length;
    for (const { indicator, unit, period } of touched) {
      const place = this.#figures.places.indexOf(unit, period);
      for (const index of this.#using.get(indicator) ?? []) {
        if (this.#rules[index]?.roams) everywhere.add(index);
        else if (this.#totals.has(place)) due.add(place * count + index);
      }
    }
    for (const one of due) this.#judge(one % count, Math.floor(one / count));
    everywhere.forEach((index) => this.#judgeEverywhere(index));
    return this.findings();
  }

  #judgeEverywhere(index: number): void {
    for (const place of this.#totals.keys()) this.#judge(index, place);
  }

  #judge(index: number, place: number): void {
    const { rule, findAt } = this.#rules[index] as Prepared;
    const total = this.#totals.get(place) === true;
    if (rule.level !== 'all' && (rule.level === 'totals') !== total) return;
    const found = this.#found[index] as Map<number, Finding>;
    const finding = findAt(place);
    if (finding) found.set(place, finding);
    else if (!found.delete(place)) return;
    this.#listed[index] = undefined;
  }
}

function inOrder(found: ReadonlyMap<number, Finding>): readonly Finding[] {
  return [...found].sort(([a], [b]) => a - b).map(([, finding]) => finding);
}

function placesChecked(
  figures: Figures,
  table: Table,
  chosen: Period,
  only?: ReadonlySet<UnitId>,
): ReadonlyMap<number, boolean> {
  const shown = membersOf(table, 'unit') as UnitId[];
  const all = shown.length > 0 ? shown : [table.unit];
  const units = only ? all.filter((unit) => only.has(unit)) : all;
  const some = figures.indicators[0]?.id;
  const places = new Map<number, boolean>();
  for (const period of periodsShown(table, chosen)) {
    for (const unit of units) {
      const place = figures.places.indexOf(unit, period);
      if (place < 0 || some === undefined) continue;
      places.set(place, figures.isTotal({ indicator: some, unit, period }));
    }
  }
  return places;
}
