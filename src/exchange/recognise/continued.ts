/**
 * One table broken over pages: the captions said again, under 续表, under the same title or under none, and other rows below
 * them. On the sheet each page is found as a table of its own; for an import they are one, since they are filled in together.
 */
import { parseCellName } from '#workbook/address';
import type { FoundRow, TableFinding } from './finding';
import { fold } from './fold';

export function joined(findings: readonly TableFinding[]): readonly TableFinding[] {
  const tables: TableFinding[] = [];
  for (const finding of findings) {
    const before = tables[tables.length - 1];
    if (before && continues(before, finding)) tables[tables.length - 1] = together(before, finding);
    else tables.push(finding);
  }
  return tables;
}

function continues(before: TableFinding, next: TableFinding): boolean {
  return (
    next.sheet === before.sheet &&
    next.headerTop > before.dataBottom &&
    next.headerBottom >= next.headerTop &&
    next.orientation === before.orientation &&
    next.period?.iso === before.period?.iso &&
    captionsOf(next) === captionsOf(before) &&
    bareTitle(next) === bareTitle(before) &&
    // A total ends a table: what follows is another one, of other figures.
    before.rows.every(({ kind }) => kind !== 'total') &&
    apart(before.rows, next.rows)
  );
}

function captionsOf({ columns, labelColumns, nameColumn }: TableFinding): string {
  const paths = columns.map(({ column, path }) => [column, ...path.map(fold)].join('/'));
  return [nameColumn, ...labelColumns, ...paths].join('|');
}

/** 人口情况(续) and 续表 are what they continue. */
function bareTitle({ title }: TableFinding): string {
  return fold(title?.text ?? '')
    .replace(/[(（]续(表)?[\d一二三四五六七八九十]*[)）]$/, '')
    .replace(/(续表|续)[\d一二三四五六七八九十]*$/, '');
}

function apart(before: readonly FoundRow[], next: readonly FoundRow[]): boolean {
  const named = new Set(before.map(({ name }) => fold(name)));
  return next.every(({ name, kind }) => kind !== 'data' || !named.has(fold(name)));
}

function together(before: TableFinding, next: TableFinding): TableFinding {
  const titleRow = parseCellName(next.title?.cell ?? '')?.row ?? next.headerTop;
  const from = titleRow > before.dataBottom ? Math.min(titleRow, next.headerTop) : next.headerTop;
  const again = Array.from({ length: next.dataTop - from }, (_, i) => from + i);
  return {
    ...before,
    dataBottom: next.dataBottom,
    rows: [...before.rows, ...next.rows],
    totalRows: [...before.totalRows, ...next.totalRows],
    noteRows: [...before.noteRows, ...next.noteRows],
    signatureRows: [...before.signatureRows, ...next.signatureRows],
    again: [...(before.again ?? []), ...again],
    confidence: Math.min(before.confidence, next.confidence),
    doubts: [...before.doubts, ...next.doubts.filter(({ place }) => place?.cell !== undefined)],
  };
}
