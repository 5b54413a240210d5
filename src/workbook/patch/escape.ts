/**
 * Text for the inside of an element of a sheet. What XML cannot carry (control characters, halves of surrogate pairs) is
 * written `_xHHHH_`, and so is the `_` of a text that looks like such a mark.
 */
const special = /[&<>\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '\n',
  '\t': '\t',
};

export function escapeText(text: string): string {
  return text.replace(special, (letter) => {
    const code = letter.charCodeAt(0);
    if (code > 0x7e && code < 0xa0) return letter;
    return entities[letter] ?? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
