import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate } from '#workbook/opc/deflate';
import { encode, rows } from './fixture';

function back(bytes: Uint8Array): void {
  const packed = deflate(bytes);
  expect(inflateSync(packed, { out: new Uint8Array(bytes.length) })).toEqual(bytes);
  expect(new Uint8Array(inflateRawSync(packed))).toEqual(bytes);
}

/** Numbers without end, the same every time. */
function* noise(): Generator<number> {
  for (let state = 1; ;) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state >> 16;
  }
}

function made(length: number, of: (number: number) => number): Uint8Array {
  const numbers = noise();
  return Uint8Array.from({ length }, () => of(numbers.next().value as number));
}

describe('what is packed is unpacked the same by two others', () => {
  const sheet = encode(
    rows(
      Array.from(
        { length: 9000 },
        (_, row) => `<row r="${row}"><c r="A${row}" s="${row % 7}"><v>${(row * 37) % 1013}</v></c></row>`,
      ).join(''),
    ),
  );
  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', encode('a')],
    ['three bytes', encode('aaa')],
    ['the longest match and one more', encode('a'.repeat(259))],
    ['one letter many times', encode('a'.repeat(200_000))],
    ['the farthest match', encode(`甲乙丙${'x'.repeat(32_759)}甲乙丙`)],
    ['a match too far', encode(`甲乙丙${'x'.repeat(32_760)}甲乙丙`)],
    ['noise', made(100_000, (number) => number & 255)],
    ['rare letters among one', made(200_000, (number) => (number % 997 === 0 ? number & 255 : 7))],
    ['letters each half as frequent as the last', made(300_000, (number) => Math.clz32((number << 16) | 1))],
    ['a sheet', sheet],
  ])('%s', (_, bytes) => back(bytes));

  it('whatever it is (seed 20261124)', () => {
    const piece = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 60 }), (pieces, times) => {
        const once = pieces.flatMap((one) => [...one]);
        back(Uint8Array.from(Array.from({ length: times }, () => once).flat()));
      }),
      { seed: 20261124 },
    );
  });

  it('a sheet becomes less than a fifth', () => expect(deflate(sheet).length * 5).toBeLessThan(sheet.length));
});
