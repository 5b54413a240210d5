/**
 * What is looked for, as Excel reads it: `*` any text, `?` any sign, `~` before either takes it as it is. Full and half
 * width are the same; so are large and small letters unless they are to be told apart.
 */
export interface Wanted {
  readonly text: string;
  /** 整格匹配: the whole text, not a part of it. */
  readonly whole: boolean;
  readonly matchCase: boolean;
}

/** A part of a text, from its first sign to behind its last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Gives the parts of a text that are looked for; nothing is found by nothing. */
export function finderOf(wanted: Wanted): (text: string) => Part[] {
  const { text: sought, whole, matchCase } = wanted;
  if (sought === '') return () => [];
  const source = sourceOf(fold(sought, matchCase).text);
  const expression = new RegExp(whole ? `^\\s*(?:${source})\\s*$` : source, 'gu');
  return (text) => {
    if (text === '') return [];
    const folded = fold(text, matchCase);
    return [...folded.text.matchAll(expression)].flatMap(({ index, 0: found }) =>
      found === '' ? [] : { from: folded.start(index), to: folded.start(index + found.length) },
    );
  };
}

/** The text with every found part replaced; undefined where nothing is found. */
export function replaceParts(text: string, parts: readonly Part[], by: string): string | undefined {
  if (parts.length === 0) return undefined;
  let at = 0;
  let made = '';
  for (const { from, to } of parts) {
    made += text.slice(at, from) + by;
    at = to;
  }
  return made + text.slice(at);
}

function sourceOf(sought: string): string {
  return sought.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}/-]/g, (sign, at: number) => {
    if (sign === '?') return '[^]';
    // Short where more is asked for behind it, else to the end.
    if (sign === '*') return at === sought.length - 1 ? '[^]*' : '[^]*?';
    const plain = sign.startsWith('~') ? sign.slice(1) : sign;
    return plain === '-' || plain === '~' ? plain : `\\${plain}`;
  });
}

interface Folded {
  readonly text: string;
  /** Where the sign at a place of the folded text begins in the given one. */
  start(at: number): number;
}

function fold(given: string, matchCase: boolean): Folded {
  const small = (text: string): string => (matchCase ? text : text.toLowerCase());
  // Most cells are figures: nothing grows or shrinks in them.
  if (/^[\x20-\x7e]*$/.test(given)) return { text: small(given), start: (at) => at };
  let text = '';
  const starts: number[] = [];
  let from = 0;
  for (const sign of given) {
    const folded = small(sign.normalize('NFKC'));
    for (let i = 0; i < folded.length; i += 1) starts.push(from);
    text += folded;
    from += sign.length;
  }
  return { text, start: (at) => starts[at] ?? given.length };
}
