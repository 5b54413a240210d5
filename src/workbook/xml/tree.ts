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
  const tags = new Tags(utf8(bytes));
  const open: Element[] = [];
  let root: Element | undefined;
  while (tags.next()) {
    if (tags.closing) {
      open.pop();
      continue;
    }
    const element: Element = { name: nameOf(tags), attributes: attributesOf(tags), children: [], text: '' };
    const parent = open[open.length - 1];
    if (parent) parent.children.push(element);
    else root ??= element;
    if (tags.empty) continue;
    open.push(element);
    const end = tags.textEnd();
    if (end > tags.end) element.text = decodeText(tags.bytes, tags.end, end);
  }
  if (!root || open.length > 0) throw new ProblemError({ code: 'file.damaged' });
  return root;
}

function nameOf(tags: Tags): string {
  return decodeText(tags.bytes, tags.nameStart, tags.nameEnd);
}

function attributesOf(tags: Tags): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let slot = 0; slot < tags.attributeCount * 4; slot += 4) {
    const [nameStart, nameEnd, start, end] = tags.attributes.slice(slot, slot + 4) as [
      number,
      number,
      number,
      number,
    ];
    attributes.set(decodeText(tags.bytes, nameStart, nameEnd), decodeText(tags.bytes, start, end));
  }
  return attributes;
}

/** All scanning is done on UTF-8; a part in another encoding says so by its mark or in its first line. */
export function utf8(bytes: Uint8Array): Uint8Array {
  const label = encodingOf(bytes);
  return label === undefined ? bytes : new TextEncoder().encode(new TextDecoder(label).decode(bytes));
}

/** undefined for UTF-8. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 100));
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
