/** All sniffers over all that units filled in; after an edit only over what it touched and what is like it. */
import type { Period } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import type { Figures } from '../table/figures';
import { Blocks } from './blocks';
import type { Finding } from './finding';
import { sniffers } from './sniffers/list';
import { findingOf, type Block, type Sniffer } from './sniffers/sniffer';

export class Nose {
  readonly #blocks: Blocks;
  readonly #sniffers: readonly Sniffer[];
  readonly #found = new Map<string, readonly Finding[]>();

  constructor(
    figures: Figures,
    table: Table,
    chosen: Period,
    isOn: (sniffer: Sniffer) => boolean = () => true,
  ) {
    this.#sniffers = sniffers.filter(isOn);
    this.#blocks = new Blocks(figures, table, chosen);
    for (const block of this.#blocks.all()) this.#sniff(block);
  }

  /** By period and unit as the table has them, then by sniffer. */
  findings(): readonly Finding[] {
    return [...this.#blocks.all()].flatMap((block) => this.#found.get(keyOf(block)) ?? []);
  }

  /** `touched` is what `Figures.apply` gave for the edit. */
  findingsAfter(touched: readonly CellMeaning[]): readonly Finding[] {
    for (const block of this.#blocks.renew(touched)) this.#sniff(block);
    return this.findings();
  }

  #sniff(block: Block): void {
    const others = this.#blocks.othersOf(block);
    const found = this.#sniffers.flatMap(({ id, sniff }) =>
      sniff(block, others).map((suspicion) => findingOf(id, block, suspicion)),
    );
    this.#found.set(keyOf(block), found);
  }
}

function keyOf({ unit, period }: Block): string {
  return `${period}|${unit}`;
}
