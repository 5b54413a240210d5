/**
 * What may be added up over units (law 1). A count may, and so may what is only added, taken away, rounded or multiplied
 * from counts by a number; a rate, a mean and any other quotient of figures may not, whatever it is called. What cannot be
 * told is taken for a rate: a sum left out misleads nobody.
 */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { isRate } from '#domain/indicator/law';
import type { CellMeaning } from '#domain/table/cell';
import { parseFormula } from '#formula/parser';
import type { Node } from '#formula/syntax';

/** Percentages, points, words. */
const neverAdded: ReadonlySet<CellMeaning['compare']> = new Set(['growth', 'progress', 'ahead', 'standing']);

export class Adding {
  readonly #find: (id: IndicatorId) => Indicator | undefined;
  readonly #known = new Map<IndicatorId, boolean>();

  constructor(find: (id: IndicatorId) => Indicator | undefined) {
    this.#find = find;
  }

  adds({ indicator, compare }: Pick<CellMeaning, 'indicator' | 'compare'>): boolean {
    return !neverAdded.has(compare) && this.#addsUp(indicator);
  }

  #addsUp(id: IndicatorId): boolean {
    let adds = this.#known.get(id);
    if (adds === undefined) {
      // What needs itself adds nothing.
      this.#known.set(id, false);
      this.#known.set(id, (adds = this.#judge(this.#find(id))));
    }
    return adds;
  }

  #judge(indicator: Indicator | undefined): boolean {
    if (!indicator) return true;
    if (isRate(indicator.name, indicator.countingUnit)) return false;
    if (indicator.formula === null) return indicator.rollup === 'sum';
    const parsed = parseFormula(indicator.formula);
    return parsed.ok && this.#shapeOf(parsed.value) !== 'other';
  }

  /** A number, a sum of figures, or anything else. */
  #shapeOf(node: Node): Shape {
    switch (node.kind) {
      case 'number':
        return 'number';
      case 'operand':
        return this.#addsUp(node.name as IndicatorId) ? 'sum' : 'other';
      case 'prefix':
      case 'percent':
        return this.#shapeOf(node.of);
      case 'binary': {
        const join = joins[node.operator];
        return join ? join(this.#shapeOf(node.left), this.#shapeOf(node.right)) : 'other';
      }
      case 'call': {
        const parts = throughs[node.name]?.(node.args);
        return parts ? parts.map((part) => this.#shapeOf(part)).reduce(together, 'number') : 'other';
      }
      default:
        return 'other';
    }
  }
}

type Shape = 'number' | 'sum' | 'other';

const together = (a: Shape, b: Shape): Shape =>
  a === 'other' || b === 'other' ? 'other' : a === 'sum' || b === 'sum' ? 'sum' : 'number';

const joins: Readonly<Partial<Record<string, (left: Shape, right: Shape) => Shape>>> = {
  '+': together,
  '-': together,
  '*': (left, right) => (left === 'sum' && right === 'sum' ? 'other' : together(left, right)),
  '/': (left, right) => (right === 'number' ? left : 'other'),
};

/** Functions that give one of their arguments or all of them together; PRIOR and the like the same figure of elsewhere. */
const throughs: Readonly<Partial<Record<string, (args: readonly Node[]) => readonly Node[]>>> = {
  SUM: (args) => args,
  ROUND: (args) => args.slice(0, 1),
  IFERROR: (args) => args,
  IF: (args) => args.slice(1),
  PRIOR: (args) => args.slice(0, 1),
  PRIORYEAR: (args) => args.slice(0, 1),
};
