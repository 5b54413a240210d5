/** A form being designed: what was done and can be taken back, where the clerk stands. Nothing is in the ledger until it is saved. */
import type { Act } from '#domain/design/acts';
import { figureItems, isNumbered, keyOfItem, numbered, type Item, type Items } from '#domain/design/item';
import { itemAt, lastOf, parentPath, siblingsAt, type Path } from '#domain/design/path';
import { unitsNamed } from '#domain/design/first-units';
import { lacksOf, saveSketch, takenOff, type Sketch } from '#domain/design/save';
import { itemsOf, withItems, withUnits } from '#domain/design/shape';
import { without } from '#domain/design/without';
import { applyToCatalog } from '#domain/change/change';
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, TableId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Table } from '#domain/table/table';
import { newId } from '../edge';
import type { Workspace } from '../workspace.svelte';
import { forget, keep } from './kept';
import { designWords } from './words';

export class DesignDraft {
  readonly workspace: Workspace;
  /** Whose design it is; undefined for a table that is not in the ledger yet. */
  readonly id: TableId | undefined;
  readonly #base: string | null;
  sketch = $state.raw<Sketch>() as Sketch;
  #past = $state.raw<readonly Sketch[]>([]);
  #future = $state.raw<readonly Sketch[]>([]);
  /** The line the clerk stands on, and the one a range began with; the empty path is none. */
  at = $state.raw<Path>([]);
  from = $state.raw<Path>([]);
  /** Whether this browser keeps the design when the page is left. */
  kept = $state(true);

  readonly items: Items = $derived.by(() => itemsOf(this.sketch.table, (id) => this.nameOf(id)));
  readonly #shown: readonly (string | undefined)[] = $derived(figureItems(this.items).map(keyOfItem));
  /** The ledger as it would be with the indicators of the design. */
  readonly catalog: Catalog = $derived.by(() => {
    const { catalog } = this.workspace;
    const { added, units = [] } = this.sketch;
    return applyToCatalog(catalog, {
      indicators: added.filter(({ id }) => !catalog.indicators.has(id)).map((to) => ({ to })),
      units: units.filter(({ id }) => !catalog.units.has(id)).map((to) => ({ to })),
    });
  });
  readonly lacks = $derived.by(() => lacksOf(this.catalog, this.sketch));
  /** Figures the form shows no more: their facts stay. */
  readonly takenOff: readonly IndicatorId[] = $derived.by(() =>
    takenOff(this.workspace.catalog, this.sketch),
  );

  constructor(workspace: Workspace, sketch: Sketch, base: string | null, id: TableId | undefined) {
    this.workspace = workspace;
    this.sketch = sketch;
    this.#base = base;
    this.id = id;
  }

  get table(): Table {
    return this.sketch.table;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  get changed(): boolean {
    return this.#base === null
      ? this.items.length > 0 || this.canUndo
      : JSON.stringify(this.table) !== this.#base;
  }

  /** Whether the table was changed in the ledger since the design began. */
  get overtaken(): boolean {
    const now = this.id === undefined ? undefined : this.workspace.catalog.tables.get(this.id);
    return (
      now !== undefined && this.#base !== null && formOf(now) !== formOf(JSON.parse(this.#base) as Table)
    );
  }

  indicatorOf({ id }: Pick<Item, 'id'>): Indicator | undefined {
    return id === undefined ? undefined : this.catalog.indicators.get(id);
  }

  nameOf(id: IndicatorId): string {
    const known = this.workspace.catalog.indicators.get(id);
    return (known ?? this.sketch.added.find((one) => one.id === id))?.name ?? id;
  }

  /** One step that can be taken back. */
  change(table: Table, added: readonly Indicator[] = this.sketch.added): void {
    this.#go({ ...this.sketch, table, added });
  }

  #go(sketch: Sketch): void {
    this.#past = [...this.#past, this.sketch];
    this.#future = [];
    this.#show(sketch);
  }

  set(fields: Partial<Table>): void {
    this.change({ ...this.table, ...fields });
  }

  /** Who reports, how it is added up: the rows of units follow. */
  setUnits(fields: Pick<Partial<Table>, 'reporters' | 'totals' | 'unit'>): void {
    const { catalog } = this;
    this.change(withUnits({ ...this.table, ...fields }, catalog.units, designWords(catalog)));
  }

  /** Of a ledger without any: the first unit gathers, the others report to it. */
  nameUnits(names: readonly string[]): void {
    const units = unitsNamed(names, newId);
    const [top] = units;
    if (!top) return;
    const catalog = applyToCatalog(this.workspace.catalog, { units: units.map((to) => ({ to })) });
    const table = withUnits({ ...this.table, unit: top.id }, catalog.units, designWords(catalog));
    this.#go({ ...this.sketch, table, units });
  }

  /** False where the act cannot be done. Lines that were numbered 1 2 3 are so again, unless it is their code that was set. */
  act(act: Act | undefined, added: readonly Indicator[] = [], keepsCodes = false): boolean {
    if (!act) return false;
    const items = isNumbered(this.items) && !keepsCodes ? numbered(act.items) : act.items;
    this.change(withItems(this.table, items), [...this.sketch.added, ...added]);
    this.stand(act.at);
    return true;
  }

  /** `wide` makes a range of lines beside each other. */
  stand(at: Path, wide = false): void {
    const beside =
      wide && at.length === this.from.length && String(parentPath(at)) === String(parentPath(this.from));
    this.at = at;
    if (!beside) this.from = at;
  }

  /** The line the clerk stands on. */
  get item(): Item | undefined {
    return this.at.length === 0 ? undefined : itemAt(this.items, this.at);
  }

  /** Whether the form has an indicator already. */
  shows(id: IndicatorId): boolean {
    return this.#shown.includes(id);
  }

  /** How many lines stand below one. */
  childrenAt(path: Path): number {
    return siblingsAt(this.items, path).length;
  }

  /** Where the next indicator goes: behind the line, into a heading, or at the end. */
  get nextPlace(): Path {
    const { item } = this;
    if (!item) return [this.items.length];
    return item.id === undefined
      ? [...this.at, item.children.length]
      : [...parentPath(this.at), lastOf(this.at) + 1];
  }

  /** Whether a line is among those marked. */
  isMarked(path: Path): boolean {
    if (path.length !== this.at.length || String(parentPath(path)) !== String(parentPath(this.at)))
      return false;
    const [a, b, here] = [lastOf(this.from), lastOf(this.at), lastOf(path)];
    return here >= Math.min(a, b) && here <= Math.max(a, b);
  }

  undo(): void {
    const last = this.#past[this.#past.length - 1];
    if (!last) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, this.sketch];
    this.#show(last);
  }

  redo(): void {
    const next = this.#future[this.#future.length - 1];
    if (!next) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, this.sketch];
    this.#show(next);
  }

  /** One commit; the kept design is done with. */
  async save(): Promise<void> {
    const { workspace, sketch } = this;
    const code = workspace.catalog.tables.has(sketch.table.id) ? 'design' : 'newTable';
    const details = { table: sketch.table.name, count: figureItems(this.items).length };
    await workspace.commit({ code, details }, saveSketch(workspace.catalog, sketch));
    this.drop();
  }

  /** Nothing of the design is kept. */
  drop(): void {
    forget(this.workspace.name, this.id);
  }

  #show(sketch: Sketch): void {
    this.sketch = sketch;
    if (this.at.length > 0 && !this.item) {
      const beside = [...parentPath(this.at), 0];
      this.stand(itemAt(this.items, beside) ? beside : []);
    }
    if (this.changed) this.kept = keep(this.workspace.name, this.id, { sketch, base: this.#base });
    else this.drop();
  }
}

/** What the designer writes: not the periods that were opened, nor the place in the list. */
function formOf(table: Table): string {
  return JSON.stringify(without(table, 'periods', 'order'));
}
