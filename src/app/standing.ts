/** How each table that is on its way in stands: what it would write, what is doubtful, whether it may go. */
import { questionsOf, type Draft } from '#exchange/intake/draft';
import type { Plan } from '#exchange/intake/plan';
import type { JointPlan } from '#exchange/intake/plan-all';
import type { TableFinding } from '#exchange/recognise/finding';
import type { FileId } from '#domain/id';
import type { Problem } from '#value/problem';
import type { Sheet, Workbook } from '#workbook/sheet';

/** A file as it was read in the worker. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly findings: readonly TableFinding[];
  /** ISO time at which it was last saved. */
  readonly saved?: string;
}

export interface Source extends ReadFile {
  readonly id: FileId;
}

/** One table on one sheet of one file. */
export interface Candidate {
  readonly source: Source;
  readonly sheet: Sheet;
  readonly draft: Draft;
  /** Why it is no table to be imported. */
  readonly refused?: Problem;
  /** Whether it is to be imported. */
  readonly wanted: boolean;
  /** The clerk has looked at it. */
  readonly seen: boolean;
}

/** A candidate as it stands in the plan. */
export interface Standing {
  readonly candidate: Candidate;
  readonly plan?: Plan;
  readonly problem?: Problem;
  readonly questions: number;
  /** Nothing about it needs the clerk's eye, or it has had it. */
  readonly ready: boolean;
}

/** Below this a finding is looked at before it is imported together with others. */
const sure = 0.6;

/** `many`: they came together, and what is doubtful waits for the clerk. */
export function standingsOf(candidates: readonly Candidate[], plan: JointPlan, many: boolean): Standing[] {
  let place = -1;
  return candidates.map((one) => {
    if (!one.wanted) {
      const problem = one.refused ? { problem: one.refused } : {};
      return { candidate: one, questions: 0, ready: false, ...problem };
    }
    place += 1;
    // As planned it knows what the files before it add.
    const candidate = { ...one, draft: plan.drafts[place] ?? one.draft };
    const own = plan.byPlace[place];
    const problem = plan.problems.get(place);
    const certain = one.draft.finding.confidence >= sure && own?.changes.length === 0;
    return {
      candidate,
      ...(own ? { plan: own } : {}),
      ...(problem ? { problem } : {}),
      questions: questionsOf(candidate.draft),
      ready: own !== undefined && (!many || one.seen || certain),
    };
  });
}

export function sourcesOf(standings: readonly Standing[]): Source[] {
  return [...new Set(standings.map(({ candidate }) => candidate.source))];
}

/** What is still wanted when those that were ready have gone. */
export function leftOf(candidates: readonly Candidate[], gone: readonly Standing[]): Candidate[] {
  // A standing shows its candidate with the draft as planned; its finding is the very one that was taken in.
  const findings = new Set(gone.map(({ candidate }) => candidate.draft.finding));
  return candidates.filter(({ draft, wanted }) => wanted && !findings.has(draft.finding));
}
