/** Work on workbook files: reading, filling with proof, building. */
import type { Result } from '#value/problem';
import { buildWorkbook } from '#workbook/build/build';
import { readBundle, type Bundle } from '#workbook/bundle';
import type { WorkbookSpec } from '#workbook/build/spec';
import { compareWorkbooks, type Comparison } from '#workbook/compare';
import { cellName } from '#workbook/address';
import { writeZip, type Part } from '#workbook/opc/write';
import { openWorkbook } from '#workbook/open';
import type { CellEdit, Patched, PatchOptions } from '#workbook/patch/edit';
import { patchWorkbookLater } from '#workbook/patch/patch';
import type { Workbook } from '#workbook/sheet';
import type { Job } from './job';

export interface OpenInput {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
}

export const open: Job<OpenInput, Result<Workbook>> = ({ bytes, fileName }, progress) =>
  openWorkbook(bytes, { progress, ...(fileName === undefined ? {} : { fileName }) });

export interface FillInput {
  readonly bytes: Uint8Array;
  readonly edits: readonly CellEdit[];
  readonly options?: PatchOptions;
}

/** Patched bytes together with the proof that nothing but the edited cells differs. */
export interface Filled extends Patched {
  readonly comparison: Comparison;
}

export const fill: Job<FillInput, Result<Filled>> = async ({ bytes, edits, options }, progress) => {
  const patched = await patchWorkbookLater(bytes, edits, options);
  if (!patched.ok) return patched;
  progress(1, 2);
  const places = edits.map(({ sheet, row, column }) => ({ sheet, cell: cellName(row, column) }));
  const comparison = compareWorkbooks(bytes, patched.value.bytes, places);
  progress(2, 2);
  if (!comparison.ok) return comparison;
  return { ok: true, value: { ...patched.value, comparison: comparison.value } };
};

/** The workbooks in a zip. */
export const unpack: Job<{ bytes: Uint8Array; fileName: string }, Result<Bundle>> = ({ bytes, fileName }) =>
  Promise.resolve(readBundle(bytes, fileName));

export const build: Job<WorkbookSpec, Uint8Array> = (spec) => buildWorkbook(spec);

export const zip: Job<readonly Part[], Uint8Array> = (parts) => Promise.resolve(writeZip(parts));
