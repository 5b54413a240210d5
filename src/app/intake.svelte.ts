/** Files on their way in: what was read, what was found, what the clerk corrected, and what importing would do. */
import { byPlace, type Fact } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import { draftOf } from '#exchange/intake/draft-of';
import { isUsed, linesOf, withLine, type Draft, type DraftLine, type Side } from '#exchange/intake/draft';
import { withKnown } from '#exchange/intake/known';
import { planAll, type JointPlan } from '#exchange/intake/plan-all';
import { periodsOf } from '#exchange/intake/periods';
import type { TableFinding } from '#exchange/recognise/finding';
import { say } from '#text/say';
import type { Problem } from '#value/problem';
import type { Sheet, Workbook } from '#workbook/sheet';
import { newId, now } from './edge';
import type { Workspace } from './workspace.svelte';

/** A file as it was read in the worker. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly findings: readonly TableFinding[];
}

interface Source extends ReadFile {
  readonly id: FileId;
}

/** One table on one sheet of one file. */
export interface Candidate {
  readonly source: Source;
  readonly sheet: Sheet;
  readonly draft: Draft;
  /** Whether it is to be imported. */
  readonly wanted: boolean;
}

export class Intake {
  readonly workspace: Workspace;
  candidates = $state.raw<readonly Candidate[]>([]);
  current = $state(0);
  #present = $state.raw(byPlace([]));
  readonly at = now();
  readonly candidate = $derived(this.candidates[this.current]);
  readonly plan: JointPlan = $derived.by(() => this.#plan());

  constructor(workspace: Workspace, files: readonly ReadFile[]) {
    this.workspace = workspace;
    this.candidates = files.flatMap((file) => {
      const source = { ...file, id: newId() as FileId };
      return file.findings.map((finding) => ({
        source,
        sheet: file.workbook.sheets.find((sheet) => sheet.name === finding.sheet) as Sheet,
        draft: draftOf(finding, workspace.catalog, {
          table: tableNameOf(file.name, finding.sheet),
          unit: say('import.ownUnit'),
        }),
        wanted: true,
      }));
    });
    void this.#readPresent();
  }

  get wanted(): readonly Candidate[] {
    return this.candidates.filter((candidate) => candidate.wanted);
  }

  /** Why the current table cannot be imported as it stands. */
  problemOf(candidate: Candidate): Problem | undefined {
    return this.plan.problems.get(this.wanted.indexOf(candidate));
  }

  /** A period given to one table is that of all the others that do not know theirs: they came together. */
  setDraft(change: Partial<Draft>): void {
    this.#change((draft) => ({ ...draft, ...change }));
    const { period } = change;
    if (period) {
      this.candidates = this.candidates.map((one) =>
        one.draft.period === null ? { ...one, draft: { ...one.draft, period } } : one,
      );
    }
    void this.#readPresent();
  }

  setLine(side: Side, at: number, change: Partial<DraftLine>): void {
    this.#change((draft) => withLine(draft, side, at, change));
  }

  setWanted(index: number, wanted: boolean): void {
    this.candidates = this.candidates.map((c, i) => (i === index ? { ...c, wanted } : c));
  }

  #change(change: (draft: Draft) => Draft): void {
    this.candidates = this.candidates.map((candidate, i) =>
      i === this.current
        ? { ...candidate, draft: withKnown(change(candidate.draft), this.workspace.catalog) }
        : candidate,
    );
  }

  #plan(): JointPlan {
    const present = this.#present;
    return planAll(
      this.wanted.map(({ draft, source, sheet }) => ({
        draft,
        incoming: {
          file: source.id,
          fileName: source.name,
          sheet,
          at: this.at,
        },
      })),
      this.workspace.catalog,
      newId,
      (key) => present.get(key),
    );
  }

  /** The facts that an import could overwrite. */
  async #readPresent(): Promise<void> {
    const facts: Fact[] = [];
    for (const { draft } of this.candidates) {
      const ids = linesOf(draft, 'indicator')
        .filter(isUsed)
        .flatMap((line) => line.existing ?? []);
      facts.push(...(await this.workspace.ledger.readFacts(periodsOf(draft), ids as never)));
    }
    this.#present = byPlace(facts);
  }
}

/** A sheet that keeps its factory name says less than the file. */
function tableNameOf(fileName: string, sheet: string): string {
  return /^sheet\s*\d*$/i.test(sheet) ? fileName.replace(/\.[^.]+$/, '') : sheet;
}
