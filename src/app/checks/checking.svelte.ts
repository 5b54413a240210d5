/**
 * The findings of the table on the screen. An edit is shown first; once it is painted the rules that use what changed are
 * asked anew, and once the clerk pauses the sniffers. Cells whose mark changed are painted again, no others.
 */
import { Checks, type Unjudged } from '#compute/checks/checks';
import type { Finding } from '#compute/checks/finding';
import { Nose } from '#compute/checks/nose';
import { reportedFindings, reportedTotal } from '#compute/checks/reported';
import { rulesOf } from '#compute/checks/rules-of';
import type { Figures } from '#compute/table/figures';
import type { Period } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { afterPaint, afterPause } from '../later';
import type { Workspace } from '../workspace.svelte';
import { byGravity, countsOf, Judge, type Judged } from './judged';
import { Marks } from './marks';
import { isSnifferOn } from './sniffing';

/** Milliseconds. */
const longestWait = 3000;
/** More cells than these are no typing. */
const aFew = 200;

interface Watched {
  readonly workspace: Pick<Workspace, 'catalog' | 'name'>;
  readonly figures: Figures;
  readonly table: Table;
  readonly period: Period;
  readonly repaint: (cells: readonly CellMeaning[]) => void;
}

export class Checking {
  judged = $state.raw<readonly Judged[]>([]);
  readonly counts = $derived(countsOf(this.judged));
  /** Key of the finding that was jumped to: its cells are lit. */
  current = $state.raw<string | null>(null);
  /** Rules that cannot be asked here. */
  unjudged = $state.raw<readonly Unjudged[]>([]);
  /** How many rules are asked. */
  asked = $state(0);
  /** Whether all was asked once. */
  ready = $state(false);
  readonly #watched: Watched;
  #checks: Checks | undefined;
  #nose: Nose | undefined;
  #ruled: readonly Finding[] = [];
  #sniffed: readonly Finding[] = [];
  /** Where something was reported that the table computes. */
  #reported: readonly CellMeaning[] | undefined;
  #touched: CellMeaning[] = [];
  #unsniffed: CellMeaning[] = [];
  readonly marks = new Marks();
  readonly #judges = new Judge();
  #waiting: (() => void) | undefined;
  #sniffing: (() => void) | undefined;
  /** Since when the sniffers wait for a pause. */
  #sniffingSince = 0;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#waiting = afterPaint(() => this.#ask());
  }

  /** `touched` is what `Figures.apply` gave. */
  touch(touched: readonly CellMeaning[]): void {
    for (const one of touched) this.#touched.push(one);
    this.#waiting ??= afterPaint(() => this.#ask());
  }

  /** Does at once what waits for the screen: whoever asks for the findings gets those of the figures as they are. */
  settle(): void {
    if (this.#waiting) this.#ask();
    if (this.#sniffing) this.#sniff();
  }

  /** Explanations changed. */
  judgeAgain(): void {
    this.#judge();
  }

  close(): void {
    this.#waiting?.();
    this.#sniffing?.();
  }

  /** Shows which figures a finding is about. */
  light(key: string | null, cells: readonly CellMeaning[]): void {
    this.current = key;
    this.#watched.repaint(this.marks.light(cells));
  }

  /** The clerk went elsewhere: what was lit is no longer looked at. */
  leave(cell: CellMeaning | undefined): void {
    if (this.marks.anyLit && !(cell && this.marks.isLit(cell))) this.light(null, []);
  }

  #ask(): void {
    this.#waiting?.();
    this.#waiting = undefined;
    const { workspace, figures, table, period } = this.#watched;
    const touched = this.#touched;
    this.#touched = [];
    const before = this.#ruled;
    if (this.#checks) this.#ruled = this.#checks.findingsAfter(touched);
    else {
      const rules = rulesOf(workspace.catalog, table);
      this.asked = rules.length;
      this.#checks = new Checks(figures, table, period, rules);
      this.#ruled = this.#checks.findings();
      this.unjudged = this.#checks.unjudged;
    }
    for (const one of touched) this.#unsniffed.push(one);
    // A paste is one act: nothing more is to come.
    if (this.ready && touched.length > aFew) return this.#sniff();
    this.#sniffLater();
    if (!sameFindings(before, this.#ruled)) this.#judge();
  }

  /** Who types on and on is not waited for for ever. */
  #sniffLater(): void {
    const now = performance.now();
    if (!this.#sniffing) this.#sniffingSince = now;
    else if (now - this.#sniffingSince > longestWait) return;
    this.#sniffing?.();
    this.#sniffing = afterPause(() => this.#sniff());
  }

  #sniff(): void {
    this.#sniffing?.();
    this.#sniffing = undefined;
    const { workspace, figures, table, period } = this.#watched;
    const touched = this.#unsniffed;
    this.#unsniffed = [];
    const isOn = isSnifferOn(workspace.name);
    const smelled = this.#nose
      ? this.#nose.findingsAfter(touched)
      : (this.#nose = new Nose(figures, table, period, isOn)).findings();
    const isNew = (cell: CellMeaning) => figures.isTotal(cell) && figures.factOf(cell) !== undefined;
    if (!this.#reported || touched.some(isNew)) this.#reported = figures.reported();
    const reported = isOn(reportedTotal) ? reportedFindings(figures, table, period, this.#reported) : [];
    this.#sniffed = [...smelled, ...reported];
    this.ready = true;
    this.#judge();
  }

  #judge(): void {
    const { catalog } = this.#watched.workspace;
    const found = [...this.#ruled, ...this.#sniffed].map((finding) => this.#judges.judge(catalog, finding));
    this.judged = found.sort(byGravity);
    const changed = this.marks.renew(this.judged);
    if (changed.length > 0) this.#watched.repaint(changed);
  }
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
