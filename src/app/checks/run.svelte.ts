/** 审核 over many tables and periods: one slice after the other, so that the page stays alive and the run can be stopped. */
import { audit, sliceOf } from '#compute/checks/audit';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { periodLocale } from '../table/naming';
import { now } from '../edge';
import type { Workspace } from '../workspace.svelte';
import { once, slicesOf, type Found, type Scope } from './slices';
import { isSnifferOn } from './sniffing';

export interface Done {
  readonly found: readonly Found[];
  readonly at: string;
  readonly scope: Scope;
  /** Tables times periods that were gone through. */
  readonly slices: number;
  /** Figures or rules changed since. */
  readonly stale: boolean;
}

class CheckRun {
  progress = $state.raw<{ readonly done: number; readonly total: number; readonly name: string } | null>(
    null,
  );
  done = $state.raw<Done | null>(null);
  #workspace: Workspace | undefined;
  /** Counts runs: one that is no longer the last gives up. */
  #turn = 0;
  #unwatch: () => void = () => undefined;

  /** What was found belongs to the ledger it was found in. */
  enter(workspace: Workspace): void {
    if (this.#workspace === workspace) return;
    this.#unwatch();
    this.#workspace = workspace;
    this.stop();
    this.done = null;
    this.#unwatch = workspace.onEntry(({ change }) => {
      const others = Object.keys(change).some((kind) => kind !== 'explanations');
      if (this.done && others) this.done = { ...this.done, stale: true };
    });
  }

  /** What was found before stays as it was. */
  stop(): void {
    this.#turn += 1;
    this.progress = null;
  }

  async run(workspace: Workspace, scope: Scope): Promise<void> {
    this.enter(workspace);
    const turn = (this.#turn += 1);
    const { catalog } = workspace;
    const slices = slicesOf(catalog.tables.values(), scope);
    const isOn = isSnifferOn(workspace.name);
    const found: Found[] = [];
    for (const [index, { table, code }] of slices.entries()) {
      const period = getPeriod(code);
      const name = `${table.name} ${showPeriod(period, periodLocale())}`;
      this.progress = { done: index, total: slices.length, name };
      const slice = sliceOf(catalog, table, period);
      const facts = await workspace.ledger.readFacts(slice.periods, slice.indicators);
      await breath();
      if (turn !== this.#turn) return;
      for (const finding of audit(catalog, table, period, facts, isOn).findings)
        found.push({ finding, table: table.id, chosen: code });
    }
    this.progress = null;
    this.done = { found: once(found), at: now(), scope, slices: slices.length, stale: false };
  }
}

export const checkRun = new CheckRun();

/** Lets the page paint and the clerk press 取消. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
