/**
 * What a clerk types to find something by name: any part of it, pinyin initials (zyfm finds 住院分娩), or some of its signs in
 * their order. Several words all have to be found.
 */
import { initialsOf } from '#text/pinyin';

/** Names folded, then their initials. */
export interface Keys {
  readonly names: readonly string[];
  readonly initials: readonly string[];
}

export function keysOf(names: readonly (string | undefined)[]): Keys {
  const folded = [...new Set(names.flatMap((name) => (name ? [fold(name)] : [])))];
  const initials = new Set(folded.filter((name) => /[\u3400-\u9fff]/.test(name)).map(initialsOf));
  return { names: folded, initials: [...initials] };
}

/** Those that match, best first; those alike keep their order. Nothing asked for is all of them. */
export function search<T>(query: string, all: readonly T[], keysFor: (one: T) => Keys): readonly T[] {
  const words = wordsOf(query);
  if (words.length === 0) return all;
  const ranked: T[][] = [];
  for (const one of all) {
    const rank = rankOf(words, keysFor(one));
    if (rank !== undefined) (ranked[rank] ??= []).push(one);
  }
  return ranked.flat();
}

/** 0 is the very name; undefined where a word is not found. */
export function rankOf(words: readonly string[], { names, initials }: Keys): number | undefined {
  let worst = 0;
  for (const word of words) {
    let best: number | undefined;
    const take = (rank: number): void => void (best = best === undefined ? rank : Math.min(best, rank));
    names.forEach((name, i) => {
      const at = name.indexOf(word);
      // The name itself before its other names.
      const later = i === 0 ? 0 : 1;
      if (at === 0) take((name.length === word.length ? 0 : 2) + later);
      else if (at > 0) take(4 + later);
      else if (isChinese(word) && word.length > 1 && isWithin(word, name)) take(8 + later);
    });
    if (!isChinese(word)) {
      for (const letters of initials) {
        const at = letters.indexOf(word);
        if (at >= 0) take(at === 0 ? 3 : 6);
      }
    }
    if (best === undefined) return undefined;
    worst = Math.max(worst, best);
  }
  return worst;
}

export function wordsOf(query: string): string[] {
  return query
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function isChinese(text: string): boolean {
  return /[\u3400-\u9fff]/.test(text);
}

/** Whether the signs of a word stand in a name in their order, not necessarily side by side. */
function isWithin(word: string, name: string): boolean {
  let at = -1;
  for (const sign of word) {
    at = name.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}
