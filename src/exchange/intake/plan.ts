/** The plan of an import: one change with everything it adds, and what the clerk should look at first. */
import type { Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, type Change, type Step } from '#domain/change/change';
import { factKey, type Fact } from '#domain/fact/fact';
import type { FileId, NewId, TemplateId } from '#domain/id';
import { periodCode, type PeriodCode } from '#domain/period/period';
import { meaningOf } from '#domain/table/cell';
import type { Layout, Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Template } from '#domain/template/template';
import { fail, succeed, type Problem, type Result } from '#value/problem';
import type { Status } from '#value/value';
import { cellName } from '#workbook/address';
import { formulaAt, valueAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { bindingsOf } from '../bind/bind';
import { isUsed, type Draft, type DraftLine } from './draft';
import { membersOfLines } from './members';
import { proofOf, type Difference } from './proof';
import { readCell } from './read-cell';
import { recordsOf } from './records';
import { tableOf } from './table-of';

export interface Incoming {
  readonly file: FileId;
  readonly fileName: string;
  readonly sheet: Sheet;
  /** ISO time of the import. */
  readonly at: string;
}

export interface Unread {
  readonly cell: string;
  readonly text: string;
  readonly row: string;
  readonly column: string;
}

export interface Plan {
  readonly change: Change;
  readonly table: Table;
  readonly period: PeriodCode;
  readonly counts: {
    readonly indicators: number;
    readonly units: number;
    readonly facts: number;
    readonly changed: number;
  };
  /** Cells whose text is no number: kept as text and marked. */
  readonly unread: readonly Unread[];
  /** Rates and totals of the file that the ledger computes alike, and those it does not. */
  readonly agreeing: number;
  readonly differences: readonly Difference[];
}

/** `present` gives the fact that is kept already, to count what would change. Fails where the draft cannot be imported as it is. */
export function planOf(
  draft: Draft,
  catalog: Catalog,
  incoming: Incoming,
  newId: NewId,
  present: (key: Fact['key']) => Fact | undefined = () => undefined,
): Result<Plan> {
  const blocked = obstacleOf(draft);
  if (blocked) return { ok: false, problem: blocked };
  const chosen = draft.period;
  if (!chosen) return fail('import.noPeriod');
  const records = recordsOf(draft, catalog, newId);
  if (!records.ok) return records;
  const { unit, addedIndicators, addedUnits, idOf } = records.value;

  const layout: Layout = {
    rows: { dimension: draft.rowDimension, members: membersOfLines(draft.rows, idOf) },
    columns: { dimension: draft.columnDimension, members: membersOfLines(draft.columns, idOf) },
  };
  const templateId = newId() as TemplateId;
  const known = draft.existingTable ? catalog.tables.get(draft.existingTable) : undefined;
  const table = tableOf({ draft, sheet: incoming.sheet, layout, catalog, unit, template: templateId, newId });

  const facts: Step<Fact>[] = [];
  const unread: Unread[] = [];
  const signs: Partial<Record<Status, string>> = {};
  let changed = 0;
  for (const [row, column] of crossings(draft)) {
    const meaning = meaningOf(table, memberOf(row, idOf), memberOf(column, idOf), chosen);
    if (!meaning || (formulaAt(incoming.sheet, row.at, column.at) !== undefined && isComputed(row, column)))
      continue;
    const indicatorLine = draft.rowDimension === 'indicator' ? row : column;
    const read = readCell(valueAt(incoming.sheet, row.at, column.at), indicatorLine.scale);
    if (!read) continue;
    const cell = cellName(row.at, column.at);
    if (read.sign !== undefined && read.status) signs[read.status] ??= read.sign;
    if (read.text !== undefined) unread.push({ cell, text: read.text, row: row.name, column: column.name });
    const key = factKey(meaning.indicator, meaning.unit, meaning.period);
    const before = present(key);
    if (before && before.value !== read.value) changed += 1;
    facts.push({
      to: {
        key,
        ...meaning,
        value: read.value,
        ...(read.status ? { status: read.status } : {}),
        ...(read.text === undefined ? {} : { text: read.text }),
        source: {
          kind: 'file',
          file: incoming.file,
          fileName: incoming.fileName,
          sheet: incoming.sheet.name,
          cell,
        },
        at: incoming.at,
      },
    });
  }

  const definitions: Change = {
    units: addedUnits.map((to) => ({ to })),
    indicators: addedIndicators.map((to) => ({ to })),
    tables: [{ ...(known ? { from: known } : {}), to: table }],
  };
  const bindings = bindingsOf(draft, incoming.sheet, idOf, unit);
  const proof = proofOf(
    bindings,
    incoming.sheet,
    applyToCatalog(catalog, definitions),
    table,
    chosen,
    facts.flatMap(({ to }) => to ?? []),
  );
  const template: Template = {
    id: templateId,
    table: table.id,
    file: incoming.file,
    fileName: incoming.fileName,
    period: periodCode(chosen),
    bindings,
    signs,
  };
  return succeed({
    change: { ...definitions, templates: [{ to: template }], facts },
    table,
    period: periodCode(chosen),
    counts: {
      indicators: addedIndicators.length,
      units: addedUnits.length,
      facts: facts.length - unread.length,
      changed,
    },
    unread,
    agreeing: proof.agreeing,
    differences: proof.differences,
  });
}

/** What must be put right first. */
function obstacleOf(draft: Draft): Problem | undefined {
  if (draft.tableName.trim() === '') return { code: 'import.noName' };
  if (!draft.rows.some(isUsed)) return { code: 'import.noRows' };
  if (!draft.columns.some(isUsed)) return { code: 'import.noColumns' };
  return undefined;
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
