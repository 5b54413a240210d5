/** The facts a sheet holds: every crossing of a row and a column that means one, with file, sheet and cell. */
import { keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import { unitsIn } from '#domain/indicator/law';
import { foldName } from '#domain/name';
import { periodCode, type Period } from '#domain/period/period';
import { meaningOf } from '#domain/table/cell';
import type { Compared } from '#domain/table/comparison';
import type { Layout, Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Status } from '#value/value';
import { cellName } from '#workbook/address';
import { formulaAt, valueAt } from '#workbook/cells';
import { isUsed, type Draft, type DraftLine, type Part } from './draft';
import type { Incoming } from './incoming';
import { unitOfPart } from './parts';
import { readCell } from './read-cell';
import { placeOf } from './stacked';

export interface Unread {
  readonly cell: string;
  readonly text: string;
  readonly row: string;
  readonly column: string;
}

export interface Reading {
  readonly facts: readonly Fact[];
  readonly unread: readonly Unread[];
  /** Of them, figures of a year before that stand beside this period's: they fill blanks and overwrite nothing unasked. */
  readonly besides: ReadonlySet<FactKey>;
  readonly goals: readonly Goal[];
  /** The form's own spelling of statuses. */
  readonly signs: Readonly<Partial<Record<Status, string>>>;
}

/** A plan beside a figure. */
export interface Goal {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly value: number;
  readonly cell: string;
}

export interface Meanings {
  readonly layout: Layout;
  readonly unit: UnitId;
  readonly chosen: Period;
  idOf(line: DraftLine): Member['id'];
  readonly parts: ReadonlyMap<Part, IndicatorId>;
  countingUnitOf(indicator: IndicatorId): string;
}

export function readFacts(draft: Draft, incoming: Incoming, meanings: Meanings): Reading {
  const facts: Fact[] = [];
  const unread: Unread[] = [];
  const signs: Partial<Record<Status, string>> = {};
  const { sheet, file, fileName, at, saved } = incoming;
  const { layout, unit, chosen, idOf, parts, countingUnitOf } = meanings;
  const form = { layout, unit } as Table;
  const besides = new Set<FactKey>();
  const goals: Goal[] = [];
  for (const [row, column] of crossings(draft)) {
    const place = placeOf(draft, row, column);
    if (!place) continue;
    const found = valueAt(sheet, place.row, place.column);
    const part = column.role === 'part' ? partAt(parts, row, column) : undefined;
    const meaning = part
      ? {
          indicator: part,
          unit: unitOfPart({ column: column.at }, draft, idOf, unit),
          period: periodCode(chosen),
        }
      : meaningOf(form, memberOf(row, idOf), memberOf(column, idOf), chosen);
    const { scale, countingUnit } = lineOfScale(draft, row, column);
    // Only a text can have a unit behind it.
    const counted = (indicator: IndicatorId) =>
      typeof found === 'string' ? agreed(countingUnitOf(indicator), countingUnit) : '';
    if (meaning && 'compare' in meaning) {
      const value = meaning.compare === 'target' ? found : null;
      const { indicator, unit: of } = meaning;
      const read = readCell(value, scale, counted(indicator))?.value ?? null;
      if (read !== null)
        goals.push({ indicator, unit: of, value: read, cell: cellName(place.row, place.column) });
      continue;
    }
    const formula = formulaAt(sheet, place.row, place.column) !== undefined;
    if (!meaning || (formula && isComputed(draft, row, column))) continue;
    // The year so far of a year is the year: the figure itself stands in its own column.
    if (besideOf(row, column) === 'toDate' && meaning.period === periodCode(chosen)) continue;
    const read = readCell(found, scale, counted(meaning.indicator));
    if (!read) continue;
    const cell = cellName(place.row, place.column);
    if (read.sign !== undefined && read.status) signs[read.status] ??= read.sign;
    if (read.text !== undefined) unread.push({ cell, text: read.text, row: row.name, column: column.name });
    const beside = besideOf(row, column);
    if (beside === 'yearBefore' || beside === 'toDateBefore') besides.add(keyOfFact(meaning));
    facts.push({
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
  return { facts, unread, signs, besides, goals };
}

function* crossings(draft: Draft): Iterable<readonly [DraftLine, DraftLine]> {
  const columns = draft.columns.filter((line) => isUsed(line) || line.role === 'part');
  for (const row of draft.rows.filter(isUsed)) for (const column of columns) yield [row, column];
}

function partAt(
  parts: Meanings['parts'],
  { at }: DraftLine,
  { at: column }: DraftLine,
): IndicatorId | undefined {
  for (const [part, id] of parts) if (part.row === at && part.column === column) return id;
  return undefined;
}

/** The line that says what the figures are in. */
function lineOfScale(draft: Draft, row: DraftLine, column: DraftLine): DraftLine {
  if (column.role === 'part' && column.measure !== undefined && column.countingUnit !== '') return column;
  return draft.rowDimension === 'indicator' ? row : column;
}

/** What may stand behind a figure: the unit of the indicator, unless the form says another one. */
function agreed(known: string, said: string): string {
  if (known === '' || said === '') return known === '' ? said : known;
  const own = new Set(unitsIn(known).map(foldName));
  return unitsIn(said)
    .filter((unit) => own.has(foldName(unit)))
    .join('、');
}

function memberOf(line: DraftLine, idOf: (line: DraftLine) => Member['id']): Member {
  const id = idOf(line);
  const { name: caption } = line;
  const compare = line.role === 'beside' ? line.compare : undefined;
  return { caption, ...(id === undefined ? {} : { id }), ...(compare === undefined ? {} : { compare }) };
}

/** Only inputs of single units are facts; what is computed is computed. A typed figure there is a reported one and kept. */
function isComputed({ rows, columns }: Draft, row: DraftLine, column: DraftLine): boolean {
  const baseOf = (line: DraftLine, all: readonly DraftLine[]): DraftLine =>
    (line.role === 'beside' && all.find(({ at }) => at === line.base)) || line;
  return [baseOf(row, rows), baseOf(column, columns)].some(
    ({ role }) => role === 'computed' || role === 'total',
  );
}

function besideOf(row: DraftLine, column: DraftLine): Compared | undefined {
  return [row, column].find(({ role }) => role === 'beside')?.compare;
}
