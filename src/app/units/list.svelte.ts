/** A list of units on its way in: what was pasted or read from a file, what the clerk answered, what it would do. */
import { differenceOf } from '#domain/change/difference';
import type { TableId, UnitId } from '#domain/id';
import { withUnitInTables } from '#domain/orgunit/tables';
import { findRoot } from '#domain/orgunit/tree';
import type { Table } from '#domain/table/table';
import { bestUnitList } from '#exchange/unit-list/from-sheet';
import { planList, unitsAfter, type Answer, type ListPlan } from '#exchange/unit-list/plan';
import { readUnitList, type ListLine } from '#exchange/unit-list/read';
import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { describeProblem } from '../describe';
import { newId } from '../edge';
import { files } from '../files';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';
import { commitChange } from './acts';
import { tablesOffered } from './offered';
import { mapOf, put, setOf, toggled } from './sets';

export class UnitList {
  readonly workspace: Workspace;
  readonly file: string;
  text = $state('');
  /** Whom lines stand under that say nothing else. */
  top = $state.raw<UnitId | null>(null);
  answers = $state.raw(mapOf<number, Answer>());
  /** Tables that new units are not put in. */
  refused = $state.raw(setOf<TableId>());
  readonly #read = $state.raw<readonly ListLine[] | null>(null);
  readonly lines: readonly ListLine[] = $derived.by(() => this.#read ?? readUnitList(this.text));
  readonly plan: ListPlan = $derived.by(() =>
    planList(this.lines, {
      units: this.workspace.catalog.units,
      top: this.top,
      answers: this.answers,
    }),
  );
  readonly counts = $derived.by(() => {
    const of = (state: string): number => this.plan.lines.filter((one) => one.state === state).length;
    const changed = this.plan.lines.filter(
      (one) => one.state === 'known' && (one.rename || one.learns || one.recoded || one.moves),
    ).length;
    return {
      added: of('new'),
      known: of('known'),
      changed,
      repeated: of('repeated'),
      skipped: of('skipped'),
    };
  });
  /** Tables with siblings of what is new. */
  readonly offered: readonly Table[] = $derived.by(() => tablesOffered(this.workspace.catalog, this.plan));
  readonly ready = $derived.by(() => this.plan.asked === 0 && this.counts.added + this.counts.changed > 0);

  constructor(workspace: Workspace, lines: readonly ListLine[] | null = null, file = '', top?: UnitId) {
    this.workspace = workspace;
    this.#read = lines;
    this.file = file;
    this.top = top ?? findRoot(workspace.catalog.units)?.id ?? null;
  }

  answer(line: number, answer: Answer | undefined): void {
    this.answers = put(this.answers, line, answer);
  }

  setTable(id: TableId, wanted: boolean): void {
    this.refused = toggled(this.refused, id, !wanted);
  }

  /** One commit. Gives the units that were added. */
  async commit(): Promise<readonly UnitId[]> {
    const { catalog } = this.workspace;
    const { units, added } = unitsAfter(this.plan, catalog.units, newId);
    const tables = setOf(this.offered.map(({ id }) => id).filter((id) => !this.refused.has(id)));
    const next = withUnitInTables({ ...catalog, units }, added, tables);
    const { added: count, changed } = this.counts;
    const details = { count, changed, file: this.file };
    const label = { code: this.file === '' ? 'unitsPasted' : 'unitsImported', details };
    await commitChange(this.workspace, label, differenceOf(catalog, next), true);
    return added;
  }
}

/** The list in a workbook; undefined where there is none, or it could not be read: that is said. */
export async function readListFile(file: File): Promise<ListLine[] | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { workbook } = await jobs.run(
      say('job.reading', { file: file.name }),
      (progress) => files.understand(bytes, file.name, progress),
      () => files.cancel(),
    );
    const lines = bestUnitList(workbook);
    if (lines.length > 0) return lines;
    notices.say(say('units.noList', { file: file.name }), { tone: 'warning' });
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code === 'worker.stopped') return undefined;
    notices.say(describeProblem(error.problem, file.name), { tone: 'error' });
  }
  return undefined;
}
