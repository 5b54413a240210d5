/** A copy that does not say some things. */
export function without<R extends object, K extends keyof R>(record: R, ...keys: readonly K[]): Omit<R, K> {
  const copy: Partial<R> = { ...record };
  for (const key of keys) delete copy[key];
  return copy as Omit<R, K>;
}
