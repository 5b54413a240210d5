/** The page of targets: a year, whose indicators, and what is done with them. */
import type { Step } from '#domain/change/change';
import type { Entry } from '#domain/change/entry';
import type { IndicatorId, TableId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { inOrder } from '#domain/table/edition';
import type { Pace } from '#domain/target/pace';
import type { Target } from '#domain/target/target';
import { say } from '#text/say';
import type { GridHandle, GridPaste, GridPlace, GridWrite } from '#ui/grid/model';
import { today } from '../edge';
import { notices } from '../notices.svelte';
import { readQuery, settleShown, writeQuery } from '../page-query';
import { router } from '../routes.svelte';
import { sayDone } from '../said';
import type { Session } from '../session.svelte';
import type { Workspace } from '../workspace.svelte';
import { GoalModel } from './model';
import { newestYear, sheetOf, targetAt } from './sheet';
import { commitTargets, copySteps, goalWriting, paceSteps } from './write';

/** Rows: the indicators of a table, or all that have a target. */
export const everyTarget = 'all';

export class Goals {
  readonly session: Session;
  readonly workspace: Workspace;
  selected = $state.raw<GridPlace | null>(null);
  grid: GridHandle | undefined;
  readonly #query = $derived(readQuery(router.route.page));
  readonly table: TableId | undefined = $derived.by(() => this.#tableIn(this.#query['table']));
  readonly year = $derived(Number(this.#query['year']) || this.#usualYear());
  readonly sheet = $derived.by(() => sheetOf(this.workspace.catalog, this.year, this.table));
  readonly model = $derived(this.sheet && new GoalModel(this.sheet, this.table ?? everyTarget));
  /** The indicator in whose row the clerk stands. */
  readonly indicator: Indicator | undefined = $derived.by(() => this.#indicatorAt());
  readonly countyTarget = $derived.by(() =>
    this.sheet && this.indicator ? targetAt(this.sheet, this.indicator.id, this.sheet.county.id) : undefined,
  );

  constructor(session: Session, workspace: Workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  #usualYear(): number {
    return newestYear(this.workspace.catalog, this.table) ?? today().year;
  }

  #tableIn(named: string | undefined): TableId | undefined {
    const { tables } = this.workspace.catalog;
    if (named === everyTarget) return undefined;
    if (named !== undefined && tables.has(named as TableId)) return named as TableId;
    return this.session.view?.table.id ?? inOrder([...tables.values()])[0]?.id;
  }

  #indicatorAt(): Indicator | undefined {
    const id = (this.selected?.row ?? this.sheet?.indicators[0]?.id) as IndicatorId | undefined;
    return this.sheet?.indicators.find((one) => one.id === id);
  }

  settle(): void {
    if (this.sheet) settleShown('goals', { table: this.table ?? everyTarget, year: this.year });
  }

  /** Another table is shown in its own newest year. */
  look({ year, table }: { readonly year?: number; readonly table?: TableId | typeof everyTarget }): void {
    const named = table ?? this.table ?? everyTarget;
    router.settle({ name: 'goals', query: writeQuery({ table: named, year }) });
  }

  /** Cells typed, pasted, filled or cleared: one commit. */
  async write(writes: readonly GridWrite[]): Promise<Entry | undefined> {
    if (!this.model) return undefined;
    const { steps, skipped, unread } = goalWriting(this.model, writes);
    const entry = await commitTargets(this.workspace, steps, 'targets');
    const [first] = unread;
    if (writes.length === 1) {
      if (first) notices.say(say('goals.notTarget', { text: first.text.trim() }), { tone: 'warning' });
      return entry;
    }
    const parts = [say('goals.written', { count: steps.length })];
    if (first) parts.push(say('goals.unread', { count: unread.length, text: first.text.trim() }));
    if (skipped > 0) parts.push(say('goals.skipped', { count: skipped }));
    this.#tell(parts, entry);
    return entry;
  }

  /** A block that names our rows or columns goes by its names, with the other way offered. */
  async paste(paste: GridPaste): Promise<void> {
    const cut = paste.cut.map((place) => ({ place, text: '' }));
    const cells = paste.aligned?.cells ?? paste.cells;
    const entry = await this.write([...cut, ...cells]);
    if (!paste.aligned) return;
    const again = async () => {
      if (entry && !this.workspace.past.isNewest(entry)) return notices.say(say('app.notLast'));
      if (entry) await this.workspace.undo();
      await this.write([...cut, ...paste.cells]);
    };
    const { unmatched } = paste.aligned;
    const names = unmatched.slice(0, 3).join(say('list.and'));
    const text = say(unmatched.length === 0 ? 'goals.pastedByName' : 'goals.pastedSomeByName', { names });
    notices.say(text, { actions: [{ caption: say('goals.pasteByPlace'), run: () => void again() }] });
  }

  async copyLastYear(): Promise<void> {
    if (!this.sheet) return;
    const steps = copySteps(this.sheet);
    const entry = await commitTargets(this.workspace, steps, 'targetsCopied');
    const count = steps.length;
    this.#tell(
      [say(count === 0 ? 'goals.nothingToCopy' : 'goals.copied', { count, year: this.year - 1 })],
      entry,
    );
  }

  async setPace(pace: Pace): Promise<void> {
    if (!this.sheet || !this.indicator) return;
    const steps = paceSteps(this.sheet, this.indicator.id, pace);
    await commitTargets(this.workspace, steps, 'targetPace', { indicator: this.indicator.name });
  }

  async share(steps: readonly Step<Target>[]): Promise<void> {
    const indicator = this.indicator?.name ?? '';
    const entry = await commitTargets(this.workspace, steps, 'targetsShared', { indicator });
    this.#tell([say('goals.shared', { indicator, count: steps.length })], entry);
  }

  #tell(parts: readonly string[], entry: Entry | undefined): void {
    const said = parts.join(say('list.clause'));
    if (entry) sayDone(this.workspace, entry, said);
    else notices.say(said);
  }
}
