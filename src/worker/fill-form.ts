/** Filling a form: its own formulas are calculated from what is written, so that their stored results are right too. */
import { recalculated } from '#exchange/calculate/recalculated';
import type { FilledCell } from '#exchange/fill/edits';
import type { Result } from '#value/problem';
import { rebuildAsXlsx } from '#workbook/build/rebuild';
import { fill, open, type Filled } from './files';
import type { Job } from './job';

export interface FormInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly cells: readonly FilledCell[];
  /** Excel's serial of this moment, for TODAY and NOW. */
  readonly now: number;
}

export interface FilledForm extends Filled {
  /** Formulas that Excel must compute when it opens the file. */
  readonly unknown: number;
  /** The original is of an old kind: what was filled is an .xlsx built from what was read of it. */
  readonly rebuilt: boolean;
  /** What differs from the original beyond the cells that were to be written: it must not be handed out then. */
  readonly beyond: readonly string[];
}

export const fillForm: Job<FormInput, Result<FilledForm>> = async (input, progress) => {
  const { bytes, fileName, cells, now } = input;
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
  const touched = new Set(edits.map(({ sheet }) => sheet)).size + (unknown > 0 ? 1 : 0);
  return { ok: true, value: { ...filled.value, unknown, rebuilt, beyond: beyond(filled.value, touched) } };
};

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
