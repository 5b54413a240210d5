/** Targets and parameters: each change one commit, undone in one step. */
import type { IndicatorId, UnitId } from '#domain/id';
import { parameterKey, type Parameter } from '#domain/parameter/parameter';
import { targetKey, type Comparator, type Target } from '#domain/target/target';
import { readNumber } from '#value/read-number';
import type { Workspace } from './workspace.svelte';

export interface TargetEntry {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: string;
}

/** False where the text is no number: nothing is written. */
export async function setTarget(workspace: Workspace, entry: TargetEntry): Promise<boolean> {
  const value = numberIn(entry.value);
  if (value === undefined) return false;
  const to: Target = { ...entry, key: targetKey(entry.indicator, entry.unit, entry.year), value };
  const { indicators, units } = workspace.catalog;
  const details = {
    indicator: indicators.get(to.indicator)?.name ?? '',
    unit: units.get(to.unit)?.name ?? '',
    year: to.year,
    value: `${to.comparator} ${value}`,
  };
  await workspace.commit({ code: 'target', details }, { targets: [{ to }] });
  return true;
}

export async function setParameter(
  workspace: Workspace,
  entry: { readonly name: string; readonly year: number; readonly value: string; readonly source: string },
): Promise<boolean> {
  const value = numberIn(entry.value);
  const name = entry.name.trim();
  if (value === undefined || name === '') return false;
  const to: Parameter = { ...entry, key: parameterKey(name, entry.year), name, value };
  await workspace.commit(
    { code: 'parameter', details: { name, year: to.year, value } },
    { parameters: [{ to }] },
  );
  return true;
}

export async function removeTarget(workspace: Workspace, from: Target): Promise<void> {
  const indicator = workspace.catalog.indicators.get(from.indicator)?.name ?? '';
  await workspace.commit(
    { code: 'targetGone', details: { indicator, year: from.year } },
    { targets: [{ from }] },
  );
}

export async function removeParameter(workspace: Workspace, from: Parameter): Promise<void> {
  await workspace.commit(
    { code: 'parameterGone', details: { name: from.name, year: from.year } },
    { parameters: [{ from }] },
  );
}

function numberIn(text: string): number | undefined {
  const read = readNumber(text);
  return read.kind === 'number' ? read.value : undefined;
}
