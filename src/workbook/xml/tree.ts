/** A small part as a tree of elements, names without their prefix. For parts that fit in memory many times over. */
import { ProblemError } from '#value/problem';
import { Tags } from './tags';
import { decodeText } from './text';

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

export function readTree(bytes: Uint8Array): Element {
  const root = treeFrom(new Tags(utf8(bytes)));
  if (!root) throw new ProblemError({ code: 'file.damaged' });
  return root;
}

/** Only the first element of a name; what stands around it is passed over. */
export function readElement(bytes: Uint8Array, name: string): Element | undefined {
  const tags = new Tags(utf8(bytes));
  while (tags.next()) {
    if (tags.closing || !tags.is(name)) continue;
    tags.at = tags.start;
    return treeFrom(tags);
  }
  return undefined;
}

/** The element that comes next, with all that is in it. */
function treeFrom(tags: Tags): Element | undefined {
  const open: Element[] = [];
  let root: Element | undefined;
  while (tags.next()) {
    if (tags.closing) {
      open.pop();
      if (open.length === 0) return root;
      continue;
    }
    const element: Element = { name: nameOf(tags), attributes: attributesOf(tags), children: [], text: '' };
    const parent = open[open.length - 1];
    if (parent) parent.children.push(element);
    else root ??= element;
    if (tags.empty) {
      if (!parent) return root;
      continue;
    }
    open.push(element);
    const end = tags.textEnd();
    if (end > tags.end) element.text = decodeText(tags.bytes, tags.end, end);
  }
  if (open.length > 0) throw new ProblemError({ code: 'file.damaged' });
  return root;
}

function nameOf(tags: Tags): string {
  return decodeText(tags.bytes, tags.nameStart, tags.nameEnd);
}

function attributesOf(tags: Tags): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let slot = 0; slot < tags.attributeCount * 4; slot += 4) {
    const [nameStart, nameEnd] = [tags.attributes[slot] as number, tags.attributes[slot + 1] as number];
    const [start, end] = [tags.attributes[slot + 2] as number, tags.attributes[slot + 3] as number];
    attributes.set(decodeText(tags.bytes, nameStart, nameEnd), decodeText(tags.bytes, start, end));
  }
  return attributes;
}

/** All scanning is done on UTF-8; a part in another encoding says so by its mark or in its first line. */
export function utf8(bytes: Uint8Array): Uint8Array {
  const label = encodingOf(bytes);
  return label === undefined ? bytes : new TextEncoder().encode(new TextDecoder(label).decode(bytes));
}

const latin = new TextDecoder('latin1');

/** undefined for UTF-8. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a declaration a part is UTF-8.
  if (bytes[0] === 60 && bytes[1] !== 63) return undefined;
  const head = latin.decode(bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1];
  if (declared === undefined || /^utf-?(8|16)$/i.test(declared)) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    throw new ProblemError({ code: 'file.damaged', details: { found: declared } });
  }
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** A whole number, or undefined where there is none. */
export function integerOf(element: Element | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  return text !== undefined && /^\s*-?\d+\s*$/.test(text) ? Number(text) : undefined;
}

/** XML's `1`/`true`; `otherwise` where nothing is said. */
export function flagOf(element: Element | undefined, name: string, otherwise = false): boolean {
  const text = attributeOf(element, name);
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}
