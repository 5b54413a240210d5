import { describe, expect, it } from 'vitest';
import { applyToCatalog } from '#domain/change/change';
import { emptyCatalog, findIndicator } from '#domain/catalog/catalog';
import { renamed, withAliases } from '#domain/indicator/naming';
import { indicator } from '../invent';

const births = indicator('b', '活产数', { aliases: ['活产婴儿数'] });
const mothers = indicator('m', '产妇数');
const catalog = applyToCatalog(emptyCatalog, { indicators: [{ to: births }, { to: mothers }] });

describe('renaming an indicator', () => {
  it('keeps the old name as an alias, so that files that say it still mean the same', () => {
    const result = renamed(catalog.indicators, births, ' 活产总数 ');
    expect(result).toEqual({
      ok: true,
      value: { ...births, name: '活产总数', aliases: ['活产婴儿数', '活产数'] },
    });
    if (!result.ok) return;
    const after = applyToCatalog(catalog, { indicators: [{ from: births, to: result.value }] });
    expect(findIndicator(after, '活产数')?.id).toBe('b');
    expect(findIndicator(after, '活 产 总 数')?.id).toBe('b');
  });

  it('back to an alias leaves no name twice', () => {
    const result = renamed(catalog.indicators, births, '活产婴儿数');
    expect(result).toMatchObject({ ok: true, value: { name: '活产婴儿数', aliases: ['活产数'] } });
  });

  it('that only changes spacing or width of signs makes no alias', () => {
    const rate = indicator('r', '住院分娩率（%）');
    const indicators = new Map([[rate.id, rate]]);
    expect(renamed(indicators, rate, '住院分娩率(%)')).toEqual({
      ok: true,
      value: { ...rate, name: '住院分娩率(%)' },
    });
  });

  it.each(['产妇数', ' 产妇 数'])(
    'to %s, which another one is called, is refused and says by whom',
    (name) => {
      expect(renamed(catalog.indicators, births, name)).toMatchObject({
        ok: false,
        problem: { code: 'indicator.taken', details: { by: '产妇数' } },
      });
    },
  );

  it('to an alias of another one is refused too', () => {
    expect(renamed(catalog.indicators, mothers, '活产婴儿数')).toMatchObject({
      ok: false,
      problem: { code: 'indicator.taken', details: { by: '活产数' } },
    });
  });

  it('to nothing is refused', () => {
    expect(renamed(catalog.indicators, mothers, ' ')).toMatchObject({
      ok: false,
      problem: { code: 'indicator.nameless' },
    });
  });
});

describe('aliases', () => {
  it('are each written once, and never the name itself', () => {
    const result = withAliases(catalog.indicators, mothers, ['产妇人数', '', '产 妇 数', '产妇人数 ']);
    expect(result).toMatchObject({ ok: true, value: { aliases: ['产妇人数'] } });
  });

  it('cannot be what another indicator is called', () => {
    expect(withAliases(catalog.indicators, mothers, ['活产数'])).toMatchObject({
      ok: false,
      problem: { code: 'indicator.taken', details: { name: '活产数', by: '活产数' } },
    });
  });
});
