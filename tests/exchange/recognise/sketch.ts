/** A finding in one line, to compare at a glance: captions, code row, data, labels (name marked *), values, the rest if any. */
import { columnName } from '#workbook/address';
import type { TableFinding } from '#exchange/recognise/finding';

export function sketch(t: TableFinding): string {
  const labels = t.labelColumns.map((c) => columnName(c) + (c === t.nameColumn ? '*' : '')).join(',');
  const rest = [
    ['other', t.otherColumns.map(columnName)],
    ['totals', t.totalRows],
    ['totalColumns', t.totalColumns.map(columnName)],
    ['notes', t.noteRows],
    ['signed', t.signatureRows],
  ].flatMap(([name, list]) => ((list as unknown[]).length > 0 ? [`${name as string} ${String(list)}`] : []));
  return [
    t.headerBottom < t.headerTop ? 'captions none' : `captions ${t.headerTop}-${t.headerBottom}`,
    ...(t.codeRow === null ? [] : [`code ${t.codeRow}`]),
    `data ${t.dataTop}-${t.dataBottom}`,
    `labels ${labels}`,
    `values ${columnName(t.firstValueColumn)}-${columnName(t.lastValueColumn)}`,
    ...rest,
    t.orientation,
  ].join(' · ');
}
