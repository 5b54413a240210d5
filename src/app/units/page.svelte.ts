/** The page of units: what of the tree is seen, what is selected, what is being done to it. */
import type { Catalog } from '#domain/catalog/catalog';
import type { TableId, UnitId } from '#domain/id';
import type { Spot } from '#domain/orgunit/place';
import { tablesLacking } from '#domain/orgunit/tables';
import { ancestorsOf, childrenOf, isWithin } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import type { Table } from '#domain/table/table';
import type { ListLine } from '#exchange/unit-list/read';
import { unitKindOf } from '#exchange/intake/unit-kind';
import type { Problem } from '#value/problem';
import { readQuery, settleShown } from '../page-query';
import { router } from '../routes.svelte';
import type { Workspace } from '../workspace.svelte';
import { addUnit, editUnits, haveFacts, moveUnits, removeUnits, withNewUnit } from './acts';
import { foundIn, rowsOf } from './rows';
import { setOf, toggled } from './sets';
import { spotOf, type Step } from './steps';

/** Decisions that are asked for over the tree. */
export type UnitsDialog =
  | { readonly name: 'list'; readonly lines?: readonly ListLine[]; readonly file?: string }
  | { readonly name: 'move'; readonly ids: readonly UnitId[]; readonly spot?: Spot }
  | { readonly name: 'merge'; readonly gone: UnitId }
  | { readonly name: 'tables'; readonly made: readonly [Catalog, UnitId]; readonly offered: readonly Table[] }
  | { readonly name: 'refused'; readonly ids: readonly UnitId[]; readonly problem: Problem };

/** Up to so many units all of the tree is open at first. */
const seenAtOnce = 60;

export class UnitsPage {
  readonly workspace: Workspace;
  open = $state.raw(setOf<UnitId>());
  /** The active one is the last. */
  selected = $state.raw<readonly UnitId[]>([]);
  /** The unit whose name is being written. */
  renaming = $state.raw<UnitId | null>(null);
  /** Where a unit is being added. */
  adding = $state.raw<Spot | null>(null);
  cut = $state.raw<readonly UnitId[]>([]);
  dialog = $state.raw<UnitsDialog | null>(null);
  /** What is searched for; the address has it. */
  readonly #search = $derived(readQuery(router.route.page)['search'] ?? '');
  readonly units = $derived.by(() => this.workspace.catalog.units);
  readonly found = $derived.by(() =>
    this.query.trim() === '' ? undefined : foundIn(this.units, this.query),
  );
  readonly rows = $derived.by(() => rowsOf(this.units, this.open, this.found?.shown));
  /** Those that are still there. */
  readonly chosen: readonly Unit[] = $derived.by(() =>
    this.selected.flatMap((id) => this.units.get(id) ?? []),
  );
  readonly active: Unit | undefined = $derived.by(() => this.chosen[this.chosen.length - 1]);

  get query(): string {
    return this.#search;
  }
  set query(search: string) {
    if (search !== this.#search) settleShown('units', { search });
  }

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    const { units } = workspace.catalog;
    const roots = childrenOf(units, null).map(({ id }) => id);
    this.open = setOf(units.size <= seenAtOnce ? units.keys() : roots);
    const [first] = roots;
    if (first !== undefined) this.selected = [first];
    this.follow();
  }

  /** The unit that the address names is shown, and what it searches for stays. */
  follow(): void {
    const { page } = router.route;
    const named = page.name === 'units' ? this.units.get(page.at as UnitId) : undefined;
    if (named && named !== this.active) this.#reveal(named.id);
  }

  /** The address names the active unit. */
  settle(): void {
    const { page } = router.route;
    const at = this.active?.id;
    if (at !== undefined && page.name === 'units' && page.at !== at) router.settle({ ...page, at });
  }

  setOpen(id: UnitId, open: boolean): void {
    this.open = toggled(this.open, id, open);
  }

  openAll(open: boolean): void {
    this.open = setOf(open ? this.units.keys() : childrenOf(this.units, null).map(({ id }) => id));
  }

  /** `more`: beside what is selected; `range`: all rows up to it. */
  select(id: UnitId, how: 'only' | 'more' | 'range' = 'only'): void {
    if (how === 'more') {
      const rest = this.selected.filter((one) => one !== id);
      this.selected = rest.length < this.selected.length && rest.length > 0 ? rest : [...rest, id];
    } else if (how === 'range' && this.active) {
      const ids = this.rows.map(({ unit }) => unit.id);
      const [from, to] = [ids.indexOf(this.active.id), ids.indexOf(id)];
      const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      this.selected = [...range.filter((one) => one !== id), id];
    } else this.selected = [id];
  }

  /** Makes a unit seen, and selects it. */
  show(id: UnitId): void {
    this.query = '';
    this.#reveal(id);
  }

  #reveal(id: UnitId): void {
    this.open = setOf([...this.open, ...ancestorsOf(this.units, id).map((above) => above.id)]);
    this.selected = [id];
  }

  /** Makes several seen, as far as one looks at them at once, and selects the first. */
  showAll(ids: readonly UnitId[]): void {
    const [first] = ids;
    if (first === undefined) return;
    this.show(first);
    const above = ids.slice(0, seenAtOnce).flatMap((id) => ancestorsOf(this.units, id));
    this.open = setOf([...this.open, ...above.map(({ id }) => id)]);
  }

  startAdding(where: 'child' | 'sibling'): void {
    const unit = this.active;
    this.query = '';
    if (!unit || (where === 'sibling' && unit.parent === null && this.units.size === 1)) where = 'child';
    if (where === 'child') {
      if (unit) this.setOpen(unit.id, true);
      this.adding = { parent: unit?.id ?? null };
      return;
    }
    const siblings = childrenOf(this.units, unit?.parent ?? null);
    const next = siblings[siblings.findIndex(({ id }) => id === unit?.id) + 1];
    this.adding = { parent: unit?.parent ?? null, ...(next ? { before: next.id } : {}) };
  }

  /** A kind like its siblings', where its name does not tell. */
  async add(name: string): Promise<void> {
    const spot = this.adding;
    this.adding = null;
    if (!spot || name.trim() === '') return;
    const told = unitKindOf(name.trim());
    const [sibling] = childrenOf(this.units, spot.parent);
    const kind = told === 'other' && sibling ? sibling.kind : told;
    const made = withNewUnit(this.workspace.catalog, { ...spot, name, kind });
    const offered = tablesLacking(...made);
    if (offered.length > 0) this.dialog = { name: 'tables', made, offered };
    else await this.finishAdding(made, setOf());
  }

  async finishAdding(made: readonly [Catalog, UnitId], tables: ReadonlySet<TableId>): Promise<void> {
    this.dialog = null;
    await addUnit(this.workspace, made, tables);
    this.show(made[1]);
  }

  async rename(id: UnitId, name: string): Promise<void> {
    this.renaming = null;
    if (name.trim() !== '' && name.trim() !== this.units.get(id)?.name) {
      await editUnits(this.workspace, [id], { name });
    }
  }

  /** Those of the selected that none of the others is above. */
  topmost(ids: readonly UnitId[] = this.selected): UnitId[] {
    const known = ids.filter((id) => this.units.has(id));
    return known.filter((id) => !known.some((other) => other !== id && isWithin(this.units, id, other)));
  }

  /** Up, down, in or out by a key. */
  async step(step: Step): Promise<void> {
    const unit = this.active;
    const spot = unit && spotOf(this.units, unit, step);
    if (unit && spot) await this.relocate([unit.id], spot);
  }

  /** Another superior for who has figures: the day is asked for. Else there is nothing to ask. */
  async relocate(ids: readonly UnitId[], spot: Spot): Promise<void> {
    const going = this.topmost(ids);
    const away = going.filter((id) => this.units.get(id)?.parent !== spot.parent);
    if (going.length === 0) return;
    if (away.length > 0 && (await haveFacts(this.workspace, away))) {
      this.dialog = { name: 'move', ids: going, spot };
      return;
    }
    await this.move(going, spot);
  }

  async move(ids: readonly UnitId[], spot: Spot, from?: string): Promise<boolean> {
    const done = await moveUnits(this.workspace, { ids, ...spot, ...(from ? { from } : {}) });
    if (done && spot.parent !== null) this.setOpen(spot.parent, true);
    return done;
  }

  async paste(): Promise<void> {
    const ids = this.cut;
    this.cut = [];
    if (ids.length > 0 && this.active) await this.relocate(ids, { parent: this.active.id });
  }

  async remove(): Promise<void> {
    const ids = this.topmost();
    const [first] = ids;
    if (first === undefined) return;
    const at = this.rows.findIndex(({ unit }) => unit.id === first);
    const problem = await removeUnits(this.workspace, ids);
    if (problem) {
      this.dialog = { name: 'refused', ids, problem };
      return;
    }
    const next = this.rows[Math.min(at, this.rows.length - 1)];
    this.selected = next ? [next.unit.id] : [];
  }
}
