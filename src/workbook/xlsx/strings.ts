/** Text items, shared or inline: plain text or runs; what says how a text is pronounced (rPh) is no part of it. */
import { decodeText, unescapeCharacters } from '../xml/text';
import { Tags } from '../xml/tags';
import { utf8 } from '../xml/tree';

export function readSharedStrings(bytes: Uint8Array): string[] {
  const tags = new Tags(utf8(bytes));
  const texts: string[] = [];
  while (tags.next()) {
    if (!tags.closing && tags.is('si')) texts.push(tags.empty ? '' : readTextItem(tags, 'si'));
  }
  return texts;
}

/** From an opening `si` or `is` to its closing tag. */
export function readTextItem(tags: Tags, name: string): string {
  let text = '';
  while (tags.next()) {
    if (tags.closing) {
      if (tags.is(name)) break;
    } else if (tags.is('t')) {
      if (tags.empty) continue;
      const end = tags.textEnd();
      const piece = decodeText(tags.bytes, tags.end, end);
      text = text === '' ? piece : text + piece;
      tags.at = end;
    } else if (tags.is('rPh')) tags.skipElement();
  }
  return unescapeCharacters(text);
}
