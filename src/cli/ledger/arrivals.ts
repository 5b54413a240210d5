/** Files from the command line as the app takes them in: read, recognised, drafted. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { FileId } from '#domain/id';
import type { Period } from '#domain/period/period';
import { tableNameOf } from '#exchange/intake/table-name';
import { draftOf } from '#exchange/intake/draft-of';
import type { Arrival } from '#exchange/intake/plan-all';
import type { KeptFile } from '#exchange/ledger-file/content';
import type { Sheet } from '#workbook/sheet';
import { understand } from '#worker/understand';
import { orThrow } from '../file';
import { newId } from './file';

export interface Waiting {
  /** Out of a zip with its folders: `包.zip/青山镇/报表.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO time, where it is known. */
  readonly saved?: string;
}

export interface Arrived {
  readonly file: KeptFile;
  readonly arrivals: readonly Arrival[];
}

/** `period` is that of sheets that do not say theirs. */
export async function arrivedFrom(
  { name, bytes, saved }: Waiting,
  catalog: Catalog,
  at: string,
  period: Period | undefined,
  dictionary: Dictionary,
): Promise<Arrived> {
  const { workbook, findings } = orThrow(await understand({ bytes, fileName: name }, () => undefined));
  const file: KeptFile = { id: newId() as FileId, name, bytes, at };
  const arrivals = findings.map((finding): Arrival => {
    const sheet = workbook.sheets.find((one) => one.name === finding.sheet) as Sheet;
    const table = tableNameOf(name, finding.sheet);
    const draft = draftOf(finding, catalog, { table, unit: '本单位', fileName: name, dictionary });
    return {
      draft: draft.period === null && period ? { ...draft, period } : draft,
      incoming: {
        file: file.id,
        fileName: name,
        sheet,
        workbook,
        at,
        ...(saved === undefined ? {} : { saved }),
      },
    };
  });
  return { file, arrivals };
}
