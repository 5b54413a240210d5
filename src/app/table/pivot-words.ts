/** The words of a view: captions of its columns, heads of its rows. */
import type { Catalog } from '#domain/catalog/catalog';
import { showPart } from '#domain/period/show';
import { besides, type Compared } from '#domain/table/comparison';
import type { PivotWords } from '#domain/table/pivot';
import { say } from '#text/say';
import { nameOf, periodLocale } from './naming';
import { setsOf } from './unit-sets';

export function pivotWords(catalog: Catalog): PivotWords {
  const captions = (['now', ...besides] as const).map((one) => [one, say(`compare.${one}`)]);
  return {
    compared: Object.fromEntries(captions) as Record<Compared, string>,
    toDate: say('period.toDate'),
    rowHead: { unit: say('view.unitHead'), indicator: say('view.indicatorHead') },
    period: (period) => showPart(period, periodLocale()),
    setOf: (form, key) => setsOf(catalog, form).find((set) => set.key === key),
    unit: (id) => nameOf(catalog, id),
    indicator: (id) => nameOf(catalog, id),
  };
}
