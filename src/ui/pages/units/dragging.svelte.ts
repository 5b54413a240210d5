/** Rows on their way through the tree: dropped on a row's edge they stand beside it, in its middle below it. */
import type { UnitsPage } from '#app/units/page.svelte';
import { behind } from '#app/units/steps';
import type { UnitId } from '#domain/id';
import type { Spot } from '#domain/orgunit/place';
import { childrenOf, isWithin } from '#domain/orgunit/tree';

export type Where = 'before' | 'inside' | 'after';

export class Dragging {
  over = $state.raw<{ readonly id: UnitId; readonly where: Where } | null>(null);
  readonly #page: UnitsPage;
  #ids: readonly UnitId[] = [];

  constructor(page: UnitsPage) {
    this.#page = page;
  }

  start(event: DragEvent, id: UnitId): void {
    const page = this.#page;
    if (!page.selected.includes(id)) page.select(id);
    this.#ids = page.topmost();
    // Without data some browsers do not start at all.
    event.dataTransfer?.setData('text/plain', page.units.get(id)?.name ?? '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  move(event: DragEvent, id: UnitId): void {
    const { units } = this.#page;
    if (this.#ids.length === 0 || this.#ids.some((one) => isWithin(units, id, one))) {
      this.over = null;
      return;
    }
    event.preventDefault();
    const { top, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share = (event.clientY - top) / height;
    const where: Where = share < 0.25 ? 'before' : share > 0.75 ? 'after' : 'inside';
    // Nobody stands beside the root by a slip of the hand.
    const beside = units.get(id)?.parent === null ? 'inside' : where;
    if (this.over?.id !== id || this.over.where !== beside) this.over = { id, where: beside };
  }

  drop(event: DragEvent): void {
    event.preventDefault();
    const { over } = this;
    const ids = this.#ids;
    this.end();
    const spot = over && this.#spotOf(over);
    if (spot && ids.length > 0) void this.#page.relocate(ids, spot);
  }

  end(): void {
    this.over = null;
    this.#ids = [];
  }

  #spotOf({ id, where }: { readonly id: UnitId; readonly where: Where }): Spot | undefined {
    const { units } = this.#page;
    const unit = units.get(id);
    if (!unit) return undefined;
    if (where === 'inside') return { parent: id };
    if (where === 'before') return { parent: unit.parent, before: id };
    const siblings = childrenOf(units, unit.parent);
    return behind(
      siblings,
      siblings.findIndex((one) => one.id === id),
      unit.parent,
    );
  }
}
