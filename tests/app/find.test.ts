import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, nextHit, replaced, type FindQuery, type Hit } from '#app/table/find';
import { finderOf, replaceParts } from '#app/table/pattern';
import { county } from './shown-model';

const wanted = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  whole: false,
  matchCase: false,
  by: 'shown',
  heads: true,
  ...more,
});
const said = (hits: readonly Hit[]) => hits.map(({ of, place }) => `${of} ${place.row} ${place.column}`);
const found = (text: string, more: Partial<FindQuery> = {}) => said(findIn(county, wanted(text, more)));

describe('查找 looks through what the table shows', () => {
  it('goes row by row, the pinned total first as it is shown', () => {
    expect(found('200')).toEqual(['cell sum inHospital', 'cell qs inHospital']);
  });

  it('finds captions of rows, of columns and of merged heads', () => {
    expect(found('镇卫生')).toEqual(['row qs births', 'row bs births']);
    expect(found('住院分娩')).toEqual(['column sum inHospital', 'column sum inHospital', 'column sum rate']);
    const [group, leaf] = findIn(county, wanted('住院分娩'));
    expect(group?.to).toEqual({ row: 'icu', column: 'rate' });
    expect(leaf?.column).toBe('住院分娩 · 住院分娩活产数');
  });

  it('leaves the captions out where only figures are replaced', () => {
    expect(found('卫生院', { heads: false })).toEqual([]);
  });

  it('does not care about full and half width', () => {
    expect(found('221')).toEqual(['cell qs births', 'cell icu births']);
    expect(found('２２１')).toEqual(['cell qs births', 'cell icu births']);
    expect(found('icu')).toEqual(['row icu births']);
  });

  it('tells large and small letters apart only when asked', () => {
    expect(found('icu', { matchCase: true })).toEqual([]);
    expect(found('ICU', { matchCase: true })).toEqual(['row icu births']);
  });

  it('takes the whole cell or a part', () => {
    expect(found('221', { whole: true })).toEqual(['cell qs births']);
    expect(found('22', { whole: true })).toEqual([]);
  });

  it('looks at what is shown or at what is stored', () => {
    expect(found('90.50')).toEqual(['cell sum rate', 'cell qs rate']);
    expect(found('90.4977', { by: 'value' })).toEqual(['cell qs rate']);
    expect(found('90.4977')).toEqual([]);
  });

  it('reads * and ? as any text and any sign, and ~ before them as themselves', () => {
    expect(found('9?.5*')).toEqual(['cell sum rate', 'cell qs rate']);
    expect(found('~*')).toEqual([]);
    expect(finderOf(wanted('a~*b'))('xa*b')).toEqual([{ from: 1, to: 4 }]);
    expect(finderOf(wanted('a*c'))('abcabc')).toEqual([
      { from: 0, to: 3 },
      { from: 3, to: 6 },
    ]);
  });

  it('finds nothing by nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('*').length).toBeGreaterThan(0);
  });
});

describe('The next one', () => {
  const hits = findIn(county, wanted('2'));
  const cell = (row: string, column: string) => ({ row, column });

  it('is the first behind the active cell, and goes round at the end', () => {
    expect(said(hits)).toEqual([
      'cell sum births', 'cell sum inHospital', 'cell qs births', 'cell qs inHospital', 'cell bs births', 'cell icu births',
    ]); // prettier-ignore
    expect(nextHit(county, hits, { at: undefined, active: null }, 1)).toBe(0);
    expect(nextHit(county, hits, { at: undefined, active: cell('qs', 'births') }, 1)).toBe(3);
    expect(nextHit(county, hits, { at: undefined, active: cell('icu', 'rate') }, 1)).toBe(0);
  });

  it('goes back the same way', () => {
    expect(nextHit(county, hits, { at: undefined, active: cell('qs', 'births') }, -1)).toBe(1);
    expect(nextHit(county, hits, { at: undefined, active: cell('sum', 'births') }, -1)).toBe(5);
    expect(nextHit(county, hits, { at: undefined, active: null }, -1)).toBe(5);
  });

  it('goes on from the last one while the clerk has not moved', () => {
    const heads = findIn(county, wanted('住院分娩'));
    expect(nextHit(county, heads, { at: 0, active: cell('sum', 'inHospital') }, 1)).toBe(1);
    expect(nextHit(county, heads, { at: 2, active: cell('sum', 'rate') }, 1)).toBe(0);
  });

  it('is none where nothing is found', () => {
    expect(nextHit(county, [], { at: undefined, active: null }, 1)).toBeUndefined();
  });

  it('visits every hit once before it comes back', () => {
    let at: number | undefined;
    const visited = hits.map(() => {
      at = nextHit(county, hits, { at, active: at === undefined ? null : (hits[at]?.place ?? null) }, 1);
      return at;
    });
    expect(visited).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('替换', () => {
  it('changes the found part and keeps the rest as it is written', () => {
    expect(replaced(wanted('12'), '１２12人', '3')).toBe('33人');
    expect(replaced(wanted('人'), '12人', '')).toBe('12');
  });

  it('puts the new text for the whole cell', () => {
    expect(replaced(wanted('未开展', { whole: true }), ' 未开展 ', '0')).toBe('0');
  });

  it('leaves what it does not find, and what stands in the new text as it is', () => {
    expect(replaced(wanted('x'), '12', '3')).toBeUndefined();
    expect(replaced(wanted('1'), '1', '$&')).toBe('$&');
  });

  it('agrees with a plain search for signs that mean nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '(', '[', '\\', '^', '$', '-', '/') });
    fc.assert(
      fc.property(text, text, text, (whole, sought, by) => {
        fc.pre(sought !== '');
        const made = replaceParts(whole, finderOf(wanted(sought))(whole), by) ?? whole;
        expect(made).toBe(whole.split(sought).join(by));
      }),
      { seed: 20261128 },
    );
  });
});
