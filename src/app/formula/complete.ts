/** What the clerk may mean at the caret: names of indicators, by any part of them or by pinyin initials, and functions. */
import { functions } from '#formula/functions/index';
import { initialsOf } from '#text/pinyin';

export interface Completion {
  readonly kind: 'name' | 'function';
  readonly caption: string;
  /** Chinese name of a function. */
  readonly note: string;
  /** Goes in place of the text from `from` to the caret. */
  readonly insert: string;
}

export interface Completions {
  readonly from: number;
  readonly items: readonly Completion[];
}

const most = 8;

export function completionsAt(text: string, caret: number, names: readonly string[]): Completions {
  const before = text.slice(0, caret);
  const open = /\[([^[\]]*)$/.exec(before);
  if (open) {
    const query = open[1] as string;
    return { from: caret - query.length - 1, items: namesFor(query, names) };
  }
  const word = /[\p{L}\p{N}._]+$/u.exec(before)?.[0];
  if (word === undefined || /^\d/.test(word)) return { from: caret, items: [] };
  const items = [...functionsFor(word), ...namesFor(word, names)];
  return { from: caret - word.length, items: items.slice(0, most) };
}

function namesFor(query: string, names: readonly string[]): Completion[] {
  return ranked(query, names, (name) => [name, initialsOf(name)])
    .slice(0, most)
    .map((name) => ({ kind: 'name', caption: name, note: '', insert: `[${name.replace(/]/g, ']]')}]` }));
}

function functionsFor(query: string): Completion[] {
  return ranked(query, functions, ({ name, chinese }) => [name, chinese, initialsOf(chinese)])
    .slice(0, 4)
    .map(({ name, chinese }) => ({ kind: 'function', caption: name, note: chinese, insert: `${name}(` }));
}

/** Those that begin with the query first, then those that contain it; each group in its own order. */
function ranked<T>(query: string, all: readonly T[], keysOf: (one: T) => readonly string[]): T[] {
  const wanted = query.toLowerCase();
  const places = all.map((one) => {
    const found = keysOf(one).map((key) => key.toLowerCase().indexOf(wanted));
    return found.includes(0) ? 0 : found.some((at) => at > 0) ? 1 : 2;
  });
  return [0, 1].flatMap((rank) => all.filter((_, i) => places[i] === rank));
}

/** The call around the caret: its function and which argument is being written, 0-based. */
export function callAt(text: string, caret: number): { name: string; argument: number } | undefined {
  const open: { name: string; argument: number }[] = [];
  let quoted = false;
  let bracketed = false;
  for (let at = 0; at < caret; at += 1) {
    const sign = text[at] as string;
    if (sign === '"' && !bracketed) quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '[') bracketed = true;
    else if (sign === ']') bracketed = false;
    else if (bracketed) continue;
    else if (sign === '(' || sign === '（') {
      open.push({ name: /[\p{L}\p{N}._]+$/u.exec(text.slice(0, at))?.[0] ?? '', argument: 0 });
    } else if (sign === ')' || sign === '）') open.pop();
    else if (sign === ',' || sign === '，') {
      const last = open[open.length - 1];
      if (last) last.argument += 1;
    }
  }
  const last = open[open.length - 1];
  return last && last.name !== '' ? last : undefined;
}
