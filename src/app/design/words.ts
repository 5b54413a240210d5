/** The words of a designed form: captions of totals, comparisons and periods, what a new table begins with. */
import type { Catalog } from '#domain/catalog/catalog';
import type { ShapeWords } from '#domain/design/shape';
import { compared, type Compared } from '#domain/table/comparison';
import { showPart } from '#domain/period/show';
import { say } from '#text/say';
import { nameOf, periodLocale } from '../table/naming';

export function designWords(catalog: Catalog): ShapeWords {
  const captions = compared.map((one) => [one, say(`compare.${one}`)]);
  return {
    total: say('design.total'),
    subtotal: (of) => say('design.subtotal', { of }),
    kind: (unit) => say(`units.kind.${unit.kind}`),
    others: say('design.others'),
    compared: Object.fromEntries(captions) as Record<Compared, string>,
    rowHead: { unit: say('view.unitHead'), indicator: say('view.indicatorHead') },
    // A month of a form is any year's: the year before is not named.
    part: (period) => showPart({ ...period, startMonth: 1, index: monthsOn(period) }, periodLocale()),
    unit: (id) => nameOf(catalog, id),
  };
}

/** 第 1 月 of a year that starts in October is October. */
function monthsOn({ kind, index, startMonth }: { kind: string; index: number; startMonth: number }): number {
  return kind === 'month' ? ((startMonth - 1 + index - 1) % 12) + 1 : index;
}

export function compareCaption(one: Compared): string {
  return say(`compare.${one}`);
}

/** 单位负责人： 统计负责人： …, as a form from nothing ends. */
export function usualSignatures(): string[] {
  return say('design.usualSignatures').split('|');
}
