/** Signs and their numbers in the code page of a Chinese Windows; ASCII is a part of it. */
const decoder = new TextDecoder('gbk');

/** undefined where no sign has the number. */
export function signOfGbk(code: number): string | undefined {
  if (code < 1 || code > 0xffff) return undefined;
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x100) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const sign = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
  return sign.length === 1 && sign !== '\ufffd' && code >> 8 >= 0x81 ? sign : undefined;
}

/** Of a text's first sign; that of `?` for one the code page lacks. */
export function gbkCodeOf(text: string): number {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code : (codes().get(text.charAt(0)) ?? 63);
}

let known: ReadonlyMap<string, number> | undefined;

/** Made when first asked for: the platform only decodes. */
function codes(): ReadonlyMap<string, number> {
  if (known) return known;
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = signOfGbk((lead << 8) | trail);
      if (sign !== undefined && !found.has(sign)) found.set(sign, (lead << 8) | trail);
    }
  }
  known = found;
  return found;
}
