import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Matrix, type Datum } from '#formula/datum';
import { errorOfFault, isErrorText } from '#formula/faults';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import { evaluate } from '#formula/program';
import { isAbsence, type Value, type Why } from '#value/value';
import { arrayValue, cellValue, type Cell, type Grid } from './grid';

/**
 * Cases as paragraphs (cases/*.txt). A paragraph is a line `# what it shows`, then what is given, then the cases:
 *
 *   | 1 | 文字 | | #N/A |       a row of cells from A1; `表2 | 1 |` is one of another sheet
 *   name 总数 = 表1!$A$1:$A$3   a defined name
 *   hidden 2, 4                 rows that are not shown; `filtered 3` where a filter is why
 *   given 甲 = 3, 乙 = blank    operands of named formulas; a word is a reason for no number
 *   A1+1 ==> 2                  a formula and its value: number, "text", TRUE, error, or the reason of a named formula
 *   {=A1:A2*2} ==> {2;4}        an array formula and its values
 *   １＋２ ~~> 1+2               a formula and how it is written
 */
const folder = join(import.meta.dirname, 'cases');

interface Paragraph {
  readonly title: string;
  readonly grid: Grid;
  readonly given: Readonly<Record<string, Value>> | undefined;
  readonly cases: readonly string[];
}

function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.some((line) => /[=~]{1,2}>/.test(line)))
    .map(paragraphOf);
}

function paragraphOf(lines: readonly string[]): Paragraph {
  const sheets: Record<string, Cell[][]> = { 表1: [] };
  const names: Record<string, string> = {};
  const cases: string[] = [];
  let given: Record<string, Value> | undefined;
  let hiddenRows: number[] = [];
  let filteredRows: number[] = [];
  let title = '';
  for (const line of lines) {
    const row = /^([^\s|=]*)\s*\|(.*)\|\s*$/.exec(line);
    const name = /^name (\S+) = (.+)$/.exec(line);
    if (line.startsWith('# ')) title = line.slice(2);
    else if (/[=~]{2}>/.test(line)) cases.push(line);
    else if (row)
      (sheets[row[1] === '' ? '表1' : (row[1] as string)] ??= []).push(
        (row[2] as string).split('|').map(cellOf),
      );
    else if (line.startsWith('hidden ')) hiddenRows = line.slice(7).split(',').map(Number);
    else if (line.startsWith('filtered ')) filteredRows = line.slice(9).split(',').map(Number);
    else if (name) names[name[1] as string] = name[2] as string;
    else if (line.startsWith('given ')) {
      given = Object.fromEntries(
        line
          .slice(6)
          .split(/,\s*/)
          .map((one) => one.split(' = '))
          .map(([key = '', value = '']) => [key, operandOf(value)]),
      );
    } else throw new Error(`Not understood: ${line}`);
  }
  return { title, grid: { sheets, names, hiddenRows, filteredRows }, given, cases };
}

/** Quotes only where a text would be read otherwise. */
function cellOf(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (/^".*"$/.test(trimmed)) return trimmed.slice(1, -1).replace(/""/g, '"');
  if (trimmed === 'TRUE' || trimmed === 'FALSE') return trimmed === 'TRUE';
  return /^-?[\d.]+(E[+-]?\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function operandOf(text: string): Value {
  const cell = cellOf(text);
  return typeof cell === 'string' && /^[a-z]+[A-Za-z]*$/.test(cell)
    ? { why: cell as Why }
    : (cell ?? { why: 'blank' });
}

function written(datum: Datum): string {
  if (datum instanceof Matrix) {
    const rows = Array.from({ length: datum.rows }, (_, row) =>
      Array.from({ length: datum.columns }, (__, column) => written(datum.at(row, column))).join(','),
    );
    return `{${rows.join(';')}}`;
  }
  if (isAbsence(datum)) return datum.why === 'blank' ? 'blank' : errorOfFault(datum);
  if (typeof datum === 'string') return `"${datum.replace(/"/g, '""')}"`;
  return typeof datum === 'number' ? String(Number(datum.toPrecision(15))) : datum ? 'TRUE' : 'FALSE';
}

function resultOf(formula: string, { grid, given }: Paragraph): string {
  const array = /^\{=(.*)\}$/.exec(formula);
  if (array) return written(arrayValue(array[1] as string, grid));
  if (!given) return written(cellValue(formula, grid));
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(formula);
  const value = evaluate(parsed.value, (name) => given[name] ?? { why: 'unknownName' });
  return isAbsence(value)
    ? `${value.why}${value.about === undefined ? '' : ` ${value.about}`}`
    : written(value);
}

function canonical(text: string): string {
  const parsed = parseFormula(text);
  return parsed.ok ? printFormula(parsed.value) : `refused at ${parsed.problem.details?.['at']}`;
}

/** `1E3` and `1000` are one number. */
function expectedOf(text: string): string {
  const cell = cellOf(text);
  return typeof cell === 'number' ? written(cell) : isErrorText(text) ? text : text.trim();
}

for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    for (const paragraph of paragraphsOf(readFileSync(join(folder, file), 'utf8'))) {
      describe(paragraph.title, () => {
        it.each(paragraph.cases)('%s', (line) => {
          const [, text = '', arrow, expected = ''] = /^(.*\S)\s+(==>|~~>)\s+(.*)$/.exec(line) ?? [];
          if (arrow === '~~>') expect(canonical(text)).toBe(expected);
          else expect(resultOf(text, paragraph)).toBe(expectedOf(expected));
        });
      });
    }
  });
}
