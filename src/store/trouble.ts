/** Why something was not stored, as far as the clerk can do something about it. */
/**
 * `full`: no room is left. `broken`: the browser's database does not answer. `newer`: a newer build has changed the schema.
 * `replaced`: another ledger was put in the place of the one the change was made in.
 */
export type Trouble = 'full' | 'broken' | 'newer' | 'replaced' | 'other';

/** The ledger is not the one the change was made in. */
export class Replaced extends Error {
  override readonly name = 'Replaced';
}

const troubles: readonly (readonly [Trouble, ReadonlySet<string>])[] = [
  ['replaced', new Set(['Replaced'])],
  ['newer', new Set(['VersionError'])],
  ['full', new Set(['QuotaExceededError'])],
  [
    'broken',
    new Set([
      'DatabaseClosedError',
      'InvalidStateError',
      'UnknownError',
      'OpenFailedError',
      'MissingAPIError',
      'TransactionInactiveError',
      'TimeoutError',
      'NotFoundError',
      'NotReadableError',
      'SecurityError',
    ]),
  ],
  [
    'other',
    new Set([
      'AbortError',
      'BulkError',
      // What was written before cannot be read any more.
      'DataError',
      'OperationError',
      'ReadOnlyError',
      'ConstraintError',
    ]),
  ],
];

/** undefined for what is no trouble of the store but a fault of the program: trying again would not help. */
export function troubleOf(error: unknown): Trouble | undefined {
  const names = namesIn(error);
  if (names.has('DataCloneError')) return undefined;
  return troubles.find(([, among]) => [...names].some((name) => among.has(name)))?.[0];
}

/** Its own name and those of what is behind it. */
function namesIn(error: unknown, names = new Set<string>(), depth = 0): ReadonlySet<string> {
  if (typeof error !== 'object' || error === null || depth > 4) return names;
  const { name, message, inner, cause, failures } = error as {
    readonly name?: unknown;
    readonly message?: unknown;
    readonly inner?: unknown;
    readonly cause?: unknown;
    readonly failures?: readonly unknown[];
  };
  if (typeof name === 'string') names.add(name);
  // Of what failed in a worker only the words come here.
  if (String(message).startsWith('QuotaExceededError')) names.add('QuotaExceededError');
  // A file of blocks can fail a thousand times, for one reason.
  for (const behind of [inner, cause, ...(failures ?? []).slice(0, 3)]) namesIn(behind, names, depth + 1);
  return names;
}
