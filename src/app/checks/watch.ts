/** The findings of one period of a table: all once, then only what an edit touched. When each is asked is for the caller to say. */
import { Checks, type Unjudged } from '#compute/checks/checks';
import type { Finding } from '#compute/checks/finding';
import { Nose, type Scent } from '#compute/checks/nose';
import { reportedFindings, reportedTotal } from '#compute/checks/reported';
import type { Figures } from '#compute/table/figures';
import type { UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import type { Rule } from '#domain/rule/rule';
import type { CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';

export interface Watched {
  readonly figures: Figures;
  readonly table: Table;
  readonly period: Period;
  readonly rules: readonly Rule[];
  readonly reported: Reported;
  readonly scent: Scent & Required<Pick<Scent, 'isOn'>>;
  /** Of whom the rules are asked; of all where nothing is said. */
  readonly only?: ReadonlySet<UnitId>;
}

/** Where something was reported that the table computes: to find it all facts are gone through, once for all periods. */
export class Reported {
  #list: readonly CellMeaning[] | undefined;

  constructor(private readonly figures: Figures) {}

  after(touched: readonly CellMeaning[]): readonly CellMeaning[] {
    const { figures } = this;
    const isNew = (cell: CellMeaning) => figures.isTotal(cell) && figures.factOf(cell) !== undefined;
    return !this.#list || touched.some(isNew) ? (this.#list = figures.reported()) : this.#list;
  }
}

export class Watch {
  readonly #watched: Watched;
  #checks: Checks | undefined;
  #nose: Nose | undefined;
  #ruled: readonly Finding[] = [];
  #sniffed: readonly Finding[] = [];
  #touched: CellMeaning[] = [];
  #unsniffed: CellMeaning[] = [];

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  get unjudged(): readonly Unjudged[] {
    return this.#checks?.unjudged ?? [];
  }

  /** Rules first, then what smells. */
  findings(): readonly Finding[] {
    return [...this.#ruled, ...this.#sniffed];
  }

  /** `touched` is what `Figures.apply` gave. */
  touch(touched: readonly CellMeaning[]): void {
    for (const one of touched) {
      this.#touched.push(one);
      this.#unsniffed.push(one);
    }
  }

  /** Asks the rules; gives whether they find something else than before. */
  ask(): boolean {
    const { figures, table, period, rules, only } = this.#watched;
    const touched = this.#touched;
    this.#touched = [];
    const before = this.#ruled;
    if (this.#checks) this.#ruled = this.#checks.findingsAfter(touched);
    else {
      this.#checks = new Checks(figures, table, period, rules, only);
      this.#ruled = this.#checks.findings();
    }
    return before.length !== this.#ruled.length || before.some((one, i) => one !== this.#ruled[i]);
  }

  sniff(): void {
    const { figures, table, period, scent } = this.#watched;
    const touched = this.#unsniffed;
    this.#unsniffed = [];
    const smelled = this.#nose
      ? this.#nose.findingsAfter(touched)
      : (this.#nose = new Nose(figures, table, period, scent)).findings();
    const reported = scent.isOn(reportedTotal)
      ? reportedFindings(figures, table, period, this.#watched.reported.after(touched))
      : [];
    this.#sniffed = [...smelled, ...reported];
  }
}
