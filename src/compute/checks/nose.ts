/** All sniffers over all that units filled in; after an edit only over what it touched and what is like it. */
import type { UnitId } from '#domain/id';
import type { Period, PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import type { Figures } from '../table/figures';
import { Blocks } from './blocks';
import type { Finding } from './finding';
import { sniffers } from './sniffers/list';
import { findingOf, type Block, type Sniffer } from './sniffers/sniffer';

export interface Scent {
  /** Sniffers that are switched on. */
  readonly isOn?: (sniffer: Pick<Sniffer, 'id'>) => boolean;
  /** Earlier periods a figure is held against: whoever looks at more of them must not find something else. */
  readonly history?: ReadonlySet<PeriodCode>;
  /** Units that are sniffed at; all where nothing is said. The others are only what they are compared with. */
  readonly only?: ReadonlySet<UnitId>;
}

export class Nose {
  readonly #blocks: Blocks;
  readonly #only: ReadonlySet<UnitId> | undefined;
  readonly #sniffers: readonly Sniffer[];
  readonly #found = new Map<string, readonly Finding[]>();

  constructor(
    figures: Figures,
    table: Table,
    chosen: Period,
    { isOn = () => true, history, only }: Scent = {},
  ) {
    this.#only = only;
    this.#sniffers = sniffers.filter(isOn);
    this.#blocks = new Blocks(figures, table, chosen, history);
    for (const block of this.#blocks.readAll()) this.#sniff(block);
  }

  /** By period and unit as the table has them, then by sniffer. */
  findings(): readonly Finding[] {
    return [...this.#found.values()].flat();
  }

  /** `touched` is what `Figures.apply` gave for the edit. */
  findingsAfter(touched: readonly CellMeaning[]): readonly Finding[] {
    for (const block of this.#blocks.renew(touched)) this.#sniff(block);
    return this.findings();
  }

  #sniff(block: Block): void {
    if (this.#only && !this.#only.has(block.unit)) return;
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
