/** Any workbook → Workbook. The content decides which reader is used; readers of old formats are loaded when needed. */
import { ProblemError, succeed, type Result } from '#value/problem';
import { isBundle } from './bundle';
import { guardedAsync } from './guarded';
import { kindOf } from './kind';
import { readDelimited } from './legacy/delimited';
import { decodeFile } from './legacy/text';
import { openPackage, readPart, type Package } from './opc/package';
import type { Workbook } from './sheet';
import { readPackageLater, type ReadOptions } from './xlsx/read';

export function openWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<Workbook>> {
  return guardedAsync(options.fileName, async () => succeed(await open(bytes, options)));
}

async function open(bytes: Uint8Array, options: ReadOptions): Promise<Workbook> {
  const kind = kindOf(bytes);
  if (kind === 'package') {
    const pack = openPackage(bytes);
    if (isBundle(pack.zip.entries.map(({ name }) => name))) throw new ProblemError({ code: 'file.bundle' });
    const other = otherPackage(pack);
    if (!other) return readPackageLater(pack, options.progress);
    // The library's own inflater does not end on damaged data: it gets nothing that ours has not found whole.
    for (const entry of pack.zip.entries) readPart(pack, entry);
    return readLegacy(bytes, other);
  }
  if (kind === 'delimited') return readDelimited(bytes, sheetNameOf(options.fileName));
  if (kind === 'html' || kind === 'xml') return readLegacy(decodeFile(bytes), kind);
  return readLegacy(bytes, 'xls');
}

/** Packages that are workbooks, but not of XML sheets. */
function otherPackage(pack: Package): 'xlsb' | 'ods' | undefined {
  if (pack.byName.has('xl/workbook.bin')) return 'xlsb';
  return pack.byName.has('content.xml') && pack.byName.has('meta-inf/manifest.xml') ? 'ods' : undefined;
}

async function readLegacy(content: Uint8Array | string, kind: Workbook['kind']): Promise<Workbook> {
  const { readLegacy: read } = await import('./legacy/sheetjs');
  const workbook = read(content, kind);
  if (workbook.sheets.length === 0) throw new ProblemError({ code: 'file.notWorkbook' });
  return workbook;
}

function sheetNameOf(fileName: string | undefined): string {
  const name = fileName?.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') ?? '';
  return name === '' ? 'Sheet1' : name;
}
