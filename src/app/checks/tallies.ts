/** How many findings of which gravity, by table or by unit. */
import { severities, type Severity } from '#domain/rule/severity';
import type { Judged } from './judged';

export interface Tally {
  readonly id: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly explained: number;
  readonly all: number;
}

export function talliesOf<T extends Judged>(judged: readonly T[], idOf: (one: T) => string): Tally[] {
  const groups = new Map<string, T[]>();
  for (const one of judged) {
    const id = idOf(one);
    const known = groups.get(id);
    if (known) known.push(one);
    else groups.set(id, [one]);
  }
  return [...groups].map(([id, group]) => tallyOf(id, group));
}

export function tallyOf(id: string, group: readonly Judged[]): Tally {
  const open = group.filter(({ standing }) => standing !== 'explained');
  const counts = Object.fromEntries(
    severities.map((severity) => [
      severity,
      open.filter(({ finding }) => finding.severity === severity).length,
    ]),
  ) as Record<Severity, number>;
  return { id, counts, explained: group.length - open.length, all: group.length };
}
