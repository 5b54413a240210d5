import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/ui/grid/lines.ts';
import type { Measure } from '../../src/ui/grid/ruler.ts';

/** Ideographs as wide as high, all else half as wide. */
const measure: Measure = Object.assign(
  (text: string) => [...text].reduce((sum, sign) => sum + (sign >= '⺀' ? 13 : 6.5), 0),
  { pixels: 13 },
);
const ideographs = (count: number) => count * 13;

describe('the lines a caption takes', () => {
  test.each([
    ['青山镇', 3, 1],
    ['青山镇卫生院', 6, 1],
    ['青山镇卫生院', 5, 2],
    ['青山镇卫生院', 3, 2],
    ['青山镇卫生院', 2, 3],
    ['', 5, 1],
  ])('%s over %i signs a line: %i', (text, room, lines) => {
    expect(linesOf(text, ideographs(room), measure)).toBe(lines);
  });

  test('a closing bracket begins no line: the sign before it goes along', () => {
    expect(linesOf('一二三四五）六', ideographs(5), measure)).toBe(2);
    expect(linesOf('一二三四）五六七八九', ideographs(4), measure)).toBe(3);
  });

  test('an opening bracket ends no line: it goes to the next with what it opens', () => {
    expect(linesOf('一二三四（五六七八', ideographs(5), measure)).toBe(2);
    expect(linesOf('一二三四（五六七八九', ideographs(5), measure)).toBe(3);
  });

  test('a word or a figure stays whole, unless it is longer than a line', () => {
    expect(linesOf('接种HPV疫苗', ideographs(3), measure)).toBe(3);
    expect(linesOf('COVIDCOVIDCOVID', ideographs(3), measure)).toBe(3);
    expect(linesOf('65岁及以上', ideographs(3), measure)).toBe(2);
  });

  test('more room never takes more lines, and the lines have room for its signs', () => {
    const sign = fc.constantFrom('一', '二', '三', '（', '）', '、', '5', '%', 'A', 'b', ' ');
    const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 20 }), (caption, count) => {
        const lines = linesOf(caption, ideographs(count), measure);
        expect(linesOf(caption, ideographs(count) + 13, measure)).toBeLessThanOrEqual(lines);
        expect(lines * ideographs(count)).toBeGreaterThanOrEqual(measure(caption.replaceAll(' ', '')));
      }),
    );
  });
});
