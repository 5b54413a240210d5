/** Filling a form: its own formulas are calculated from what is written, so that their stored results are right too. */
import { recalculated } from '#exchange/calculate/recalculated';
import type { FilledCell } from '#exchange/fill/edits';
import { pageTextOf, sheetNamesOf, type Around } from '#exchange/fill/words';
import { succeed, type Result } from '#value/problem';
import { rebuildAsXlsx } from '#workbook/build/rebuild';
import { retitleWorkbook, type Retitled } from '#workbook/retitle/retitle';
import type { Workbook } from '#workbook/sheet';
import { fill, open, type Filled } from './files';
import type { Job } from './job';

export interface FormInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly cells: readonly FilledCell[];
  /** What the names of its sheets and its page headers shall say; they stay where nothing is said. */
  readonly around?: Around;
  /** Excel's serial of this moment, for TODAY and NOW. */
  readonly now: number;
}

export interface FilledForm extends Filled {
  /** Formulas that Excel must compute when it opens the file. */
  readonly unknown: number;
  /** The original is of an old kind: what was filled is an .xlsx built from what was read of it. */
  readonly rebuilt: boolean;
  /** Sheets that got another name. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What differs from the original beyond the cells that were to be written: it must not be handed out then. */
  readonly beyond: readonly string[];
}

export const fillForm: Job<FormInput, Result<FilledForm>> = async (input, progress) => {
  const { bytes, fileName, cells, now, around } = input;
  const opened = await open({ bytes, fileName }, () => undefined);
  if (!opened.ok) return opened;
  const rebuilt = opened.value.kind !== 'xlsx';
  const original = rebuilt ? await rebuildAsXlsx(opened.value) : bytes;
  const results = recalculated(opened.value, cells, now);
  const edits = [...cells, ...results.cells.map((cell) => ({ ...cell, cachedOnly: true }))];
  const { unknown } = results;
  const filled = await fill(
    { bytes: original, edits, options: { recalculate: unknown > 0, fileName } },
    progress,
  );
  if (!filled.ok) return filled;
  const titled = retitled(opened.value, filled.value.bytes, around);
  if (!titled.ok) return titled;
  const touched = new Set(edits.map(({ sheet }) => sheet)).size + (unknown > 0 ? 1 : 0);
  return {
    ok: true,
    value: {
      ...filled.value,
      bytes: titled.value.bytes,
      renamed: titled.value.sheets,
      unknown,
      rebuilt,
      beyond: beyond(filled.value, touched),
    },
  };
};

/** Compared with the original before: this last step proves itself, part by part. */
function retitled(
  workbook: Workbook,
  bytes: Uint8Array,
  around: Around | undefined,
): Result<Pick<Retitled, 'bytes' | 'sheets'>> {
  const sheets = around ? sheetNamesOf(around) : new Map<string, string>();
  const paged = workbook.sheets.some(
    ({ name, page }) => isOwn(name, around) && (page?.header ?? page?.footer),
  );
  if (!around || (sheets.size === 0 && !paged)) return succeed({ bytes, sheets });
  const page = (sheet: string, text: string): string =>
    isOwn(sheet, around) ? pageTextOf(text, around) : text;
  return retitleWorkbook(bytes, { sheets, page });
}

function isOwn(sheet: string, around: Around | undefined): boolean {
  return around?.sheets.includes(sheet) ?? false;
}

/** Parts beyond the filled sheets (and the workbook part, when Excel is to recompute), and cells nobody asked for. */
function beyond({ comparison }: Filled, touched: number): string[] {
  const { partsDiffering, cellsDiffering } = comparison;
  const sheets = partsDiffering.filter((part) => /worksheets\/|workbook\.xml$/.test(part));
  const others = partsDiffering.filter((part) => !sheets.includes(part));
  return [
    ...(sheets.length > touched ? partsDiffering : others),
    ...cellsDiffering.map(({ sheet, cell }) => `${sheet}!${cell}`),
  ];
}
