/** Several tables in one act: each plan sees what those before it add, and all of them make one change (law 10). */
import type { Catalog } from '#domain/catalog/catalog';
import { keyOf } from '#domain/catalog/collections';
import {
  applyToCatalog,
  collections,
  stepsOf,
  type Change,
  type Collection,
  type Collections,
  type Step,
} from '#domain/change/change';
import { emptyDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import type { NewId } from '#domain/id';
import type { Problem, Result } from '#value/problem';
import type { Draft } from './draft';
import { withKnown } from './known';
import type { Incoming } from './incoming';
import { planOf, type Plan } from './plan';

export interface Arrival {
  readonly draft: Draft;
  readonly incoming: Incoming;
}

export interface JointPlan {
  readonly change: Change;
  readonly plans: readonly Plan[];
  /** By place in the list of arrivals. */
  readonly problems: ReadonlyMap<number, Problem>;
  /** The drafts as they were planned, each knowing what those before it add; by place. */
  readonly drafts: readonly Draft[];
  readonly byPlace: readonly (Plan | undefined)[];
}

export function planAll(
  arrivals: readonly Arrival[],
  catalog: Catalog,
  newId: NewId,
  present: (key: FactKey) => Fact | undefined = () => undefined,
  dictionary: Dictionary = emptyDictionary,
): JointPlan {
  return new Planner(newId).plan(arrivals, catalog, { get: present }, dictionary);
}

/** The facts the ledger holds already. */
export interface Present {
  get(key: FactKey): Fact | undefined;
}

interface Done {
  readonly arrival: Arrival;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly draft: Draft;
  readonly result: Result<Plan>;
}

/** Plans again after a correction only what comes after it. */
export class Planner {
  readonly #newId: NewId;
  #done: Done[] = [];
  /** What the plans so far write, by place. */
  readonly #planned = new Map<FactKey, Fact>();
  #present: unknown;
  #dictionary: unknown;

  constructor(newId: NewId) {
    this.#newId = newId;
  }

  plan(arrivals: readonly Arrival[], catalog: Catalog, present: Present, dictionary: Dictionary): JointPlan {
    if (present !== this.#present || dictionary !== this.#dictionary) this.#keep(0);
    this.#present = present;
    this.#dictionary = dictionary;
    this.#keep(this.#firstOther(arrivals, catalog));
    let sofar = this.#done[this.#done.length - 1]?.after ?? catalog;
    for (const arrival of arrivals.slice(this.#done.length)) {
      const draft = withKnown(arrival.draft, sofar, dictionary);
      // The same unit's form sent twice: the second is compared with the first, not only with the ledger.
      const known = (key: FactKey): Fact | undefined => this.#planned.get(key) ?? present.get(key);
      const result = planOf(draft, sofar, arrival.incoming, this.#newId, known, dictionary);
      const after = result.ok ? applyToCatalog(sofar, result.value.change) : sofar;
      this.#add({ arrival, before: sofar, after, draft, result });
      sofar = after;
    }
    return jointOf([...this.#done]);
  }

  /** How many of the plans made before still hold. */
  #firstOther(arrivals: readonly Arrival[], catalog: Catalog): number {
    if (this.#done[0]?.before !== catalog) return 0;
    const other = this.#done.findIndex(({ arrival }, i) => {
      const now = arrivals[i];
      return !now || !sameArrival(arrival, now);
    });
    return other < 0 ? this.#done.length : other;
  }

  #keep(count: number): void {
    if (count === this.#done.length) return;
    const kept = this.#done.slice(0, count);
    this.#done = [];
    this.#planned.clear();
    for (const one of kept) this.#add(one);
  }

  #add(done: Done): void {
    this.#done.push(done);
    if (!done.result.ok) return;
    for (const { to } of done.result.value.change.facts ?? []) if (to) this.#planned.set(keyOfFact(to), to);
  }
}

function sameArrival(a: Arrival, b: Arrival): boolean {
  return a.draft === b.draft && a.incoming.sheet === b.incoming.sheet && a.incoming.file === b.incoming.file;
}

function jointOf(done: readonly Done[]): JointPlan {
  const plans = done.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const problems = new Map<number, Problem>();
  done.forEach(({ result }, i) => {
    if (!result.ok) problems.set(i, result.problem);
  });
  let change: Change | undefined;
  return {
    // Of hundreds of files; asked for once, when all of it is written.
    get change() {
      return (change ??= joined(plans.map((plan) => plan.change)));
    },
    plans,
    problems,
    drafts: done.map(({ draft }) => draft),
    byPlace: done.map(({ result }) => (result.ok ? result.value : undefined)),
  };
}

/** Where two changes touch one record, the first says what was before and the last what comes after. */
function joined(changes: readonly Change[]): Change {
  const all: Record<string, Step<unknown>[]> = {};
  for (const collection of collections) {
    const steps = new Map<string, Step<Collections[Collection]>>();
    for (const change of changes) {
      for (const step of stepsOf(change, collection) as readonly Step<Collections[Collection]>[]) {
        const key = keyOf((step.to ?? step.from) as Collections[Collection]);
        const from = steps.has(key) ? steps.get(key)?.from : step.from;
        steps.set(key, { ...(from ? { from } : {}), ...(step.to ? { to: step.to } : {}) });
      }
    }
    if (steps.size > 0) all[collection] = [...steps.values()];
  }
  return all as Change;
}
