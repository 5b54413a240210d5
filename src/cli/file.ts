/** Files named on the command line. What cannot be had is a Problem. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError, type Result } from '#value/problem';
import { openWorkbook } from '#workbook/open';
import type { Workbook } from '#workbook/sheet';

export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProblemError({ code: 'cli.cannotRead', place: { file: path }, details: { reason } });
  }
}

export async function workbookOf(path: string): Promise<Workbook> {
  return orThrow(await openWorkbook(await bytesOf(path), { fileName: basename(path) }));
}

export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}

/** The arguments a verb cannot do without. */
export function required<const Names extends readonly string[]>(
  args: readonly string[],
  usage: string,
  ...names: Names
): { [Index in keyof Names]: string } {
  if (args.length < names.length) throw new ProblemError({ code: 'cli.usage', details: { usage } });
  return names.map((_, index) => args[index]) as { [Index in keyof Names]: string };
}
