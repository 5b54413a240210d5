/** The border between deep readers and their callers: what they throw about the file becomes a Problem naming the file. */
import { fail, ProblemError, type Result } from '#value/problem';

export function guarded<T>(file: string | undefined, work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    return problemOf(error, file);
  }
}

export async function guardedAsync<T>(
  file: string | undefined,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return problemOf(error, file);
  }
}

/** Running out of room (RangeError) is the file's fault too; everything else is a bug and goes on. */
function problemOf<T>(error: unknown, file: string | undefined): Result<T> {
  const named = file === undefined ? {} : { file };
  if (error instanceof ProblemError) {
    return { ok: false, problem: { ...error.problem, place: { ...named, ...error.problem.place } } };
  }
  if (error instanceof RangeError) return fail('file.tooLarge', undefined, named);
  throw error;
}
