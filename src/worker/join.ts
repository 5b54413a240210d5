/** Sheets of several workbooks in one: read back and built anew, so the look is kept as far as the reader knows it. */
import { ProblemError, succeed, type Result } from '#value/problem';
import { joinSheets, type NamedSheet } from '#workbook/build/join';
import { openWorkbook } from '#workbook/open';
import type { Job } from './job';

export interface Joined {
  readonly bytes: Uint8Array;
  /** Those to be taken. */
  readonly sheets: readonly string[];
  readonly name: string;
}

export const join: Job<readonly Joined[], Result<Uint8Array>> = async (parts, progress) => {
  const named: NamedSheet[] = [];
  for (const [i, { bytes, sheets, name }] of parts.entries()) {
    progress(i, parts.length);
    const opened = await openWorkbook(bytes, { fileName: name });
    if (!opened.ok) return opened;
    for (const sheet of opened.value.sheets) {
      if (!sheets.includes(sheet.name)) continue;
      named.push({ workbook: opened.value, sheet, name: sheets.length > 1 ? `${name} ${sheet.name}` : name });
    }
  }
  if (named.length === 0) throw new ProblemError({ code: 'file.noTable' });
  return succeed(await joinSheets(named));
};
