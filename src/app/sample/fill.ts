/** The sample county’s monthly books behind its half-year forms, and what was said already to two of their findings; one commit. */
import { audit, sliceOf } from '#compute/checks/audit';
import { explanationKey, figuresIn } from '#compute/checks/standing';
import { applyToCatalog, type Change } from '#domain/change/change';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import { firstPeriod } from '#domain/library/first-period';
import type { Form } from '#domain/library/form';
import { loadLibrary } from '#domain/library/library';
import { findUnit } from '#domain/orgunit/tree';
import { periodCode } from '#domain/period/period';
import type { Explanation } from '#domain/rule/explanation';
import { countyBooks } from '#domain/sample/county';
import { planted } from '#domain/sample/planted';
import { membersOf } from '#domain/table/cell';
import type { IndicatorId } from '#domain/id';
import { theDictionary } from '../dictionary';
import { newId, now } from '../edge';
import { libraryWords } from '../gallery/words';
import type { Workspace } from '../workspace.svelte';

export async function fillSample(workspace: Workspace): Promise<void> {
  const { catalog, ledger } = workspace;
  const [form] = catalog.tables.values();
  if (!form) return;
  const [forms, dictionary] = await Promise.all([loadLibrary(), theDictionary()]);
  const facts = await ledger.readFacts(form.periods, membersOf(form, 'indicator') as IndicatorId[]);
  const books = countyBooks({ catalog, facts }, forms, dictionary, libraryWords(), newId, now());
  const made = (books.facts ?? []).flatMap(({ to }) => to ?? []);
  const after = applyToCatalog(catalog, books);
  const explanations = explained(after, forms, books, made).map((to) => ({ to }));
  const details = { tables: books.tables?.length ?? 0, facts: made.length };
  await workspace.commit({ code: 'sample', details }, { ...books, explanations });
}

function explained(
  catalog: Catalog,
  forms: readonly Form[],
  { tables = [] }: Change,
  facts: readonly Fact[],
): Explanation[] {
  return planted.flatMap((one): Explanation[] => {
    const { explained: text } = one;
    const form = forms.find(({ code }) => code === one.form);
    const table = tables.find(({ to }) => to?.name === form?.name)?.to;
    const unit = findUnit(catalog.units, one.unit);
    if (text === undefined || !form || !table || !unit) return [];
    const chosen = firstPeriod(form, one.month);
    const { periods, indicators } = sliceOf(catalog, table, chosen);
    const slice = facts.filter(
      (fact) => periods.includes(fact.period) && indicators.includes(fact.indicator),
    );
    const finding = audit(catalog, table, chosen, slice).findings.find(
      ({ rule, ...place }) =>
        place.unit === unit.id &&
        place.period === periodCode(chosen) &&
        (catalog.rules.get(rule)?.name ?? rule) === one.found,
    );
    if (!finding) return [];
    const { rule, period } = finding;
    return [{ key: explanationKey(finding), rule, unit: unit.id, period, text, figures: figuresIn(finding) }];
  });
}
