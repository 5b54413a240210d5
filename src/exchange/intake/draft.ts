/** What an import would take from a sheet, as the clerk sees and corrects it before anything is written. */
import type { FactKey } from '#domain/fact/fact';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { Period } from '#domain/period/period';
import type { Compared } from '#domain/table/comparison';
import type { Dimension, PeriodSlot } from '#domain/table/layout';
import type { TableFinding } from '../recognise/finding';

/**
 * `beside`: no figure of its own, but what an indicator's is compared with (上年同期, 计划, 增减); `part` of each indicator in rows
 * (户籍). `total` sums the other lines of its axis; `heading` has no values; `skip` is not imported.
 */
export const lineRoles = [
  'unit',
  'input',
  'computed',
  'period',
  'beside',
  'part',
  'total',
  'heading',
  'skip',
] as const;
export type LineRole = (typeof lineRoles)[number];

/** Something a name may stand for, and why. */
export interface Suggestion {
  readonly from: 'ledger' | 'dictionary';
  /** Id of a unit or indicator; code of an entry. */
  readonly id: string;
  readonly name: string;
  /** 0–1. */
  readonly score: number;
  /** Names of the rules that spoke for it. */
  readonly because: readonly string[];
}

/** What the clerk says a name stands for. A record that another file is about to add is found again by its name. */
export type Answer =
  { readonly as: 'known' | 'entry'; readonly id: string; readonly name: string } | { readonly as: 'new' };

/** A row or column of the sheet. */
export interface DraftLine {
  /** Row or column number on the sheet. */
  readonly at: number;
  readonly path: readonly string[];
  readonly code?: string;
  readonly depth: number;
  readonly role: LineRole;
  /** Of a line beside others: what its figures are, and the line of the indicator, where that stands on the same axis. */
  readonly compare?: Compared;
  readonly base?: number;
  /** What the figures of a part column are, or of every row that says only half of it: 手足口病·发病数. */
  readonly measure?: string;
  /** What the file's own formulas call it, where that is not what it says. */
  readonly called?: string;
  /** What the file calls it. */
  readonly said: string;
  /** Name of the unit or indicator it stands for; unique among the lines of the draft. */
  readonly name: string;
  /** The record that carries this name already. */
  readonly existing?: UnitId | IndicatorId;
  /** Code of the dictionary's entry that a new indicator takes after. */
  readonly entry?: string;
  /** The reporting unit itself, whatever it is called. */
  readonly own?: true;
  /** Best first. */
  readonly suggestions?: readonly Suggestion[];
  /** It is doubtful what it stands for: the clerk must say. */
  readonly asked?: true;
  /** The dictionary has something like it: the clerk may say, and nothing waits for it. */
  readonly offered?: true;
  readonly answer?: Answer;
  /** Of a computed line: operands by name. */
  readonly formula?: string;
  readonly countingUnit: string;
  readonly decimals: number | null;
  /** Cell value × scale = indicator value. */
  readonly scale: number;
  readonly slot?: PeriodSlot;
  /** Of a total that is not one of all: the lines it is over. */
  readonly over?: readonly number[];
}

/** What a caption makes of a line. */
export type Measure = Pick<DraftLine, 'role'> &
  Partial<Pick<DraftLine, 'compare' | 'base' | 'name' | 'measure'>>;

/** Where a part stands, and what it is called. */
export interface Part {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly existing?: IndicatorId;
}

/** How a file that comes again differs from the form as it is known; names as they stand. */
export interface Drift {
  readonly added: readonly string[];
  readonly missing: readonly string[];
  readonly moved: readonly string[];
}

/** What happens where the ledger holds another figure already: the file's goes in, only blanks are filled, the newer stays. */
export const strategies = ['overwrite', 'blanks', 'newest'] as const;
export type Strategy = (typeof strategies)[number];

export type Side = 'rows' | 'columns';
type LineEdits = ReadonlyMap<number, Partial<DraftLine>>;

/** A cell of the sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Draft {
  readonly finding: TableFinding;
  /** Where the cells of rows and columns are, where they do not simply cross (`stacked`): `4,7` → row 5, column 4. */
  readonly places?: ReadonlyMap<string, Place>;
  readonly tableName: string;
  /** The table that this file continues. */
  readonly existingTable?: TableId;
  /** Chosen period; null until the clerk gives one. */
  readonly period: Period | null;
  /** The unit whose table it is. */
  readonly unitName: string;
  /** What the file calls it; absent where the file says nothing. */
  readonly unitSaid?: string;
  readonly existingUnit?: UnitId;
  readonly unitSuggestions?: readonly Suggestion[];
  readonly unitAsked?: true;
  readonly unitAnswer?: Answer;
  readonly rowDimension: Dimension;
  readonly columnDimension: Dimension;
  readonly rows: readonly DraftLine[];
  readonly columns: readonly DraftLine[];
  /** The lines as they were found, and what the clerk said about them since: everything else is worked out anew. */
  readonly found: Readonly<Record<Side, readonly DraftLine[]>>;
  readonly edits: Readonly<Record<Side, LineEdits>>;
  /** What of table name, unit and period the clerk has set. */
  readonly set: ReadonlySet<DraftField>;
  /** Indicators that stand in part columns: 活产数·户籍. */
  readonly parts?: readonly Part[];
  /** The form is known; absent where it is not. */
  readonly drift?: Readonly<Record<Side, Drift>>;
  readonly strategy: Strategy;
  /** Facts for which the clerk wants the other figure than the strategy says. */
  readonly exceptions: ReadonlySet<FactKey>;
}

export type DraftField = 'tableName' | 'unitName' | 'period';

export function withLine(draft: Draft, side: Side, at: number, change: Partial<DraftLine>): Draft {
  // Another name is another question; an answer is about the name it was given for.
  const said = change.name !== undefined && change.answer === undefined;
  const before = { ...draft.edits[side].get(at) };
  if (said) delete before.answer;
  const edits = new Map(draft.edits[side]).set(at, { ...before, ...change });
  return {
    ...draft,
    [side]: draft[side].map((line) => (line.at === at ? { ...line, ...change } : line)),
    edits: { ...draft.edits, [side]: edits },
  };
}

export function withField(draft: Draft, change: Partial<Pick<Draft, DraftField>>): Draft {
  const set = new Set([...draft.set, ...(Object.keys(change) as DraftField[])]);
  const next = { ...draft, ...change, set };
  if (change.unitName !== undefined) delete (next as { unitAnswer?: Answer }).unitAnswer;
  return next;
}

/** The other figure than the strategy says, or again the one it says. */
export function withException(draft: Draft, key: FactKey): Draft {
  const exceptions = new Set(draft.exceptions);
  if (!exceptions.delete(key)) exceptions.add(key);
  return { ...draft, exceptions };
}

export function linesOf(draft: Draft, dimension: Dimension): readonly DraftLine[] {
  if (draft.rowDimension === dimension) return draft.rows;
  return draft.columnDimension === dimension ? draft.columns : [];
}

/** Has cells that mean something. */
export function isUsed(line: DraftLine): boolean {
  return line.role !== 'skip' && line.role !== 'heading' && line.role !== 'part';
}

/** Stands for a unit, an indicator or a period of its own. */
export function isOwn(line: DraftLine): boolean {
  return isUsed(line) && line.role !== 'beside';
}

/** Names the clerk may say something about: only the dictionary has anything like them, and not very like. */
export function isOffered(line: DraftLine): boolean {
  return line.offered === true && !line.asked && isUsed(line);
}

/** How many names the clerk still has to say something about. */
export function questionsOf(draft: Draft): number {
  const asked = [...draft.rows, ...draft.columns].filter((line) => line.asked && isUsed(line)).length;
  return asked + (draft.unitAsked ? 1 : 0);
}
