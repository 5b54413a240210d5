/**
 * What a typed text in a number cell says: a number, a percentage, a status, or nothing that can be read exactly.
 * Nothing is guessed: `12人` is unread, never 12.
 */
import type { Status } from '#value/value';

export type Reading =
  | { readonly kind: 'number'; readonly number: number; readonly percent: boolean }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'unread' };

const statuses: Readonly<Record<string, Status>> = {
  '—': 'notApplicable',
  '──': 'notApplicable',
  '——': 'notApplicable',
  '-': 'notApplicable',
  '--': 'notApplicable',
  '–': 'notApplicable',
  '/': 'notApplicable',
  '\\': 'notApplicable',
  无此项: 'notApplicable',
  不涉及: 'notApplicable',
  不适用: 'notApplicable',
  'N/A': 'notApplicable',
  未开展: 'notCarriedOut',
  未收集: 'notCollected',
  '…': 'belowUnit',
  '……': 'belowUnit',
  '...': 'belowUnit',
  '......': 'belowUnit',
};

/** `１２．５％` → 12.5 percent; `1,234` → 1234; `(12)` → −12; `—` → notApplicable; `12,34`, `12人` → unread. */
export function readTyped(folded: string): Reading {
  const status = statuses[folded] ?? statuses[folded.toUpperCase()];
  if (status) return { kind: 'status', status };
  const text = folded.replace(/ /g, '').replace(/(?<=\d)。(?=\d)/, '.');
  const match = /^(?:([-−+△])|(\())?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(%)?(\))?$/.exec(text);
  // More digits than a double holds are a code, not an amount.
  if (!match || Boolean(match[2]) !== Boolean(match[5]) || text.replace(/\D/g, '').length > 15) {
    return { kind: 'unread' };
  }
  const size = Number((match[3] as string).replace(/,/g, ''));
  const negative = match[2] !== undefined || (match[1] !== undefined && match[1] !== '+');
  return { kind: 'number', number: negative ? -size : size, percent: match[4] !== undefined };
}
