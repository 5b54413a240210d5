/** Files on their way in: what was read, what was found, what the clerk corrected, and what importing would do. */
import { emptyDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { byPlace, type Fact, type FactKey } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import { draftOf } from '#exchange/intake/draft-of';
import {
  withException,
  withField,
  withLine,
  type Answer,
  type Draft,
  type DraftField,
  type DraftLine,
  type Side,
} from '#exchange/intake/draft';
import { withKnown } from '#exchange/intake/known';
import { planAll, Planner, type Arrival, type JointPlan } from '#exchange/intake/plan-all';
import { refusalOf } from '#exchange/intake/refused';
import { neededFacts } from '#exchange/intake/periods';
import { tableNameOf } from '#exchange/intake/table-name';
import { recogniseWithin, type Bounds } from '#exchange/recognise/within';
import type { TableFinding } from '#exchange/recognise/finding';
import { say } from '#text/say';
import type { Problem } from '#value/problem';
import type { Sheet } from '#workbook/sheet';
import { newId, now } from './edge';
import { leftOf, standingsOf, type Candidate, type ReadFile, type Standing } from './standing';
import type { Workspace } from './workspace.svelte';

export class Intake {
  readonly workspace: Workspace;
  readonly dictionary: Dictionary;
  readonly at = now();
  /** Files that came together are listed in the tray. */
  readonly many: boolean;
  candidates = $state.raw<readonly Candidate[]>([]);
  /** Files that could not be read, and why. */
  failed = $state.raw<readonly { readonly name: string; readonly problem: Problem }[]>([]);
  /** Names of files still to be read. */
  waiting = $state.raw<readonly string[]>([]);
  current = $state(0);
  /** In the tray: one of the tables is open in the form. */
  open = $state(false);
  /** The ledger's own figures are at hand: before that nobody knows what would change. */
  compared = $state(false);
  #present = $state.raw(byPlace([]));
  #asked = '';
  readonly #planner = new Planner(newId);
  /** Being written: what the ledger holds then is no reason to plan anew. */
  #held = $state.raw<JointPlan>();
  readonly plan: JointPlan = $derived.by(() => this.#held ?? this.#plan());
  readonly standings: readonly Standing[] = $derived.by(() =>
    standingsOf(this.candidates, this.plan, this.many),
  );
  readonly standing = $derived(this.standings[this.current]);
  readonly candidate = $derived(this.standing?.candidate);
  readonly ready = $derived(this.standings.filter((one) => one.ready));

  constructor(workspace: Workspace, files: readonly ReadFile[], dictionary = emptyDictionary, many = false) {
    this.workspace = workspace;
    this.dictionary = dictionary;
    this.many = many;
    this.candidates = files.flatMap((file) => this.#candidatesOf(file));
    void this.#readPresent();
  }

  /** Files that have been read, and the names of those still to be. */
  add(files: readonly ReadFile[], waiting: readonly string[]): void {
    this.candidates = [...this.candidates, ...files.flatMap((file) => this.#candidatesOf(file))];
    this.waiting = waiting;
    void this.#readPresent();
  }

  refuse(name: string, problem: Problem): void {
    this.failed = [...this.failed, { name, problem }];
  }

  get wanted(): readonly Candidate[] {
    return this.candidates.filter((candidate) => candidate.wanted);
  }

  /** The single file goes in whole or not at all; of many those that are ready go in together. */
  get mayGo(): boolean {
    if (!this.compared || this.waiting.length > 0 || this.ready.length === 0) return false;
    return this.many || this.plan.problems.size === 0;
  }

  /** What would be written, as one change, and what of the tray it takes. */
  chosenPlan(): { readonly plan: JointPlan; readonly taken: readonly Standing[] } {
    const { ready } = this;
    if (ready.length === this.wanted.length) return { plan: this.plan, taken: ready };
    const present = this.#present;
    const known = (key: FactKey): Fact | undefined => present.get(key);
    const arrivals = ready.map(({ candidate }) => this.#arrivalOf(candidate));
    const plan = planAll(arrivals, this.workspace.catalog, newId, known, this.dictionary);
    // Without the doubtful ones one of the others may be doubtful now: it stays too.
    return { plan, taken: ready.filter((_, i) => plan.byPlace[i] !== undefined) };
  }

  /** From here on the plan stays as it is, until it is let go: the writing failed, or something is left in the tray. */
  hold(): void {
    this.#held = this.plan;
  }

  letGo(): void {
    this.#held = undefined;
  }

  /** What was imported leaves the tray; what is left learns of it. */
  leave(taken: readonly Standing[]): void {
    this.letGo();
    this.#asked = '';
    this.candidates = leftOf(this.candidates, taken).map((one) => ({
      ...one,
      draft: withKnown(one.draft, this.workspace.catalog, this.dictionary),
    }));
    this.current = 0;
    this.open = false;
    void this.#readPresent();
  }

  look(index: number): void {
    this.current = index;
    this.open = true;
    this.candidates = this.candidates.map((one, i) => (i === index ? { ...one, seen: true } : one));
  }

  /** A period given to one table is that of all the others that do not know theirs: they came together. */
  setField(change: Partial<Pick<Draft, DraftField>>): void {
    this.#change((draft) => withField(draft, change));
    const { period } = change;
    if (period) {
      this.candidates = this.candidates.map((one) =>
        one.draft.period === null ? { ...one, draft: withField(one.draft, { period }) } : one,
      );
    }
    void this.#readPresent();
  }

  setDraft(change: Partial<Pick<Draft, 'strategy' | 'exceptions' | 'unitAnswer'>>): void {
    this.#change((draft) => ({ ...draft, ...change }));
    void this.#readPresent();
  }

  /** For one figure the other choice than the strategy's. */
  turn(key: FactKey): void {
    this.#change((draft) => withException(draft, key));
  }

  setLine(side: Side, at: number, change: Partial<DraftLine>): void {
    this.#change((draft) => withLine(draft, side, at, change));
    void this.#readPresent();
  }

  /** Several names answered at once. */
  answerAll(answers: readonly { readonly side: Side; readonly at: number; readonly answer: Answer }[]): void {
    this.#change((draft) =>
      answers.reduce((now, { side, at, answer }) => withLine(now, side, at, { answer }), draft),
    );
    void this.#readPresent();
  }

  /** The clerk drew the table otherwise: it is read again within those lines. False where that is no table. */
  redraw(bounds: Bounds): boolean {
    const { candidate } = this;
    if (!candidate) return false;
    const { source, sheet, draft } = candidate;
    const finding = recogniseWithin(source.workbook, sheet, draft.finding, bounds);
    if (!finding) return false;
    const { period } = draft;
    const drawn = this.#draftOf(source, finding, sheet);
    const refused = refusalOf(finding, sheet);
    const again: Candidate = {
      source,
      sheet,
      draft: period === null ? drawn : withField(drawn, { period }),
      wanted: candidate.wanted,
      seen: candidate.seen,
      ...(refused ? { refused } : {}),
    };
    this.candidates = this.candidates.map((one, i) => (i === this.current ? again : one));
    void this.#readPresent();
    return true;
  }

  setWanted(index: number, wanted: boolean): void {
    this.candidates = this.candidates.map((c, i) => (i === index ? { ...c, wanted } : c));
  }

  #candidatesOf(file: ReadFile): Candidate[] {
    const source = { ...file, id: newId() as FileId };
    const found = file.findings.map((finding) => {
      const sheet = file.workbook.sheets.find(({ name }) => name === finding.sheet) as Sheet;
      return { finding, sheet, refused: refusalOf(finding, sheet) };
    });
    // A list among tables does not keep them from being imported; alone it says why it is not.
    const all = found.every(({ refused }) => refused);
    return found.map(({ finding, sheet, refused }) => {
      const draft = this.#draftOf(source, finding, sheet);
      const rest = refused ? { refused } : {};
      return { source, sheet, draft, ...rest, wanted: all || !refused, seen: false };
    });
  }

  #draftOf({ name }: ReadFile, finding: TableFinding, sheet: Sheet): Draft {
    return draftOf(finding, this.workspace.catalog, {
      table: tableNameOf(name, finding.sheet),
      unit: say('import.ownUnit'),
      fileName: name,
      dictionary: this.dictionary,
      sheet,
    });
  }

  #change(change: (draft: Draft) => Draft): void {
    const { catalog } = this.workspace;
    this.candidates = this.candidates.map((one, i) =>
      i === this.current ? { ...one, draft: withKnown(change(one.draft), catalog, this.dictionary) } : one,
    );
  }

  #arrivalOf({ draft, source, sheet }: Candidate): Arrival {
    const { id, name, saved, workbook } = source;
    const incoming = { file: id, fileName: name, sheet, workbook, at: this.at };
    return { draft, incoming: saved === undefined ? incoming : { ...incoming, saved } };
  }

  #plan(): JointPlan {
    return this.#planner.plan(
      this.wanted.map((candidate) => this.#arrivalOf(candidate)),
      this.workspace.catalog,
      this.#present,
      this.dictionary,
    );
  }

  /** The facts that an import could overwrite. Read again only where others are needed. */
  async #readPresent(): Promise<void> {
    const needed = neededFacts(this.candidates.map(({ draft }) => draft));
    const asked = JSON.stringify(needed);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.compared = false;
    const { ledger } = this.workspace;
    const read = await Promise.all(needed.map(([period, ids]) => ledger.readFacts([period], ids)));
    if (this.#asked !== asked) return;
    this.#present = byPlace(read.flat());
    this.compared = true;
  }
}
