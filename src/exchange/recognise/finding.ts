/** What was found on a sheet: one finding a table. Rows and columns count from 1. Plain data: it crosses to and from a worker. */
import type { Period } from '#domain/period/period';
import type { Problem } from '#value/problem';
import type { FoundAspect } from './aspect';

export const orientations = [
  'entities-in-rows', // units, areas, departments down; indicators across
  'indicators-in-rows', // indicators down; measures or units across
  'periods-in-columns', // indicators down; periods across
  'list', // a register or dictionary
  'other',
] as const;
export type Orientation = (typeof orientations)[number];

/** A piece of text with its place. */
export interface Found {
  readonly text: string;
  /** `A1`. */
  readonly cell: string;
}

export interface FoundPeriod extends Found {
  readonly period?: Period;
  /** Day of the month with which the form closes its months, where its days say so. */
  readonly cutOff?: number;
  /** ISO-like: `2019-07`, `2003-04-21/2003-05-20`. */
  readonly iso: string;
  /** Where it was read; names of sheet and file and the page header have no cell (`cell` is empty). */
  readonly from: 'title' | 'head' | 'caption' | 'pageHeader' | 'sheetName' | 'fileName';
}

/** What the formulas of a whole row or column say, in names of this finding: `ROUND([住院分娩活产数]/[活产数]*100,2)`. */
export interface FoundFormula {
  readonly formula: string;
  /** Data rows (or columns) whose formula says something else, or that hold a typed value. */
  readonly exceptions: readonly string[];
}

export interface FoundRow {
  readonly row: number;
  readonly caption: string;
  /** Unique in the finding; used in formulas of indicator rows. */
  readonly name: string;
  readonly depth: number;
  readonly kind: 'data' | 'total' | 'heading';
  /** Rows a total is over, where it is not one of all. */
  readonly over?: readonly number[];
  readonly code?: string;
  /** Counting unit from a unit column or the caption. */
  readonly unit?: string;
  /** The organisation unit written beside its indicators, where every row has one and several have the same indicators. */
  readonly of?: string;
  readonly formula?: FoundFormula;
  /** Of an indicator row, as of a column. */
  readonly scale: number;
  readonly decimals: number | null;
}

export interface FoundColumn {
  readonly column: number;
  /** Captions from the top level to the leaf, spaces and line breaks folded. */
  readonly path: readonly string[];
  /** Unique in the finding: the leaf, or as much of the path as tells it apart. */
  readonly name: string;
  /** `computed` wherever a formula was lifted; `total` a 合计 column that was typed; `other` says words, days, telephone numbers. */
  readonly kind: 'input' | 'computed' | 'total' | 'other';
  readonly unit: string | null;
  readonly code?: string;
  readonly formula?: FoundFormula;
  /** Cell value × scale = indicator value: 100 where percents are stored as fractions, else 1. */
  readonly scale: number;
  /** Decimals by number format or ROUND; null unknown. */
  readonly decimals: number | null;
  /** Of a period column. */
  readonly period?: FoundPeriod;
  /** What the column says of an indicator: this period, last year's, the plan, the change. */
  readonly aspect?: FoundAspect;
}

/** One kind of evidence for where the captions begin, with what it counted for; negative where it spoke against. */
export interface Evidence {
  readonly name: string;
  readonly score: number;
}

export interface TableFinding {
  readonly sheet: string;
  readonly title: Found | null;
  readonly period: FoundPeriod | null;
  readonly countingUnit: string | null;
  /** 填报单位. */
  readonly reporter: Found | null;
  /** 表号, 制定机关, 批准文号, 有效期至 … in the upper right. */
  readonly marks: readonly { readonly label: string; readonly text: string; readonly cell: string }[];
  /** Where the captions are missing the header is empty: `headerBottom` is the row above `headerTop`. */
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly codeRow: number | null;
  readonly dataTop: number;
  readonly dataBottom: number;
  readonly labelColumns: readonly number[];
  /** The label column that names the row. */
  readonly nameColumn: number;
  readonly firstValueColumn: number;
  readonly lastValueColumn: number;
  /** Remark, helper and picture columns: never values. */
  readonly otherColumns: readonly number[];
  readonly orientation: Orientation;
  readonly rows: readonly FoundRow[];
  readonly columns: readonly FoundColumn[];
  readonly totalRows: readonly number[];
  readonly totalColumns: readonly number[];
  readonly noteRows: readonly number[];
  readonly signatureRows: readonly number[];
  /** Rows between the data that say title and captions again, on each page of a table broken over pages. */
  readonly again?: readonly number[];
  /** One line a unit or an indicator; one a person, thing or event; codes and words explained. */
  readonly kind: 'table' | 'register' | 'dictionary';
  /** Why the captions are thought to begin where they do, strongest first. */
  readonly evidence: readonly Evidence[];
  /** 0–1: how sure. */
  readonly confidence: number;
  /** What it is not sure of, with places. */
  readonly doubts: readonly Problem[];
}
