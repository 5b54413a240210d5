/** An import without a browser: files are planned together and committed in one step; what is doubtful stays out. */
import { basename } from 'node:path';
import type { Draft } from '#exchange/intake/draft';
import { planAll, type Arrival } from '#exchange/intake/plan-all';
import type { Plan } from '#exchange/intake/plan';
import { loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import type { Period } from '#domain/period/period';
import { readBundle } from '#workbook/bundle';
import type { MemoryLedger } from '#store/memory-ledger';
import { ProblemError, type Problem } from '#value/problem';
import { bytesOf } from '../file';
import { arrivedFrom, type Arrived, type Waiting } from './arrivals';
import { doubtsOf } from './doubts';
import { newId } from './file';

/** What became of one table of one file. */
export interface Line {
  readonly file: string;
  readonly sheet?: string;
  readonly form?: string;
  readonly unit?: string;
  readonly period?: string | null;
  /** Facts written, texts kept as they came among them. */
  readonly facts: number;
  readonly written: boolean;
  readonly doubts: readonly Problem[];
}

export interface Terms {
  /** ISO time. */
  readonly at: string;
  /** Takes in doubtful files too. */
  readonly accept: boolean;
  /** Of sheets that do not say theirs. */
  readonly period?: Period;
}

interface Outcome {
  readonly arrival: Arrival;
  /** As it was planned: knowing what the files before it add. */
  readonly draft: Draft;
  readonly plan: Plan | undefined;
  readonly doubts: readonly Problem[];
}

export async function takeIn(paths: readonly string[], ledger: MemoryLedger, terms: Terms): Promise<Line[]> {
  const dictionary = await loadDictionary();
  // By file: two in different folders may have the same name.
  const lines = new Map<object, Line[]>();
  const arrived = new Map<Waiting, Arrived>();
  const refuse = (name: string, doubt: Problem) =>
    lines.set({}, [{ file: name, facts: 0, written: false, doubts: [doubt] }]);
  for (const path of paths) {
    const waiting = await bytesOf(path).then((bytes) => [{ name: basename(path), bytes }], problemOnly);
    if ('code' in waiting) refuse(path, waiting);
    else await arrive(waiting);
  }
  // Without one file the next may say less or more: planned again until all that is left can be taken.
  for (let settled = false; !settled;) {
    settled = true;
    const { change, outcomes } = planned([...arrived.values()], ledger, dictionary);
    for (const [one, { arrivals }] of arrived) {
      const own = outcomes.filter(({ arrival }) => arrivals.includes(arrival));
      const refused = own.some(({ plan, doubts }) => !plan || (!terms.accept && doubts.length > 0));
      lines.set(
        one,
        own.map((outcome) => lineOf(outcome, !refused)),
      );
      if (!refused) continue;
      arrived.delete(one);
      settled = false;
    }
    if (!settled || arrived.size === 0) continue;
    const files = [...arrived.values()].map(({ file }) => file);
    const facts = outcomes.reduce((sum, { plan }) => sum + (plan?.counts.facts ?? 0), 0);
    const details = { files: files.map(({ name }) => name).join('、'), facts };
    ledger.commit({ code: 'import', details }, change, { at: terms.at }, files);
  }
  return [...lines.values()].flat();

  /** What a zip holds comes in its place. */
  async function arrive(waiting: readonly Waiting[]): Promise<void> {
    for (const one of waiting) {
      const read = await arrivedFrom(one, ledger.catalog, terms.at, terms.period, dictionary).catch(
        problemOnly,
      );
      if (!('code' in read) && read.arrivals.length > 0) {
        arrived.set(one, read);
        lines.set(one, []);
      } else if (!('code' in read)) refuse(one.name, { code: 'file.noTable' });
      else if (read.code !== 'file.bundle') refuse(one.name, read);
      else {
        const bundle = readBundle(one.bytes, one.name);
        if (!bundle.ok) refuse(one.name, bundle.problem);
        else {
          for (const { name, problem } of bundle.value.refused) refuse(name, problem);
          await arrive(bundle.value.members);
        }
      }
    }
  }
}

function planned(list: readonly Arrived[], ledger: MemoryLedger, dictionary: Dictionary) {
  const arrivals = list.flatMap((one) => one.arrivals);
  const present = ledger.findFact.bind(ledger);
  const { change, byPlace, problems, drafts } = planAll(arrivals, ledger.catalog, newId, present, dictionary);
  const outcomes = arrivals.map((arrival, i): Outcome => {
    const [problem, plan, draft] = [problems.get(i), byPlace[i], drafts[i] ?? arrival.draft];
    return { arrival, draft, plan, doubts: problem ? [problem] : doubtsOf(draft, plan) };
  });
  return { change, outcomes };
}

function lineOf({ arrival, draft, plan, doubts }: Outcome, written: boolean): Line {
  const { incoming } = arrival;
  return {
    file: incoming.fileName,
    sheet: incoming.sheet.name,
    form: plan?.table.name ?? draft.tableName,
    unit: draft.unitName,
    period: plan?.period ?? null,
    facts: written ? (plan?.change.facts?.length ?? 0) : 0,
    written,
    doubts,
  };
}

function problemOnly(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  throw error;
}
