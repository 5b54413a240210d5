import { describe, expect, it } from 'vitest';
import { listIndicators, noFilters } from '#app/indicators/list';
import { emptyDictionary } from '#domain/dictionary/dictionary';
import { applyToCatalog } from '#domain/change/change';
import { membersOf } from '#domain/table/cell';
import { indicator } from '../domain/invent';
import { catalog as county, form } from '../compute/county';

const catalog = applyToCatalog(county, {
  tables: [{ to: form }],
  indicators: [{ to: indicator('z', '在册人数') }, { to: indicator('y', '安置人数') }],
});
const names = (of = catalog) => listIndicators(of, emptyDictionary, noFilters).map(({ name }) => name);

describe('The list of indicators', () => {
  it('stands as the tables show them, then by name, in whatever order they were stored', () => {
    const shown = membersOf(form, 'indicator').map((id) => catalog.indicators.get(id as never)?.name);
    expect(names().slice(0, shown.length)).toEqual(shown);
    expect(names().slice(-2)).toEqual(['安置人数', '在册人数']);
    const turned = { ...catalog, indicators: new Map([...catalog.indicators].reverse()) };
    expect(names(turned)).toEqual(names());
  });
});
