/** Which of the built-in checks a ledger wants. */
import type { Sniffer } from '#compute/checks/sniffers/sniffer';
import type { LedgerName } from '#store/database';
import { preferences } from '../preferences.svelte';

export function isSnifferOn(ledger: LedgerName): (sniffer: Pick<Sniffer, 'id'>) => boolean {
  const off = new Set(preferences.current.sniffersOff[ledger]);
  return ({ id }) => !off.has(id);
}

export function switchSniffer(ledger: LedgerName, id: string, on: boolean): void {
  const { sniffersOff } = preferences.current;
  const others = (sniffersOff[ledger] ?? []).filter((one) => one !== id);
  preferences.set({ sniffersOff: { ...sniffersOff, [ledger]: on ? others : [...others, id] } });
}
