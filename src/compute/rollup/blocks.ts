/**
 * Subtotals of a large group by blocks of members, so that an edit adds up one block and not the whole group. The total
 * is always the sum of the subtotals: it does not depend on which edits led to it.
 */
import { blankColumn, writeColumn, type Column } from '../column';

const size = 256;

/** From so many members on it pays. */
export const largeGroup = 2 * size;

export class Blocks {
  readonly #totals: Float64Array;
  readonly #counts: Int32Array;
  readonly #fresh: Uint8Array;

  constructor(members: number) {
    const blocks = Math.ceil(members / size);
    this.#totals = new Float64Array(blocks);
    this.#counts = new Int32Array(blocks);
    this.#fresh = new Uint8Array(blocks);
  }

  /** The member at a position, or every one, has a new value. */
  touch(position?: number): void {
    if (position === undefined) this.#fresh.fill(0);
    else this.#fresh[Math.floor(position / size)] = 0;
  }

  add(column: Column, rows: Int32Array): Sum {
    for (let block = 0; block < this.#totals.length; block += 1) {
      if (this.#fresh[block] === 1) continue;
      const { total, count } = addRows(column, rows, block * size, Math.min(rows.length, (block + 1) * size));
      this.#totals[block] = total;
      this.#counts[block] = count;
      this.#fresh[block] = 1;
    }
    return { total: addUp(this.#totals), count: this.#counts.reduce((sum, count) => sum + count, 0) };
  }
}

export interface Sum {
  readonly total: number;
  /** How many numbers are in it. */
  readonly count: number;
}

/**
 * Neumaier's sum: what a double loses is carried along, so that the order of the members does not show in the total
 * and 0.1 + 0.2 is 0.3.
 */
export function addRows({ numbers, states }: Column, rows: Int32Array, from: number, to: number): Sum {
  let total = 0;
  let lost = 0;
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const row = rows[i] as number;
    if (states[row] !== 0) continue;
    const number = numbers[row] as number;
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
    count += 1;
  }
  return { total: total + lost, count };
}

/** The sum of numbers that stand in no column, 0.1 + 0.2 being 0.3 in the first fifteen digits. */
export function exactSum(numbers: readonly number[]): number {
  const column = blankColumn(numbers.length);
  numbers.forEach((number, row) => writeColumn(column, row, number));
  return addRows(column, Int32Array.from(numbers.keys()), 0, numbers.length).total;
}

function addUp(totals: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (const number of totals) {
    const next = total + number;
    lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
    total = next;
  }
  return total + lost;
}
