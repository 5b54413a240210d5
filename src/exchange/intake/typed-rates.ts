/**
 * Rates that were typed as figures. Where the dictionary computes such a rate, its parts stand in the same table and every
 * figure of the column is what the formula gives, the column is that formula: the file itself is the witness. Where one
 * figure disagrees it stays what was typed, for the same-looking rate can have another denominator (law 1).
 */
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { Entry } from '#domain/dictionary/entry';
import { foldName } from '#domain/name';
import { evaluate } from '#formula/program';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import type { Node } from '#formula/syntax';
import { valueAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { bareName } from '../match/bare';
import type { Draft, DraftLine, LineRole, Side } from './draft';
import { readCell } from './read-cell';
import { placeOf } from './stacked';

/** One figure alone may agree by chance. */
const enough = 2;

const inert: ReadonlySet<LineRole> = new Set(['heading', 'skip', 'beside', 'part']);

interface Rate {
  readonly formula: Node;
  readonly text: string;
  /** The lines its operands stand on, by the name in the formula. */
  readonly parts: ReadonlyMap<string, DraftLine>;
}

interface On {
  readonly sheet: Sheet;
  readonly places: Draft['places'];
}

/** `lines`: indicators on one axis; `across`: what crosses them. */
export function withTypedRates(
  lines: readonly DraftLine[],
  across: readonly DraftLine[],
  side: Side,
  on: On,
  dictionary: Dictionary,
): DraftLine[] {
  return lines.map((line) => {
    const rate = line.role === 'input' ? rateOf(line, lines, dictionary) : undefined;
    if (!rate || !isWitnessed(line, rate, across, side, on)) return line;
    return { ...line, role: 'computed', formula: rate.text };
  });
}

function rateOf(line: DraftLine, lines: readonly DraftLine[], dictionary: Dictionary): Rate | undefined {
  const entry = entryOf(line, dictionary);
  const parsed = entry?.formula ? parseFormula(entry.formula) : undefined;
  if (!entry?.formula || !parsed?.ok) return undefined;
  const parts = new Map<string, DraftLine>();
  for (const name of operandsOf(parsed.value)) {
    const part = dictionary.named.get(foldName(name));
    const found = lines.find((one) => one !== line && part && entryOf(one, dictionary) === part);
    if (!found) return undefined;
    parts.set(name, found);
  }
  const text = entry.formula.replace(/\[([^\]]+)\]/g, (whole, name: string) => {
    const said = parts.get(name)?.said;
    return said === undefined ? whole : `[${said.replace(/]/g, ']]')}]`;
  });
  return { formula: parsed.value, text, parts };
}

function entryOf({ said }: DraftLine, { named }: Dictionary): Entry | undefined {
  return named.get(foldName(said)) ?? named.get(bareName(said));
}

function isWitnessed(
  line: DraftLine,
  { formula, parts }: Rate,
  across: readonly DraftLine[],
  side: Side,
  { sheet, places }: On,
): boolean {
  const figure = (of: DraftLine, at: DraftLine): number | null => {
    const place = side === 'rows' ? placeOf({ places }, of, at) : placeOf({ places }, at, of);
    const value = place ? valueAt(sheet, place.row, place.column) : null;
    return readCell(value, of.scale, of.countingUnit)?.value ?? null;
  };
  let witnesses = 0;
  for (const at of across) {
    if (inert.has(at.role)) continue;
    const typed = figure(line, at);
    if (typed === null) continue;
    const value = evaluate(formula, (name) => {
      const part = parts.get(name);
      return (part && figure(part, at)) ?? { why: 'blank' };
    });
    if (typeof value !== 'number') continue;
    if (Math.abs(value - typed) > 0.5 * 10 ** -decimalsOf(typed) + 1e-9) return false;
    witnesses += 1;
  }
  return witnesses >= enough;
}

function decimalsOf(value: number): number {
  return Math.min(10, (String(value).split('.')[1] ?? '').length);
}
