/** Designs that are not saved yet, kept on this PC: leaving the page, or closing it, loses none. */
import type { Sketch } from '#domain/design/save';
import type { TableId } from '#domain/id';
import type { LedgerName } from '#store/database';
import { pocket } from '../pocket';

export interface Kept {
  readonly sketch: Sketch;
  /** The table as it was when the design began, to tell whether it was changed elsewhere; null for a new one. */
  readonly base: string | null;
}

function keyOf(ledger: LedgerName, table: TableId | undefined): string {
  return `design.${ledger}.${table ?? 'new'}`;
}

export function readKept(ledger: LedgerName, table: TableId | undefined): Kept | undefined {
  const kept = pocket.read(keyOf(ledger, table)) as Partial<Kept> | null;
  const layout = kept?.sketch?.table?.layout;
  const whole = Array.isArray(layout?.rows?.members) && Array.isArray(layout.columns?.members);
  return whole && Array.isArray(kept?.sketch?.added) ? (kept as Kept) : undefined;
}

/** False where this browser keeps nothing: the design lives as long as the page then. */
export function keep(ledger: LedgerName, table: TableId | undefined, kept: Kept): boolean {
  return pocket.keep(keyOf(ledger, table), kept);
}

export function forget(ledger: LedgerName, table: TableId | undefined): void {
  pocket.forget(keyOf(ledger, table));
}

/** Whether a design was begun and left; without a table, that of a new one. */
export function hasKept(ledger: LedgerName, table?: TableId): boolean {
  return readKept(ledger, table) !== undefined;
}
