/** Why a ledger file is not taken: it is damaged (and where), no ledger file at all, or newer than this program. */
import { ProblemError } from '#value/problem';

export function damagedIn(part: string): never {
  throw new ProblemError({ code: 'ledgerFile.damaged', details: { part } });
}

export function notOne(): never {
  throw new ProblemError({ code: 'ledgerFile.notOne' });
}

export function tooNew(found: number, known: number): never {
  throw new ProblemError({ code: 'ledgerFile.tooNew', details: { found, known } });
}
