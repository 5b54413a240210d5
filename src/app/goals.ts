/** Parameters: each change one commit, undone in one step. */
import { parameterKey, type Parameter } from '#domain/parameter/parameter';
import { readNumber } from '#value/read-number';
import type { Workspace } from './workspace.svelte';

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
