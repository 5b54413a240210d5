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

/** The marks of a table, and the cells that are lit because a finding is looked at. Each change gives the cells to paint. */
export class Marks {
  #marks: ReadonlyMap<FactKey, Marked> = new Map();
  #lit: ReadonlyMap<FactKey, CellMeaning> = new Map();

  renew(judged: readonly Judged[]): CellMeaning[] {
    const before = this.#marks;
    this.#marks = marksOf(judged);
    return changedMarks(before, this.#marks);
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
}

function keyOf({ indicator, unit, period }: CellMeaning): FactKey {
  return factKey(indicator, unit, period);
}

/** The figures of a finding that stand at its own place. */
export function cellsOf({ values, unit, period }: Finding): CellMeaning[] {
  return values.flatMap(({ indicator }) => (indicator === undefined ? [] : [{ indicator, unit, period }]));
}

function marksOf(judged: readonly Judged[]): Map<FactKey, Marked> {
  const marks = new Map<FactKey, Marked>();
  for (const one of judged) {
    const cells = cellsOf(one.finding);
    for (const cell of cells.length > most ? cells.slice(0, 1) : cells) {
      const key = keyOf(cell);
      const known = marks.get(key);
      marks.set(key, known ? joined(known, one) : markOf(cell, [one]));
    }
  }
  return marks;
}

function joined({ cell, judged }: Marked, one: Judged): Marked {
  return markOf(
    cell,
    [...judged, one].sort((a, b) => weight(a) - weight(b)),
  );
}

function markOf(cell: CellMeaning, judged: readonly Judged[]): Marked {
  const [first] = judged as [Judged, ...Judged[]];
  return { cell, severity: first.finding.severity, explained: first.standing === 'explained', judged };
}

function weight({ finding, standing }: Judged): number {
  return severities.indexOf(finding.severity) + (standing === 'explained' ? severities.length : 0);
}

/** Cells whose mark is another one now, or says something else. */
function changedMarks(
  before: ReadonlyMap<FactKey, Marked>,
  after: ReadonlyMap<FactKey, Marked>,
): CellMeaning[] {
  const changed: CellMeaning[] = [];
  for (const [key, mark] of after) {
    const known = before.get(key);
    const kept = known?.judged.length === mark.judged.length;
    if (!kept || known.judged.some((one, i) => !same(one, mark.judged[i]))) changed.push(mark.cell);
  }
  for (const [key, { cell }] of before) if (!after.has(key)) changed.push(cell);
  return changed;
}

/** Other figures make another finding: the tip tells them. */
function same(a: Judged, b: Judged | undefined): boolean {
  return b !== undefined && a.finding === b.finding && a.standing === b.standing;
}
