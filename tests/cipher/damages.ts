/** How protected files come to harm. */
import fc from 'fast-check';
import type { Method } from '#cipher/method';

/** Cut short, a byte flipped (in the header as often as behind it), another version, hostile numbers. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const header = 10 + new DataView(whole.buffer, whole.byteOffset).getUint16(8);
  const text = new TextDecoder().decode(whole.subarray(10, header));
  const reheaded = (change: (said: string) => string): Uint8Array => {
    const said = new TextEncoder().encode(change(text));
    const bytes = new Uint8Array(10 + said.length + whole.length - header);
    bytes.set(whole.subarray(0, 8));
    new DataView(bytes.buffer).setUint16(8, said.length);
    bytes.set(said, 10);
    bytes.set(whole.subarray(header), 10 + said.length);
    return bytes;
  };
  const flips = (from: number, to: number): fc.Arbitrary<Uint8Array> =>
    fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 255 })).map(([place, by]) => {
      const bytes = whole.slice();
      bytes[place] = (bytes[place] as number) ^ by;
      return bytes;
    });
  return fc.oneof(
    fc.nat({ max: whole.length - 1 }).map((length) => whole.slice(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((tail) => Uint8Array.from([...whole, ...tail])),
    flips(0, header - 1),
    flips(header, whole.length - 1),
    fc
      .integer({ min: 2, max: 99 })
      .map((version) => reheaded((said) => said.replace('"version":1', `"version":${version}`))),
    fc
      .constantFrom(0, 1, 599_999, 600_001, 5_000_001, 4_294_967_295, 1e300)
      .map((rounds) => reheaded((said) => said.replace('600000', String(rounds)))),
  );
}

/** The same method, which derives each key once: of many damaged files most ask for the same. */
export function quickly(method: Method): Method {
  const keys = new Map<string, Promise<Uint8Array>>();
  return {
    derive(passphrase, salt, rounds) {
      const name = [passphrase, salt, rounds].join('|');
      const key = keys.get(name) ?? method.derive(passphrase, salt, rounds);
      keys.set(name, key);
      return key;
    },
    key: (raw) => method.key(raw),
  };
}
