/** 参数: constants by year with their source; each change one commit. */
import { parameterKey, type Parameter } from '#domain/parameter/parameter';
import { readNumber } from '#value/read-number';
import type { Workspace } from './workspace.svelte';

/** False where the text is no number: nothing is written. */
export async function setParameter(
  workspace: Workspace,
  entry: { readonly name: string; readonly year: number; readonly value: string; readonly source: string },
): Promise<boolean> {
  const read = readNumber(entry.value);
  const name = entry.name.trim();
  if (read.kind !== 'number' || name === '') return false;
  const { value } = read;
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
