/** The bureau's mark, a crab apple flower, painted pixel by pixel and kept as an uncompressed PNG (zip packs it). */
import { concat } from '#workbook/opc/record';
import { crc32 } from '#workbook/opc/crc';

const size = 72;
const white = [255, 255, 255];
const petal = [214, 92, 122];
const edge = [176, 58, 92];
const heart = [236, 196, 84];

/** Five round petals about a yellow heart; distances are parts of half the picture. */
function colourAt(x: number, y: number): number[] {
  const across = ((x + 0.5) / size) * 2 - 1;
  const down = ((y + 0.5) / size) * 2 - 1;
  if (Math.hypot(across, down) < 0.2) return heart;
  let nearest = 1;
  for (let leaf = 0; leaf < 5; leaf++) {
    const turn = (leaf / 5) * 2 * Math.PI - Math.PI / 2;
    nearest = Math.min(nearest, Math.hypot(across - 0.5 * Math.cos(turn), down - 0.5 * Math.sin(turn)));
  }
  return nearest < 0.33 ? petal : nearest < 0.37 ? edge : white;
}

const numberBytes = (value: number): Uint8Array =>
  new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(kind), data]);
  return concat([numberBytes(data.length), body, numberBytes(crc32(body))]);
}

/** A zlib stream of one stored block. */
function stored(data: Uint8Array): Uint8Array {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  const { length } = data;
  const head = [0x78, 0x01, 0x01, length & 255, length >>> 8, ~length & 255, (~length >>> 8) & 255];
  return concat([new Uint8Array(head), data, numberBytes(high * 65536 + low)]);
}

export function picture(): Uint8Array {
  const pixels: number[] = [];
  for (let y = 0; y < size; y++) {
    pixels.push(0);
    for (let x = 0; x < size; x++) pixels.push(...colourAt(x, y));
  }
  const eightBitRgb = [8, 2, 0, 0, 0];
  return concat([
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', concat([numberBytes(size), numberBytes(size), new Uint8Array(eightBitRgb)])),
    chunk('IDAT', stored(new Uint8Array(pixels))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
