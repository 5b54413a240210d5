/**
 * Formulas out of cells: where the formulas of a column say the same thing in most data rows (or those of a row in most
 * value columns), that is one named formula; cells that say something else, or hold a typed value, are its exceptions.
 */
import { copierOf, toRelative } from '#workbook/a1';
import { cellName } from '#workbook/address';
import { formulaOf } from '#workbook/cells';
import { parseFormula } from '#formula/parser';
import { fail, type Problem, type Result } from '#value/problem';
import { isBlankAt } from './content';
import type { FoundFormula } from './finding';
import type { Picture } from './picture';
import { translate, type Operand } from './translate';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Lifted {
  readonly formula?: FoundFormula;
  /** The Excel text of the formula, for its decimals. */
  readonly text?: string;
  /** Row it stands in. */
  readonly at?: number;
  readonly doubts: readonly Problem[];
}

const nothing: Lifted = { doubts: [] };

export interface LiftOptions {
  readonly picture: Picture;
  /** The cells that should say the same, in order. */
  readonly places: readonly Place[];
  readonly scale: number;
  /** The operand at a cell, seen from the place of the formula; undefined outside the table. */
  readonly operandAt: (cell: Place, from: Place) => Operand | 'skip' | undefined;
}

export function lift({ picture, places, scale, operandAt }: LiftOptions): Lifted {
  const formulas = places.map((place) => formulaAt(picture, place));
  const count = formulas.reduce((sum, formula) => sum + (formula === undefined ? 0 : 1), 0);
  if (count === 0) return nothing;
  const filled = places.reduce((sum, place) => sum + (isBlankAt(picture, place) ? 0 : 1), 0);
  const model = modelOf(places, formulas);
  const exceptions = places.filter((place, i) =>
    formulas[i] !== undefined ? !model.same(place, formulas[i]) : !isBlankAt(picture, place),
  );
  const agreeing = count - exceptions.filter((place) => formulaAt(picture, place) !== undefined).length;
  const where = { sheet: picture.sheet.name, cell: cellName(model.place.row, model.place.column) };
  if (agreeing < Math.max(1, filled * 0.6)) {
    return { doubts: [{ code: 'recognise.formulaMixed', place: where, details: { agreeing, filled } }] };
  }
  const result = named(model.formula, model.place, operandAt, scale);
  if (!result.ok) {
    return {
      doubts: [
        { ...result.problem, place: where, details: { ...result.problem.details, formula: model.formula } },
      ],
    };
  }
  const names = exceptions.map(({ row, column }) => cellName(row, column));
  const doubts = names.map((cell, i) => ({
    code:
      formulaAt(picture, exceptions[i] as Place) === undefined
        ? 'recognise.formulaTyped'
        : 'recognise.formulaDiffers',
    place: { sheet: picture.sheet.name, cell },
    details: { expected: result.value },
  }));
  return {
    formula: { formula: result.value, exceptions: names },
    text: model.formula,
    at: model.place.row,
    doubts,
  };
}

export function formulaAt(picture: Picture, { row, column }: Place): string | undefined {
  const spot = picture.at(row, column);
  return spot && spot.row === row && spot.column === column
    ? formulaOf(picture.sheet.cells, spot.index)
    : undefined;
}

interface Model {
  readonly place: Place;
  readonly formula: string;
  readonly same: (place: Place, formula: string | undefined) => boolean;
}

/** The first formula, or the middle one where that says what more of them say. */
function modelOf(places: readonly Place[], formulas: readonly (string | undefined)[]): Model {
  const filled = places.map((_, i) => i).filter((i) => formulas[i] !== undefined);
  const candidates = [
    ...new Set([filled[0], filled[filled.length >> 1], filled[filled.length - 1]]),
  ] as number[];
  let best: Model | undefined;
  let most = -1;
  for (const i of candidates) {
    const model = modelAt(places[i] as Place, formulas[i] as string);
    const agreeing = filled.filter((j) => model.same(places[j] as Place, formulas[j])).length;
    if (agreeing > most) [best, most] = [model, agreeing];
    if (agreeing === filled.length) break;
  }
  return best as Model;
}

function modelAt(place: Place, formula: string): Model {
  const copy = copierOf(formula, place.row, place.column);
  let relative: string | undefined;
  const same = (at: Place, text: string | undefined) => {
    if (text === undefined) return false;
    if (copy(at.row, at.column) === text) return true;
    relative ??= toRelative(formula, place.row, place.column);
    return toRelative(text, at.row, at.column) === relative;
  };
  return { place, formula, same };
}

function named(
  formula: string,
  from: Place,
  operandAt: LiftOptions['operandAt'],
  scale: number,
): Result<string> {
  const result = translate(
    formula,
    ({ range }) => {
      const operands: Operand[] = [];
      if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > 500) return undefined;
      for (let row = range.top; row <= range.bottom; row++) {
        for (let column = range.left; column <= range.right; column++) {
          const operand = operandAt({ row, column }, from);
          if (!operand) return undefined;
          if (operand !== 'skip') operands.push(operand);
        }
      }
      return operands;
    },
    scale,
  );
  // What the formula language does not take is no formula of ours.
  return result.ok && !parseFormula(result.value).ok
    ? fail('recognise.formulaSyntax', { found: result.value })
    : result;
}
