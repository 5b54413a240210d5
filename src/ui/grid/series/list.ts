/**
 * Members of a built-in list go on and begin again: `十二月` → 一月, `周一 周三` → 周五, `癸` → 甲, `JAN` → FEB. Of two
 * variants the one that has all the texts: `May June` → July, `May Jun` → Jul.
 */
import { lists } from './lists';
import { wrapped, type Rule } from './rule';

function placeIn(list: readonly string[], text: string): number {
  const wanted = text.trim().toLowerCase();
  return list.findIndex((member) => member.toLowerCase() === wanted);
}

function listsWith(text: string): readonly (readonly string[])[] | undefined {
  return lists.find((variants) => variants.some((list) => placeIn(list, text) !== -1));
}

export const list: Rule = {
  kind(text) {
    return listsWith(text)?.[0]?.join();
  },

  series(texts) {
    const [first = ''] = texts;
    const found = listsWith(first)?.find((each) => texts.every((text) => placeIn(each, text) !== -1));
    if (!found) return undefined;
    const places = texts.map((text) => placeIn(found, text));
    const [start = 0, second = start + 1] = places;
    const step = second - start;
    if (places.some((place, at) => place !== wrapped(start + step * at, found.length))) return undefined;
    return (at) => asWritten(found[wrapped(start + step * at, found.length)] as string, first.trim());
  },
};

function asWritten(member: string, like: string): string {
  if (like === like.toLowerCase()) return member.toLowerCase();
  return like === like.toUpperCase() ? member.toUpperCase() : member;
}
