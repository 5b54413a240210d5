/** Several tables in one act: each plan sees what those before it add, and all of them make one change (law 10). */
import type { Catalog } from '#domain/catalog/catalog';
import {
  applyToCatalog,
  collections,
  keyOf,
  stepsOf,
  type Change,
  type Collection,
  type Collections,
  type Step,
} from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { NewId } from '#domain/id';
import type { Problem } from '#value/problem';
import type { Draft } from './draft';
import { withKnown } from './known';
import { planOf, type Incoming, type Plan } from './plan';

export interface Arrival {
  readonly draft: Draft;
  readonly incoming: Incoming;
}

export interface JointPlan {
  readonly change: Change;
  readonly plans: readonly Plan[];
  /** By place in the list of arrivals. */
  readonly problems: ReadonlyMap<number, Problem>;
}

export function planAll(
  arrivals: readonly Arrival[],
  catalog: Catalog,
  newId: NewId,
  present?: (key: Fact['key']) => Fact | undefined,
): JointPlan {
  const plans: Plan[] = [];
  const problems = new Map<number, Problem>();
  let sofar = catalog;
  arrivals.forEach(({ draft, incoming }, i) => {
    const plan = planOf(withKnown(draft, sofar), sofar, incoming, newId, present);
    if (!plan.ok) problems.set(i, plan.problem);
    else {
      plans.push(plan.value);
      sofar = applyToCatalog(sofar, plan.value.change);
    }
  });
  return { change: joined(plans.map((plan) => plan.change)), plans, problems };
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
