/** Two snapshots, or one and the ledger as it is, laid beside each other. */
import type { Differences, Figure } from '#exchange/restore/differences';
import { databaseNames, type LedgerName } from '#store/database';
import { say } from '#text/say';
import type { State } from '#worker/snapshot';
import { working } from './working';

export type { State } from '#worker/snapshot';

/** As many figures as are listed. */
export const most = 20_000;

export function compareStates(name: LedgerName, from: State, to: State): Promise<Differences> {
  return working(
    'compareSnapshots',
    { database: databaseNames[name], from, to, most },
    say('difference.doing'),
  );
}

export function figureText(figure: Figure | undefined): string {
  if (!figure) return say('difference.none');
  const { value, status, text } = figure;
  return text ?? (status ? say(`status.${status}`) : value === null ? say('status.blank') : String(value));
}
