/**
 * The findings of the table on the screen. An edit is shown first; once it is painted the rules that use what changed are
 * asked anew, and once the clerk pauses the sniffers. Cells whose mark changed are painted again, no others.
 */
import type { Unjudged } from '#compute/checks/checks';
import { rulesOf } from '#compute/checks/rules-of';
import type { Figures } from '#compute/table/figures';
import type { Period, PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { afterPaint, afterPause } from '../later';
import type { Workspace } from '../workspace.svelte';
import { Beside, rulesInSight, type Sight } from './beside';
import { byGravity, countsOf, Judge, type Judged } from './judged';
import { Marks } from './marks';
import { isSnifferOn } from './sniffing';
import { Reported, Watch } from './watch';

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
  /** What else the view shows. */
  readonly sight?: Sight;
  /** Periods that the form at a period looks at, however it is viewed. */
  readonly historyOf?: (period: Period) => ReadonlySet<PeriodCode>;
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
  readonly #reported: Reported;
  #own: Watch | undefined;
  #beside: Beside | undefined;
  #touched: CellMeaning[] = [];
  readonly marks = new Marks();
  readonly #judges = new Judge();
  #waiting: (() => void) | undefined;
  #sniffing: (() => void) | undefined;
  /** Since when the sniffers wait for a pause. */
  #sniffingSince = 0;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.#reported = new Reported(watched.figures);
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
    this.#beside?.close();
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
    const touched = this.#touched;
    this.#touched = [];
    this.#beside?.touch(touched);
    const own = (this.#own ??= this.#watchOwn());
    own.touch(touched);
    const found = own.ask();
    if (!this.ready) this.unjudged = own.unjudged;
    // A paste is one act: nothing more is to come.
    if (this.ready && touched.length > aFew) return this.#sniff();
    this.#sniffLater();
    if (found) this.#judge();
  }

  #watchOwn(): Watch {
    const rules = rulesOf(this.#watched.workspace.catalog, this.#watched.table);
    this.asked = rules.length;
    return this.#watchAt(this.#watched.period, rules);
  }

  #watchAt(period: Period, rules: ConstructorParameters<typeof Watch>[0]['rules'], sight?: Sight): Watch {
    const { workspace, figures, table, historyOf } = this.#watched;
    const history = historyOf?.(period);
    const only = sight?.units;
    const scent = {
      isOn: isSnifferOn(workspace.name),
      ...(history ? { history } : {}),
      ...(only ? { only } : {}),
    };
    const reported = this.#reported;
    return new Watch({ figures, table, period, rules, reported, scent, ...(only ? { only } : {}) });
  }

  #watchBeside(): Beside {
    const { workspace, table, sight } = this.#watched;
    const rules = sight ? rulesInSight(rulesOf(workspace.catalog, table), sight) : [];
    const watches = (sight?.periods ?? []).map((period) => this.#watchAt(period, rules, sight));
    return new Beside(watches, () => this.#judge());
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
    this.#own?.sniff();
    this.ready = true;
    this.#judge();
    this.#beside ??= this.#watchBeside();
    this.#beside.goOn();
  }

  #judge(): void {
    const { catalog } = this.#watched.workspace;
    const own = this.#own?.findings() ?? [];
    const judged = this.#judges.judge(catalog, [...own, ...(this.#beside?.findings() ?? [])]);
    const beside = judged.splice(own.length);
    this.judged = judged.sort(byGravity);
    const changed = this.marks.renew(beside.length > 0 ? [...this.judged, ...beside] : this.judged);
    if (changed.length > 0) this.#watched.repaint(changed);
  }
}
