/** How alike two names are by the pairs of signs they share (Dice): 1 for the same, 0 for nothing in common. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const left = bigramsOf(a);
  const right = bigramsOf(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

export function bigramsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** Numbers in a name tell apart what is otherwise alike: 3岁以下 and 7岁以下. */
export function sameNumbers(a: string, b: string): boolean {
  return String(a.match(/\d+/g)) === String(b.match(/\d+/g));
}
