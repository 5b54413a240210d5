/** A written sheet recognised: each table as `sketch` tells it, and what else its `:` lines say and is not so. */
import type { TableFinding } from '#exchange/recognise/finding';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { columnName } from '#workbook/address';
import { openWorkbook } from '#workbook/open';
import type { Workbook } from '#workbook/sheet';
import type { Written } from './notation';
import { workbookOf } from './sheet';
import { sketch } from './sketch';

export async function foundOn(written: Written): Promise<readonly TableFinding[]> {
  const workbook = await opened(written);
  const options = written.fileName === undefined ? {} : { fileName: written.fileName };
  return workbook.sheets.flatMap((sheet) => recogniseSheet(workbook, sheet, options));
}

async function opened({ rows, options, raw, fileName }: Written): Promise<Workbook> {
  if (raw === undefined) return workbookOf([rows, options]);
  const result = await openWorkbook(new TextEncoder().encode(raw), { fileName: fileName ?? 'a.csv' });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Everything found, in the words of the fixture, so that both can be compared as they stand. */
export function told(found: readonly TableFinding[], { tables }: Written): readonly string[] {
  return found.flatMap((table, i) => [
    sketch(table),
    ...(tables[i]?.facts ?? []).map((fact) => toldAs(fact, table)),
  ]);
}

/** The fact as it is found: `period 2025-06`, `scale D 100`; the answer in place of what was asked. */
function toldAs(fact: string, table: TableFinding): string {
  const [key, ...rest] = fact.split(' ');
  switch (key) {
    case 'title':
      return `title ${table.title?.text ?? 'none'}${/ [A-Z]+\d+$/.test(fact) ? ` ${table.title?.cell ?? ''}` : ''}`;
    case 'period':
      return `period ${table.period?.iso ?? 'none'}${rest.length > 1 ? ` ${table.period?.from ?? ''}` : ''}`;
    case 'unit':
      return `unit ${table.countingUnit ?? 'none'}`;
    case 'reporter':
      return `reporter ${table.reporter?.text ?? 'none'}`;
    case 'kind':
      return `kind ${table.kind}`;
    case 'aspect': {
      const column = table.columns.find((one) => columnName(one.column) === rest[0]);
      return `aspect ${rest[0] ?? ''} ${column?.aspect?.kind ?? 'none'} ${column?.aspect?.subject.join('/') ?? ''}`.trim();
    }
    case 'scale': {
      const column = table.columns.find((one) => columnName(one.column) === rest[0]);
      return `scale ${rest[0] ?? ''} ${column?.scale ?? 'none'}`;
    }
    case 'doubt': {
      const doubts = table.doubts.map(({ code, place }) => `doubt ${code} ${place?.cell ?? ''}`.trim());
      return doubts.includes(fact) ? fact : `none of ${doubts.join('; ')}`;
    }
    default:
      return `unknown fact ${fact}`;
  }
}
