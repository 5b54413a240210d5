/** Sets and maps that are replaced, never changed in place: what is derived from them is told. */

export function setOf<T>(values: Iterable<T> = []): ReadonlySet<T> {
  return new Set(values);
}

export function mapOf<K, V>(entries: Iterable<readonly [K, V]> = []): ReadonlyMap<K, V> {
  return new Map(entries);
}

/** With the value in it, or without. */
export function toggled<T>(set: ReadonlySet<T>, value: T, within: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (within) next.add(value);
  else next.delete(value);
  return next;
}

/** undefined takes the key away. */
export function put<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | undefined): ReadonlyMap<K, V> {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
