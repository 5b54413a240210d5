/** What went wrong with a folder, by what the browser calls it. */
const codes: Readonly<Record<string, string>> = {
  NotFoundError: 'generation.gone',
  NotAllowedError: 'generation.refused',
  SecurityError: 'generation.refused',
  NoModificationAllowedError: 'generation.refused',
  QuotaExceededError: 'generation.full',
  InvalidStateError: 'generation.failed',
  InvalidModificationError: 'generation.failed',
  TypeMismatchError: 'generation.failed',
  NotReadableError: 'generation.failed',
  AbortError: 'generation.failed',
  UnknownError: 'generation.failed',
};

/** The code of a problem; what is no trouble of a folder's is thrown on. */
export function troubleOf(error: unknown): string {
  const code = error instanceof Error ? codes[error.name] : undefined;
  if (code === undefined) throw error;
  return code;
}
