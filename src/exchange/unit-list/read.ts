/**
 * A list of units as clerks have it: names one a line, indentation for who stands under whom; or columns 名称 代码 上级 类型
 * apart by tabs, with or without a head. What comes out says nothing yet about the ledger.
 */
import { foldName } from '#domain/name';
import type { UnitKind } from '#domain/orgunit/unit';

export interface ListLine {
  /** As it stands in the list, from 1. */
  readonly number: number;
  readonly name: string;
  readonly code?: string;
  /** Name of whom it stands under, where a column says so. */
  readonly superior?: string;
  readonly kind?: UnitKind;
  /** Place in the list of the line it is indented under. */
  readonly under?: number;
}

type Column = 'name' | 'code' | 'superior' | 'kind';

const heads: readonly (readonly [Column, RegExp])[] = [
  ['superior', /^(上级|所属|主管|隶属).{0,6}$/],
  ['code', /^(机构|单位|组织机构|行政区划)?(代码|编码|编号)$/],
  ['kind', /^(机构|单位)?(类型|类别|性质)$/],
  ['name', /^(机构|单位|医疗机构|乡镇|村|卫生院)?(名称|全称)$|^(机构|单位)$/],
];

const kindWords: readonly (readonly [RegExp, UnitKind])[] = [
  [/村/, 'village'],
  [/社区/, 'community'],
  [/卫生院|乡|镇|街道/, 'township'],
  [/医院|保健院|疾控|县直/, 'hospital'],
  [/科|股|室/, 'department'],
  [/县|区|市|局|委/, 'county'],
];

export function kindOfWord(word: string): UnitKind | undefined {
  const folded = foldName(word);
  if (folded === '') return undefined;
  return kindWords.find(([pattern]) => pattern.test(folded))?.[1] ?? 'other';
}

export function readUnitList(text: string): ListLine[] {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => cellsOf(line));
  return linesOfRows(rows);
}

/** Leading blanks are indentation, tabs behind them part columns. */
function cellsOf(line: string): string[] {
  const lead = /^[\s\u3000]*/.exec(line)?.[0] ?? '';
  const [first = '', ...rest] = line.slice(lead.length).split('\t');
  return [lead + first, ...rest];
}

/** Rows of cells, also of a sheet. */
export function linesOfRows(rows: readonly (readonly string[])[]): ListLine[] {
  const { at, from } = columnsOf(rows);
  const lines: ListLine[] = [];
  /** Indentations that are open, outermost first, each with the place of its line. */
  const open: { readonly width: number; readonly place: number }[] = [];
  rows.forEach((row, i) => {
    const cell = (column: Column): string => (at[column] === undefined ? '' : (row[at[column]] ?? ''));
    const name = nameIn(cell('name'));
    if (i < from || name === '') return;
    const width = widthOf(cell('name'));
    while (open.length > 0 && (open[open.length - 1]?.width ?? 0) >= width) open.pop();
    const under = open[open.length - 1]?.place;
    open.push({ width, place: lines.length });
    const code = cell('code').trim();
    const superior = cell('superior').trim();
    const kind = kindOfWord(cell('kind'));
    lines.push({
      number: i + 1,
      name,
      ...(code === '' ? {} : { code }),
      ...(superior === '' ? {} : { superior }),
      ...(kind === undefined ? {} : { kind }),
      ...(under === undefined || superior !== '' ? {} : { under }),
    });
  });
  return lines;
}

/** Without its number in the list (1、 (二) •) and what is around it. */
function nameIn(cell: string): string {
  return cell
    .trim()
    .replace(
      /^(?:[•·▪●○■□◆\-—*]+|\d+[、.．](?!\d)|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/,
      '',
    )
    .replace(/[,，;；。]+$/, '')
    .trim();
}

function widthOf(cell: string): number {
  let width = 0;
  for (const sign of /^[\s\u3000]*/.exec(cell)?.[0] ?? '')
    width += sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1;
  return width;
}

type Columns = Partial<Record<Column, number>>;

/** How far down a head is looked for: titles stand above it. */
const headRows = 10;

function columnsOf(rows: readonly (readonly string[])[]): { at: Columns; from: number } {
  for (let i = 0; i < Math.min(rows.length, headRows); i += 1) {
    const at: Columns = {};
    rows[i]?.forEach((cell, column) => {
      const folded = foldName(cell);
      const found = heads.find(([name, pattern]) => at[name] === undefined && pattern.test(folded));
      if (found) at[found[0]] = column;
    });
    if (at.name !== undefined) return { at, from: i + 1 };
  }
  return { at: guessed(rows), from: 0 };
}

/** Without a head: a column of numbers first may be 序号; of the others codes have digits, words are 上级, then 类型. */
function guessed(rows: readonly (readonly string[])[]): Columns {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const at: Columns = {};
  for (let column = 0; column < count; column += 1) {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const coded = cells.every((cell) => /^[0-9A-Z-]+$/i.test(cell));
    if (coded && at.name === undefined) continue;
    if (coded) at.code ??= column;
    else if (at.name === undefined) at.name = column;
    else if (at.superior === undefined && !cells.every(isKindWord)) at.superior = column;
    else at.kind ??= column;
  }
  return at;
}

function isKindWord(cell: string): boolean {
  return /^(县|区|乡镇|乡|镇|社区|县直|县直医院|医院|村|村级|科室|卫生院|乡镇卫生院|村卫生室|其他)$/.test(
    foldName(cell),
  );
}
