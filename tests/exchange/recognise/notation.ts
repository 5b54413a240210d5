/**
 * Sheets written as text, each with what is to be found on it:
 *
 *     --- side by side, each with its title
 *     sheet 城关镇2025年 · file 月报.xlsx · header &C卫统1表 · hide C · format D 0.00%
 *     | 门诊 | < | <    |  | 住院 | < |
 *     | 乡镇 | 人次 | 费用 |  | 乡镇 | 人次 |
 *     | 城关镇 | 12 | =B3*2 → 24 |  | 城关镇 | 3 |
 *     = captions 2-2 · data 3-3 · labels A* · values B-C · entities-in-rows
 *     = captions 2-2 · data 3-3 · labels E* · values F-F · entities-in-rows · title 住院
 *
 * `<` belongs to the cell on its left, `^` to the one above (merged); `"12"` is text, `␣` a blank, `\n` a line break; a bare
 * number is a number. A sheet without `=` lines has no table. Below a table `: title …`, `: period 2025-06 fileName`,
 * `: unit 人`, `: scale D 100`, `: doubt CODE CELL` say more of it. Lines after `>` are a whole text file instead of rows.
 * Text before the first `---` explains.
 */
import type { Made, SheetOptions } from './sheet';
import { columnName } from '#workbook/address';

export interface Written {
  readonly name: string;
  readonly rows: readonly (readonly Made[])[];
  readonly options: SheetOptions;
  readonly fileName?: string;
  /** The content of a text file, instead of rows. */
  readonly raw?: string;
  readonly tables: readonly { readonly sketch: string; readonly facts: readonly string[] }[];
}

export function sheetsIn(text: string): readonly Written[] {
  return text
    .split(/^--- /m)
    .slice(1)
    .map((part) => sheetIn(part.split('\n')));
}

function sheetIn([name = '', ...lines]: readonly string[]): Written {
  const cells = lines.filter((line) => line.startsWith('|')).map(cellsIn);
  const settings = lines.filter((line) => /^[a-z]/.test(line)).flatMap((line) => line.split(' · '));
  const said = (key: string) => {
    const found = settings.find((one) => one.startsWith(`${key} `));
    return found?.slice(key.length + 1).trim();
  };
  const [sheet, header, file, hidden, format] = ['sheet', 'header', 'file', 'hide', 'format'].map(said);
  const [formatted, ...code] = (format ?? '').split(' ');
  return {
    name: name.trim(),
    rows: cells.map((row) => row.map(valueOf)),
    options: {
      merges: mergesIn(cells),
      ...(sheet === undefined ? {} : { name: sheet }),
      ...(header === undefined ? {} : { page: { header } }),
      ...(hidden === undefined ? {} : { hiddenColumns: hidden.split(',').map(columnAt) }),
      ...(format === undefined ? {} : { formats: { [columnAt(formatted ?? '')]: code.join(' ') } }),
    },
    ...(file === undefined ? {} : { fileName: file }),
    ...(lines.some((line) => line.startsWith('> ')) ? { raw: rawIn(lines) } : {}),
    tables: tablesIn(lines),
  };
}

function rawIn(lines: readonly string[]): string {
  return lines
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2))
    .join('\n');
}

function tablesIn(lines: readonly string[]): Written['tables'] {
  const tables: { sketch: string; facts: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('= ')) tables.push({ sketch: line.slice(2).trim(), facts: [] });
    if (line.startsWith(': ')) tables[tables.length - 1]?.facts.push(line.slice(2).trim());
  }
  return tables;
}

function columnAt(name: string): number {
  let column = 1;
  while (columnName(column) !== name) column++;
  return column;
}

function cellsIn(line: string): readonly string[] {
  const cells = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  return cells[cells.length - 1] === '' ? cells.slice(0, -1) : cells;
}

function valueOf(cell: string): Made {
  if (cell === '' || cell === '<' || cell === '^') return null;
  if (/^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  const text = cell
    .replace(/^"(.*)"$/, '$1')
    .replace(/␣/g, ' ')
    .replace(/\\n/g, '\n');
  const [formula = '', cached] = text.split(' → ');
  if (!text.startsWith('=') || cached === undefined) return text;
  return [formula, /^-?\d+(\.\d+)?$/.test(cached) ? Number(cached) : cached];
}

function mergesIn(rows: readonly (readonly string[])[]): readonly string[] {
  const anchors: string[][] = [];
  const areas = new Map<string, { bottom: number; right: number }>();
  rows.forEach((row, r) => {
    anchors.push([]);
    row.forEach((cell, c) => {
      const anchor =
        (cell === '<' ? anchors[r]?.[c - 1] : cell === '^' ? anchors[r - 1]?.[c] : undefined) ??
        `${columnName(c + 1)}${r + 1}`;
      (anchors[r] as string[])[c] = anchor;
      const area = areas.get(anchor) ?? { bottom: 0, right: 0 };
      areas.set(anchor, { bottom: Math.max(area.bottom, r + 1), right: Math.max(area.right, c + 1) });
    });
  });
  return [...areas].flatMap(([anchor, { bottom, right }]) => {
    const last = `${columnName(right)}${bottom}`;
    return last === anchor ? [] : [`${anchor}:${last}`];
  });
}
