/** What is wrong with outside data: where it is, what was found, what was expected. Texts belong to `text`; here are only codes and values. */
export interface Problem {
  /** A key of the message catalogue, e.g. `file.encrypted`. */
  readonly code: string;
  /** File, sheet and cell as far as they are known. */
  readonly place?: { readonly file?: string; readonly sheet?: string; readonly cell?: string };
  /** Values for the message, e.g. `{ found: '12人' }`. */
  readonly details?: Readonly<Record<string, string | number>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(
  code: string,
  details?: Problem['details'],
  place?: Problem['place'],
): Result<T> {
  return {
    ok: false,
    problem: { code, ...(details ? { details } : {}), ...(place ? { place } : {}) },
  };
}

/** Carries a Problem through code that cannot return a Result (deep readers); caught at the border. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}
