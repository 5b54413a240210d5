/** Small pieces of XML as text. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `tag('c', { r: 'A1' }, '<v>1</v>')`; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A list element with its count, as SpreadsheetML likes it. */
export function list(name: string, items: readonly string[]): string {
  return tag(name, { count: items.length }, items.join(''));
}
