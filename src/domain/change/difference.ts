/** What leads from one state of the definitions to another. Acts that touch many kinds work on catalogues and end here. */
import type { Catalog } from '../catalog/catalog';
import { definitions } from '../catalog/collections';
import type { Change, Step } from './change';

/** Records are never changed in place: the same object is the same record. */
export function differenceOf(before: Catalog, after: Catalog): Change {
  const change: Record<string, Step<unknown>[]> = {};
  for (const kind of definitions) {
    const [old, now] = [
      before[kind] as ReadonlyMap<string, unknown>,
      after[kind] as ReadonlyMap<string, unknown>,
    ];
    if (old === now) continue;
    const steps: Step<unknown>[] = [];
    for (const [key, to] of now) {
      const from = old.get(key);
      if (from !== to) steps.push(from === undefined ? { to } : { from, to });
    }
    for (const [key, from] of old) if (!now.has(key)) steps.push({ from });
    if (steps.length > 0) change[kind] = steps;
  }
  return change as Change;
}
