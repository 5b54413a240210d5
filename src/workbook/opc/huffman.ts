/** Huffman codes as deflate has them (RFC 1951, 3.2.2): lengths from frequencies, none above a limit; codes from lengths. */

export interface Codes {
  readonly lengths: Uint8Array;
  /** Bits in the order they are written, lowest first. */
  readonly bits: Uint16Array;
}

export function codesFor(frequencies: Uint32Array, limit: number): Codes {
  const lengths = lengthsFor(frequencies, limit);
  return { lengths, bits: bitsFor(lengths) };
}

/** The tree by two queues: symbols in the order of their frequency, and the nodes made of them. */
function lengthsFor(frequencies: Uint32Array, limit: number): Uint8Array {
  const used: number[] = [];
  frequencies.forEach((frequency, symbol) => {
    if (frequency > 0) used.push(symbol);
  });
  const lengths = new Uint8Array(frequencies.length);
  // One code alone is a tree too, of one bit; so that it has a sibling, symbol 0 or 1 joins.
  for (let symbol = 0; used.length < 2; symbol++) if (!used.includes(symbol)) used.push(symbol);
  used.sort((a, b) => frequencies[a]! - frequencies[b]! || a - b);
  const count = used.length;
  const weights = new Float64Array(2 * count - 1);
  const parents = new Int32Array(2 * count - 1);
  used.forEach((symbol, index) => (weights[index] = frequencies[symbol]!));
  let leaf = 0;
  let made = count;
  for (let node = count; node < 2 * count - 1; node++) {
    for (let child = 0; child < 2; child++) {
      const takeLeaf = leaf < count && (made >= node || weights[leaf]! <= weights[made]!);
      const taken = takeLeaf ? leaf++ : made++;
      weights[node]! += weights[taken]!;
      parents[taken] = node;
    }
  }
  const depths = new Uint8Array(2 * count - 1);
  const perLength = new Uint32Array(Math.max(limit, count) + 1);
  for (let node = 2 * count - 3; node >= 0; node--) {
    depths[node] = depths[parents[node]!]! + 1;
    if (node < count) perLength[Math.min(limit, depths[node]!)]!++;
  }
  shorten(perLength, limit);
  // The rarest symbols get the longest codes.
  let index = 0;
  for (let length = limit; length > 0; length--) {
    for (let left = perLength[length]!; left > 0; left--) lengths[used[index++]!] = length;
  }
  return lengths;
}

/** Codes cut to the limit are too many for it: some shorter ones are made longer until all have room. */
function shorten(perLength: Uint32Array, limit: number): void {
  let room = 2 ** limit;
  for (let length = 1; length <= limit; length++) room -= perLength[length]! * 2 ** (limit - length);
  while (room < 0) {
    let length = limit - 1;
    while (perLength[length] === 0) length--;
    perLength[length]!--;
    perLength[length + 1]!++;
    room += 2 ** (limit - length - 1);
  }
  // What was gained too much is given back to one of the longest.
  for (let length = limit; room > 0 && length > 1; length--) {
    const gain = 2 ** (limit - length);
    while (room >= gain && perLength[length]! > 0) {
      perLength[length]!--;
      perLength[length - 1]!++;
      room -= gain;
    }
  }
}

function bitsFor(lengths: Uint8Array): Uint16Array {
  const next = new Uint32Array(17);
  for (const length of lengths) if (length > 0) next[length + 1]!++;
  for (let length = 1; length < 17; length++) next[length] = (next[length]! + next[length - 1]!) << 1;
  return Uint16Array.from(lengths, (length) => (length === 0 ? 0 : reversed(next[length]!++, length)));
}

function reversed(code: number, length: number): number {
  let left = code;
  let turned = 0;
  for (let bit = 0; bit < length; bit++) {
    turned = (turned << 1) | (left & 1);
    left >>= 1;
  }
  return turned;
}
