import { describe, expect, it } from 'vitest';
import { marksOf } from '#app/formula/marks';

const marked = (text: string, caret: number, at?: number) =>
  marksOf(text, caret, at === undefined ? undefined : { code: 'formula.syntax', details: { at } })
    .filter(({ look }) => look !== '')
    .map(({ text: part, look }) => `${look}: ${part}`);

describe('a formula being written', () => {
  it('has its mistake underlined, a whole name or word at once', () => {
    expect(marked('=[活产]/2', 0, 2)).toEqual(['wrong-part: [活产]']);
    expect(marked('=SUMM(1)', 0, 2)).toEqual(['wrong-part: SUMM']);
    expect(marked('=1+', 0, 4)).toEqual(['wrong-part: +']);
  });

  it('shows which brackets belong together at the caret', () => {
    expect(marked('=SUM((1),2)', 11)).toEqual(['pair: (', 'pair: )']);
    expect(marked('=[a(b]', 6)).toEqual(['pair: [', 'pair: ]']);
    expect(marked('=")"', 3)).toEqual([]);
  });

  it('keeps every sign of the text', () => {
    const text = '=ROUND([住院分娩活产数]/[活产数]*100,2)';
    expect(
      marksOf(text, 7, undefined)
        .map((mark) => mark.text)
        .join(''),
    ).toBe(text);
  });
});
