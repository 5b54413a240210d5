/**
 * A forward scanner over the bytes of an XML part. It knows tags, attributes and where text lies, decodes nothing it is
 * not asked for, and holds no more than the current tag. Comments and processing instructions are passed over, a
 * DOCTYPE is refused: it has no place in an office file and is the door for entity bombs.
 */
import { ProblemError } from '#value/problem';
import { decodeText } from './text';

const lt = 60;
const gt = 62;
const slash = 47;
const equals = 61;
const quote = 34;
const apostrophe = 39;
const colon = 58;
const bang = 33;
const question = 63;

export class Tags {
  /** The tag's `<` and the place after its `>`. */
  start = 0;
  end = 0;
  /** The name without its prefix, and where the prefix began. */
  nameStart = 0;
  nameEnd = 0;
  prefixStart = 0;
  closing = false;
  /** `<a/>`. */
  empty = false;
  /** Per attribute: name start and end (without prefix), value start and end. */
  readonly attributes: number[] = [];
  attributeCount = 0;

  constructor(
    public bytes: Uint8Array,
    public at = 0,
  ) {}

  /** Reads the tag at a place; spares a scanner for each of many small pieces. */
  moveTo(bytes: Uint8Array, at: number): void {
    this.bytes = bytes;
    this.at = at;
    this.next();
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = this.at;
    for (;;) {
      while (at < length && bytes[at] !== lt) at++;
      if (at >= length) {
        this.at = length;
        return false;
      }
      const second = bytes[at + 1];
      if (second === bang || second === question) at = this.pastMarkup(at);
      else break;
    }
    this.start = at++;
    this.closing = bytes[at] === slash;
    if (this.closing) at++;
    this.prefixStart = this.nameStart = at;
    let byte = bytes[at] as number;
    while (at < length && byte > 32 && byte !== gt && byte !== slash) {
      if (byte === colon) this.nameStart = at + 1;
      byte = bytes[++at] as number;
    }
    this.nameEnd = at;
    this.attributeCount = 0;
    this.empty = false;
    if (byte !== gt) at = this.readAttributes(at);
    if (at >= length) throw new ProblemError({ code: 'file.damaged' });
    this.end = this.at = at + 1;
    return true;
  }

  private readAttributes(from: number): number {
    const bytes = this.bytes;
    const length = bytes.length;
    const attributes = this.attributes;
    let at = from;
    let count = 0;
    for (;;) {
      let byte = bytes[at] as number;
      while (at < length && byte <= 32) byte = bytes[++at] as number;
      if (at >= length || byte === gt) break;
      if (byte === slash) {
        this.empty = true;
        at++;
        continue;
      }
      let nameStart = at;
      while (at < length && byte !== equals && byte > 32 && byte !== gt && byte !== slash) {
        if (byte === colon) nameStart = at + 1;
        byte = bytes[++at] as number;
      }
      const nameEnd = at;
      while (at < length && byte <= 32) byte = bytes[++at] as number;
      if (byte !== equals) throw new ProblemError({ code: 'file.damaged' });
      byte = bytes[++at] as number;
      while (at < length && byte <= 32) byte = bytes[++at] as number;
      if (byte !== quote && byte !== apostrophe) throw new ProblemError({ code: 'file.damaged' });
      const valueStart = ++at;
      while (at < length && bytes[at] !== byte) at++;
      const slot = count++ * 4;
      attributes[slot] = nameStart;
      attributes[slot + 1] = nameEnd;
      attributes[slot + 2] = valueStart;
      attributes[slot + 3] = at++;
    }
    this.attributeCount = count;
    return at;
  }

  /** Past `<?…?>`, `<!--…-->` and `<![CDATA[…]]>` met between tags. */
  private pastMarkup(at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === question) return pastSequence(bytes, at, '?>');
    if (bytes[at + 2] === 45) return pastSequence(bytes, at + 4, '-->');
    if (bytes[at + 2] === 91) return pastSequence(bytes, at, ']]>');
    throw new ProblemError({ code: 'file.doctype' });
  }

  is(name: string): boolean {
    return matches(this.bytes, this.nameStart, this.nameEnd, name);
  }

  /** Where an attribute stands in `attributes`, by its name without prefix; −1 where there is none. */
  slotOf(name: string): number {
    const { attributes } = this;
    for (let slot = 0; slot < this.attributeCount * 4; slot += 4) {
      if (matches(this.bytes, attributes[slot] as number, attributes[slot + 1] as number, name)) return slot;
    }
    return -1;
  }

  /** The decoded value of an attribute. */
  attribute(name: string): string | undefined {
    const slot = this.slotOf(name);
    if (slot < 0) return undefined;
    return decodeText(this.bytes, this.attributes[slot + 2] as number, this.attributes[slot + 3] as number);
  }

  /** Where the text after the current tag ends: the next `<` that opens a tag. */
  textEnd(): number {
    const { bytes } = this;
    let at = this.end;
    for (;;) {
      while (at < bytes.length && bytes[at] !== lt) at++;
      if (at >= bytes.length || bytes[at + 1] !== bang) return at;
      at = this.pastMarkup(at);
    }
  }

  /** From an opening tag past its closing one; returns where the closing tag starts. */
  skipElement(): number {
    if (this.empty) return this.end;
    for (let depth = 1; ;) {
      if (!this.next()) throw new ProblemError({ code: 'file.damaged' });
      if (this.closing) {
        if (--depth === 0) return this.start;
      } else if (!this.empty) depth++;
    }
  }
}

export function matches(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let index = 0; index < name.length; index++) {
    if (bytes[start + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

function pastSequence(bytes: Uint8Array, from: number, sequence: string): number {
  const last = bytes.length - sequence.length;
  for (let at = from; at <= last; at++) {
    if (matches(bytes, at, at + sequence.length, sequence)) return at + sequence.length;
  }
  throw new ProblemError({ code: 'file.damaged' });
}
