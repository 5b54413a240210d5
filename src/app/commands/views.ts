import { pivotKinds, pivotsOf, type PivotKind } from '#domain/table/pivot';
import type { TextKey } from '#text/say';
import { router } from '../routes.svelte';
import { pageFor } from '../table/landing';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

const labels: Readonly<Record<PivotKind, TextKey>> = {
  form: 'command.viewForm',
  months: 'command.viewMonths',
  comparison: 'command.viewComparison',
  units: 'command.viewUnits',
  unit: 'command.viewUnit',
  rollup: 'command.viewRollup',
};

/** 视图, each by its key: Alt+1 is the form. */
export const views: readonly Command[] = pivotKinds.map((kind, i) => ({
  id: `view-${kind}`,
  label: labels[kind],
  icon: 'table',
  place: 'keys',
  keys: [`Alt+${i + 1}`],
  available(session) {
    const view = tableOnScreen(session);
    return view !== null && pivotsOf(view.table).includes(kind);
  },
  run(session) {
    const view = tableOnScreen(session);
    if (view && view.pivot.kind !== kind) router.go(pageFor(view, kind));
    return Promise.resolve();
  },
}));
