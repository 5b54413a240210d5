/** Which cells carry a finding's mark. A finding over a whole row is shown at its first cell, or nothing else would be seen. */
import type { Finding } from '#compute/checks/finding';
import { PlaceMap } from '#domain/fact/place-map';
import { severities, type Severity } from '#domain/rule/severity';
import type { CellMeaning } from '#domain/table/cell';
import type { Judged } from './judged';

/** More figures than this are a whole row. */
const most = 8;

export interface Marked {
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
  /** All findings there, the gravest open one first. */
  readonly #marks = new PlaceMap<readonly Judged[]>();
  /** All that is marked, with its place in the order of reading. */
  #known: ReadonlyMap<Judged, number> = new Map();
  #lit = new PlaceMap<CellMeaning>();

  /** What did not change must be the same object as before. */
  renew(judged: readonly Judged[]): CellMeaning[] {
    const before = this.#known;
    const now = new Map(judged.map((one, i) => [one, i] as const));
    this.#known = now;
    const touched = new PlaceMap<Touched>();
    for (const one of before.keys()) if (!now.has(one)) touch(touched, one);
    for (const one of now.keys())
      if (!before.has(one)) new Set(touch(touched, one)).forEach((at) => at.come.push(one));
    return [...touched.values()].flatMap(({ cell, come }) => (this.#markAnew(cell, come) ? [cell] : []));
  }

  light(cells: readonly CellMeaning[]): CellMeaning[] {
    const before = this.#lit;
    this.#lit = new PlaceMap();
    for (const cell of cells) this.#lit.set(cell, cell);
    return [...before.values(), ...cells];
  }

  at(cell: CellMeaning): Marked | undefined {
    const judged = this.#marks.size === 0 ? undefined : this.#marks.get(cell);
    const [first] = judged ?? [];
    if (!judged || !first) return undefined;
    return { severity: first.finding.severity, explained: first.standing === 'explained', judged };
  }

  isLit(cell: CellMeaning): boolean {
    return this.#lit.size > 0 && this.#lit.has(cell);
  }

  get anyLit(): boolean {
    return this.#lit.size > 0;
  }

  /** Whether the mark is another one now, or says something else. */
  #markAnew(cell: CellMeaning, come: readonly Judged[]): boolean {
    const before = this.#marks.get(cell) ?? [];
    const place = (one: Judged): number => this.#known.get(one) ?? 0;
    const judged = [...before.filter((one) => this.#known.has(one)), ...come].sort(
      (a, b) => weight(a) - weight(b) || place(a) - place(b),
    );
    if (judged.length === 0) return this.#marks.delete(cell);
    this.#marks.set(cell, judged);
    return judged.length !== before.length || judged.some((one, i) => !same(one, before[i]));
  }
}

/** A cell whose findings changed, and those that came. */
interface Touched {
  readonly cell: CellMeaning;
  readonly come: Judged[];
}

function touch(touched: PlaceMap<Touched>, { finding }: Judged): Touched[] {
  const cells = cellsOf(finding);
  return (cells.length > most ? cells.slice(0, 1) : cells).map((cell) => {
    const known = touched.get(cell);
    if (known) return known;
    const made = { cell, come: [] };
    touched.set(cell, made);
    return made;
  });
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
