/**
 * Case files: paragraphs with an empty line between. A line that begins with `#` says what the paragraph is about, `|` one
 * row of cells from A1 on (`| 1 | 甲 | | "2" | TRUE | #N/A |`; quoted is a text, nothing is an empty cell), `hidden` the
 * rows that are not shown, `=` a formula and, after ` → `, what Excel gives. `{=…}` is an array formula; its values are
 * written like an array constant.
 */
import { readFileSync } from 'node:fs';
import { Matrix } from '#formula/datum';
import { errorOfFault, isErrorText } from '#formula/faults';
import { showGeneral } from '#formula/general';
import type { Value } from '#value/value';
import { arrayValue, cellValue, type Cell, type Grid } from './grid';

export interface Case {
  readonly title: string;
  readonly grid: Grid;
  readonly formula: string;
  /** As it is written: numbers with their 15 digits, texts in quotes. */
  readonly expected: string;
}

export function readCases(file: URL): Case[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .flatMap(readParagraph);
}

function readParagraph(paragraph: string): Case[] {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const starting = (sign: string): string[] => lines.filter((line) => line.startsWith(sign));
  const cells = starting('|').map((line) => line.slice(1, -1).split('|').map(readCell));
  const hidden = starting('hidden').flatMap((line) => [...line.matchAll(/\d+/g)].map(Number));
  const grid = { sheets: { 表1: cells }, hiddenRows: hidden };
  return [...starting('='), ...starting('{=')].map((line) => {
    const cut = line.lastIndexOf(' → ');
    if (cut < 0) throw new Error(`no result: ${line}`);
    const formula = line.slice(0, cut);
    return { title: `${starting('#').join(' ')} ${formula}`, grid, formula, expected: line.slice(cut + 3) };
  });
}

function readCell(written: string): Cell {
  const text = written.trim();
  if (text === '') return null;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  return Number.isNaN(Number(text)) ? text : Number(text);
}

export function resultOf({ formula, grid }: Case): string {
  if (!formula.startsWith('{')) return written(cellValue(formula.slice(1), grid));
  const datum = arrayValue(formula.slice(2, -1), grid);
  return datum instanceof Matrix ? writtenMatrix(datum) : written(datum);
}

function writtenMatrix(matrix: Matrix): string {
  const line = (row: number): string =>
    Array.from({ length: matrix.columns }, (_, column) => written(matrix.at(row, column))).join(',');
  return `{${Array.from({ length: matrix.rows }, (_, row) => line(row)).join(';')}}`;
}

function written(value: Value): string {
  if (typeof value === 'number') return showGeneral(value);
  if (typeof value === 'string') return isErrorText(value) ? `text ${value}` : `"${value}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value.why === 'blank' ? 'blank' : errorOfFault(value);
}
