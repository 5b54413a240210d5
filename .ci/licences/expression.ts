/**
 * Licences as packages name them (SPDX): `MIT`, `(MIT OR GPL-3.0-or-later)`, `(MIT AND BSD-3-Clause)`. Only permissive
 * ones may be shipped: of a choice the first such, of several together all of them.
 */
export const permissive: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/** What a package is used under; undefined where nothing permissive is offered. */
export function chosen(expression: string): string | undefined {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;

  function either(): string | undefined {
    let found = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const other = both();
      found ??= other;
    }
    return found;
  }
  function both(): string | undefined {
    let found = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const other = one();
      found = found !== undefined && other !== undefined ? `${found} AND ${other}` : undefined;
    }
    return found;
  }
  function one(): string | undefined {
    const token = tokens[at++];
    if (token !== '(') return permissive.find((name) => name === token);
    const inner = either();
    return tokens[at++] === ')' ? inner : undefined;
  }

  const found = either();
  return at === tokens.length ? found : undefined;
}
