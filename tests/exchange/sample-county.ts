/** The sample county's workbooks, read and planned as the app does it. */
import { readFileSync } from 'node:fs';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, type Change } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import { draftOf } from '#exchange/intake/draft-of';
import { planAll, type JointPlan } from '#exchange/intake/plan-all';
import { recogniseWorkbook } from '#exchange/recognise/recognise';
import { openWorkbook } from '#workbook/open';
import type { Workbook } from '#workbook/sheet';

export const at = '2026-07-01T08:00:00.000Z';

export function sampleBytes(period: string): Uint8Array {
  return new Uint8Array(readFileSync(`public/sample/mch-${period}.xlsx`));
}

export function countingIds(): () => string {
  let last = 0;
  return () => `id${(last += 1)}`;
}

export async function read(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const opened = await openWorkbook(bytes, { fileName });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** Plans the import of one file after the other into a ledger that begins with `catalog`. */
export async function planFiles(
  list: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  catalog: Catalog = emptyCatalog,
  newId = countingIds(),
): Promise<JointPlan> {
  const arrivals = [];
  for (const { name, bytes } of list) {
    const workbook = await read(bytes, name);
    for (const finding of recogniseWorkbook(workbook, { fileName: name })) {
      const sheet = workbook.sheets.find((one) => one.name === finding.sheet);
      if (!sheet) throw new Error(finding.sheet);
      arrivals.push({
        draft: draftOf(finding, catalog, { table: name, unit: '本单位' }),
        incoming: {
          file: `file of ${name}` as FileId,
          fileName: name,
          sheet,
          workbook,
          at,
        },
      });
    }
  }
  return planAll(arrivals, catalog, newId);
}

export async function planSample(...periods: string[]): Promise<JointPlan> {
  return planFiles(periods.map((period) => ({ name: `mch-${period}.xlsx`, bytes: sampleBytes(period) })));
}

/** The ledger after a change, as plain state. */
export function ledgerOf(change: Change): { catalog: Catalog; facts: Fact[] } {
  return {
    catalog: applyToCatalog(emptyCatalog, change),
    facts: (change.facts ?? []).flatMap(({ to }) => to ?? []),
  };
}
