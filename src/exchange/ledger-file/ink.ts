/** Text as bytes, written one after the other: a million rows of digits are never a string. */
const zero = 48;
const encoder = new TextEncoder();

export class Ink {
  #bytes = new Uint8Array(65_536);
  #size = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  /** Any text; short ASCII, as nearly all is, without the detour of an encoder. */
  text(text: string): void {
    const { length } = text;
    this.#reserve(length * 3);
    const bytes = this.#bytes;
    let size = this.#size;
    if (length <= 64) {
      let i = 0;
      for (; i < length; i += 1) {
        const code = text.charCodeAt(i);
        if (code >= 0x80) break;
        bytes[size++] = code;
      }
      if (i === length) {
        this.#size = size;
        return;
      }
    }
    this.#size += encoder.encodeInto(text, bytes.subarray(this.#size)).written;
  }

  /** As JSON writes it. */
  number(value: number): void {
    if (value < 0 || value >= 1e9 || Math.floor(value) !== value || Object.is(value, -0)) {
      this.text(JSON.stringify(value));
      return;
    }
    this.#reserve(10);
    const bytes = this.#bytes;
    let digits = 1;
    for (let bound = 10; value >= bound; bound *= 10) digits += 1;
    let rest = value;
    for (let at = this.#size + digits - 1; at >= this.#size; at -= 1) {
      const tens = (rest / 10) | 0;
      bytes[at] = zero + rest - tens * 10;
      rest = tens;
    }
    this.#size += digits;
  }

  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more));
    wider.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = wider;
  }
}
