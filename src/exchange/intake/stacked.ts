/**
 * Units down, each over its indicators, and across what is said of them:
 *
 *     青山镇 | 高血压管理人数 | 目标 | 完成         as if it were         单位   | 高血压管理人数 | 糖尿病管理人数
 *            | 糖尿病管理人数 | 目标 | 完成                                      | 目标 | 完成   | 目标 | 完成
 *     大坪乡 | 高血压管理人数 | 目标 | 完成                               青山镇 |
 *            | 糖尿病管理人数 | 目标 | 完成                               大坪乡 |
 *
 * The finding is turned: a row for each unit, a column for each indicator and what is said of it. Only the places of its
 * cells are not where row and column cross; the form itself is filled cell by cell as it is.
 */
import { foldName } from '#domain/name';
import { cellName, columnName } from '#workbook/address';
import { aspectOf } from '../recognise/aspect';
import type { FoundColumn, FoundFormula, FoundRow, TableFinding } from '../recognise/finding';
import { nameOf, uniqueNames } from '../recognise/names';
import { totalWord } from '../recognise/words';
import type { Draft, Place, Side } from './draft';

export interface Stacked {
  readonly finding: TableFinding;
  readonly places: NonNullable<Draft['places']>;
}

/** One indicator, with its row under each unit. */
interface Stack {
  readonly first: FoundRow;
  readonly rows: Map<string, FoundRow>;
}

export function stackedOf(finding: TableFinding): Stacked | undefined {
  const rows = finding.rows.filter(({ kind }) => kind !== 'heading');
  if (rows.length === 0 || rows.some(({ of }) => of === undefined)) return undefined;
  const units = new Map<string, FoundRow>();
  const stacks = new Map<string, Stack>();
  for (const row of rows) {
    const unit = foldName(row.of as string);
    if (!units.has(unit)) units.set(unit, unitRow(row));
    const key = nameOf(row.caption);
    const stack = stacks.get(key) ?? { first: row, rows: new Map<string, FoundRow>() };
    stacks.set(key, stack);
    stack.rows.set(unit, row);
  }
  const across = finding.columns.filter(({ kind }) => kind !== 'other');
  const places = new Map<string, Place>();
  // Behind all columns of the sheet: no place that a line could have of its own.
  let at = Math.max(finding.lastValueColumn, ...finding.otherColumns);
  const columns: FoundColumn[] = [];
  const said = [...stacks.values()].flatMap((stack) => across.map((column) => ({ stack, column })));
  const paths = said.map(({ stack, column }) => [
    stack.first.caption,
    ...(across.length > 1 ? column.path : []),
  ]);
  const names = uniqueNames(paths);
  for (const [i, { stack, column }] of said.entries()) {
    at += 1;
    for (const [unit, row] of stack.rows)
      places.set(`${units.get(unit)?.row ?? 0},${at}`, { row: row.row, column: column.column });
    const formula = column.formula
      ? named(column.formula, (name) => {
          const other = said.findIndex((one) => one.stack === stack && one.column.name === name);
          return names[other];
        })
      : formulaOf(
          stack,
          (row) => {
            const other = said.findIndex(
              (one) => one.column === column && one.stack.rows.get(foldName(row.of as string)) === row,
            );
            return names[other];
          },
          finding.rows,
        );
    columns.push(
      columnOf(stack, column, { at, path: paths[i] as string[], name: names[i] as string, formula }),
    );
  }
  const nameColumn = finding.labelColumns.find((column) => column < finding.nameColumn) ?? finding.nameColumn;
  const turned: TableFinding = {
    ...finding,
    orientation: 'entities-in-rows',
    nameColumn,
    rows: [...units.values()],
    columns,
    totalRows: [...units.values()].filter(({ kind }) => kind === 'total').map(({ row }) => row),
    totalColumns: [],
  };
  return { finding: turned, places };
}

function unitRow({ row, of = '' }: FoundRow): FoundRow {
  const kind = totalWord.test(of) ? 'total' : 'data';
  return { row, caption: of, name: of, depth: 0, kind, scale: 1, decimals: null };
}

function columnOf(
  { first }: Stack,
  column: FoundColumn,
  own: { at: number; path: readonly string[]; name: string; formula: FoundFormula | undefined },
): FoundColumn {
  const { at, path, name, formula } = own;
  const aspect = aspectOf(path);
  return {
    column: at,
    path,
    name,
    kind: formula ? 'computed' : 'input',
    unit: column.unit ?? first.unit ?? null,
    scale: first.scale === 100 ? 100 : column.scale,
    decimals: column.decimals ?? first.decimals,
    ...(first.code === undefined ? {} : { code: first.code }),
    ...(column.period ? { period: column.period } : {}),
    ...(formula ? { formula } : {}),
    ...(aspect ? { aspect } : {}),
  };
}

/** What every unit's row computes alike, in names of the indicators. */
function formulaOf(
  { rows }: Stack,
  nameIn: (row: FoundRow) => string | undefined,
  all: readonly FoundRow[],
): FoundFormula | undefined {
  const told = [...rows.values()].map(
    (row) =>
      row.formula &&
      named(row.formula, (name) => {
        const operand = all.find((one) => one.name === name);
        return operand?.of !== undefined && foldName(operand.of) === foldName(row.of as string)
          ? nameIn(operand)
          : undefined;
      }),
  );
  const [first] = told;
  return first && told.every((one) => one?.formula === first.formula) ? first : undefined;
}

/** undefined where it names what has no name here. */
function named(
  { formula }: FoundFormula,
  nameFor: (name: string) => string | undefined,
): FoundFormula | undefined {
  let known = true;
  const text = formula.replace(/\[((?:[^\]]|\]\])+)\]/g, (whole, name: string) => {
    const other = nameFor(name.replace(/]]/g, ']'));
    if (other === undefined) known = false;
    return other === undefined ? whole : `[${other.replace(/]/g, ']]')}]`;
  });
  return known ? { formula: text, exceptions: [] } : undefined;
}

/** Where a row and a column of a draft have their cell; undefined where a unit lacks the indicator. */
export function placeOf(
  { places }: { readonly places?: Draft['places'] | undefined },
  row: { readonly at: number },
  column: { readonly at: number },
): Place | undefined {
  return places ? places.get(`${row.at},${column.at}`) : { row: row.at, column: column.at };
}

/** Row and column of a cell of the sheet, by their lines. */
export function linesAt(draft: Draft): (row: number, column: number) => Place {
  if (!draft.places) return (row, column) => ({ row, column });
  const lines = new Map<string, Place>();
  for (const [key, { row, column }] of draft.places) {
    const [at = 0, across = 0] = key.split(',').map(Number);
    lines.set(`${row},${column}`, { row: at, column: across });
  }
  return (row, column) => lines.get(`${row},${column}`) ?? { row, column };
}

/** Where a line stands on the sheet, as the clerk finds it: 4, D, or the first cell of an indicator, E4. */
export function addressesOf(draft: Draft): (side: Side, at: number) => string {
  const first = new Map<number, Place>();
  for (const [key, place] of draft.places ?? []) {
    const column = Number(key.split(',')[1]);
    if (!first.has(column)) first.set(column, place);
  }
  return (side, at) => {
    if (side === 'rows') return String(at);
    const place = first.get(at);
    return place ? cellName(place.row, place.column) : columnName(at);
  };
}
