/** JSON with the keys of every object in order: equal data give equal bytes, however they were put together. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlain(inner) ? sorted(inner) : inner));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = Object.keys(record);
  if (keys.every((key, i) => i === 0 || (keys[i - 1] as string) < key)) return record;
  const ordered: Record<string, unknown> = {};
  for (const key of keys.sort()) ordered[key] = record[key];
  return ordered;
}

/** A list with one item a line, so that a part can be read and compared by eye. */
export function lines(items: Iterable<string>): string {
  const all = [...items];
  return all.length === 0 ? '[]' : `[\n${all.join(',\n')}\n]`;
}
