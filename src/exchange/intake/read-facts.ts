/** The facts a sheet holds: every crossing of a row and a column that means one, with file, sheet and cell. */
import { factKey, type Fact } from '#domain/fact/fact';
import type { UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import { meaningOf } from '#domain/table/cell';
import type { Layout, Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Status } from '#value/value';
import { cellName } from '#workbook/address';
import { formulaAt, valueAt } from '#workbook/cells';
import { isUsed, type Draft, type DraftLine } from './draft';
import type { Incoming } from './incoming';
import { readCell } from './read-cell';

export interface Unread {
  readonly cell: string;
  readonly text: string;
  readonly row: string;
  readonly column: string;
}

export interface Reading {
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
  /** The form's own spelling of statuses. */
  readonly signs: Readonly<Partial<Record<Status, string>>>;
}

export interface Meanings {
  readonly layout: Layout;
  readonly unit: UnitId;
  readonly chosen: Period;
  idOf(line: DraftLine): Member['id'];
}

export function readFacts(draft: Draft, incoming: Incoming, meanings: Meanings): Reading {
  const facts: Fact[] = [];
  const unread: Unread[] = [];
  const signs: Partial<Record<Status, string>> = {};
  const { sheet, file, fileName, at, saved } = incoming;
  const { layout, unit, chosen, idOf } = meanings;
  const form = { layout, unit } as Table;
  for (const [row, column] of crossings(draft)) {
    const meaning = meaningOf(form, memberOf(row, idOf), memberOf(column, idOf), chosen);
    if (!meaning || (formulaAt(sheet, row.at, column.at) !== undefined && isComputed(row, column))) continue;
    const { scale } = draft.rowDimension === 'indicator' ? row : column;
    const read = readCell(valueAt(sheet, row.at, column.at), scale);
    if (!read) continue;
    const cell = cellName(row.at, column.at);
    if (read.sign !== undefined && read.status) signs[read.status] ??= read.sign;
    if (read.text !== undefined) unread.push({ cell, text: read.text, row: row.name, column: column.name });
    facts.push({
      key: factKey(meaning.indicator, meaning.unit, meaning.period),
      ...meaning,
      value: read.value,
      ...(read.status ? { status: read.status } : {}),
      ...(read.text === undefined ? {} : { text: read.text }),
      source: {
        kind: 'file',
        file,
        fileName,
        sheet: sheet.name,
        cell,
        ...(saved === undefined ? {} : { saved }),
      },
      at,
    });
  }
  return { facts, unread, signs };
}

function* crossings(draft: Draft): Iterable<readonly [DraftLine, DraftLine]> {
  const columns = draft.columns.filter(isUsed);
  for (const row of draft.rows.filter(isUsed)) for (const column of columns) yield [row, column];
}

function memberOf(line: DraftLine, idOf: (line: DraftLine) => Member['id']): Member {
  const id = idOf(line);
  return { caption: line.name, ...(id === undefined ? {} : { id }) };
}

/** Only inputs of single units are facts; what is computed is computed. A typed figure there is a reported one and kept. */
function isComputed(row: DraftLine, column: DraftLine): boolean {
  return [row, column].some((line) => line.role === 'computed' || line.role === 'total');
}
