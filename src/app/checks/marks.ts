/** Which cells carry a finding's mark. A finding over a whole row is shown at its first cell, or nothing else would be seen. */
import type { Finding } from '#compute/checks/finding';
import { factKey, type FactKey } from '#domain/fact/fact';
import { severities, type Severity } from '#domain/rule/severity';
import type { CellMeaning } from '#domain/table/cell';
import type { Judged } from './judged';

/** More figures than this are a whole row. */
const most = 8;

export interface Marked {
  readonly cell: CellMeaning;
  readonly severity: Severity;
  readonly explained: boolean;
  /** All findings there, the gravest open one first. */
  readonly judged: readonly Judged[];
}

/**
 * The marks of a table, and the cells that are lit because a finding is looked at. Each change gives the cells to paint.
 * Of thousands of findings an edit changes one or two: only their cells are marked anew.
 */
export class Marks {
  readonly #marks = new Map<FactKey, Marked>();
  /** All that is marked, with its place in the order of reading. */
  #known: ReadonlyMap<Judged, number> = new Map();
  #lit: ReadonlyMap<FactKey, CellMeaning> = new Map();

  /** What did not change must be the same object as before. */
  renew(judged: readonly Judged[]): CellMeaning[] {
    const before = this.#known;
    const now = new Map(judged.map((one, i) => [one, i] as const));
    this.#known = now;
    const touched = new Map<FactKey, Touched>();
    for (const one of before.keys()) if (!now.has(one)) touch(touched, one);
    for (const one of now.keys())
      if (!before.has(one)) new Set(touch(touched, one)).forEach((at) => at.come.push(one));
    return [...touched].flatMap(([key, { cell, come }]) => (this.#markAnew(key, cell, come) ? [cell] : []));
  }

  light(cells: readonly CellMeaning[]): CellMeaning[] {
    const before = this.#lit;
    this.#lit = new Map(cells.map((cell) => [keyOf(cell), cell]));
    return [...before.values(), ...cells];
  }

  at(cell: CellMeaning): Marked | undefined {
    return this.#marks.size === 0 ? undefined : this.#marks.get(keyOf(cell));
  }

  isLit(cell: CellMeaning): boolean {
    return this.#lit.size > 0 && this.#lit.has(keyOf(cell));
  }

  get anyLit(): boolean {
    return this.#lit.size > 0;
  }

  /** Whether the mark is another one now, or says something else. */
  #markAnew(key: FactKey, cell: CellMeaning, come: readonly Judged[]): boolean {
    const before = this.#marks.get(key)?.judged ?? [];
    const place = (one: Judged): number => this.#known.get(one) ?? 0;
    const judged = [...before.filter((one) => this.#known.has(one)), ...come].sort(
      (a, b) => weight(a) - weight(b) || place(a) - place(b),
    );
    const [first] = judged;
    if (!first) return this.#marks.delete(key);
    const { severity } = first.finding;
    this.#marks.set(key, { cell, severity, explained: first.standing === 'explained', judged });
    return judged.length !== before.length || judged.some((one, i) => !same(one, before[i]));
  }
}

/** A cell whose findings changed, and those that came. */
interface Touched {
  readonly cell: CellMeaning;
  readonly come: Judged[];
}

function touch(touched: Map<FactKey, Touched>, { finding }: Judged): Touched[] {
  const cells = cellsOf(finding);
  return (cells.length > most ? cells.slice(0, 1) : cells).map((cell) => {
    const key = keyOf(cell);
    const known = touched.get(key);
    if (known) return known;
    const made = { cell, come: [] };
    touched.set(key, made);
    return made;
  });
}

function keyOf({ indicator, unit, period }: CellMeaning): FactKey {
  return factKey(indicator, unit, period);
}

/** The figures of a finding that stand at its own place. */
export function cellsOf({ values, unit, period }: Finding): CellMeaning[] {
  return values.flatMap(({ indicator }) => (indicator === undefined ? [] : [{ indicator, unit, period }]));
}

function weight({ finding, standing }: Judged): number {
  return severities.indexOf(finding.severity) + (standing === 'explained' ? severities.length : 0);
}

/** Other figures make another finding: the tip tells them. */
function same(a: Judged, b: Judged | undefined): boolean {
  return b !== undefined && a.finding === b.finding && a.standing === b.standing;
}
