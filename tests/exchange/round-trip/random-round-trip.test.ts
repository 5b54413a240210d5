import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import { getPeriod, periodCode, type PeriodCode } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import type { Table } from '#domain/table/table';
import type { Template } from '#domain/template/template';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { statuses } from '#value/value';
import { buildWorkbook } from '#workbook/build/build';
import { fillForm } from '#worker/fill-form';
import { ledgerOf, planFiles } from '../sample-county';
import { essenceOf } from '../essence';
import { randomForms } from './random-form';

interface Known {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  readonly table: Table;
  readonly template: Template;
  readonly period: PeriodCode;
}

/** Counting ids give the same records the same ids in every reading of the same form. */
async function readForm(bytes: Uint8Array, name: string): Promise<Known> {
  const plan = await planFiles([{ name, bytes }]);
  const { catalog, facts } = ledgerOf(plan.change);
  const [table] = catalog.tables.values();
  const [template] = catalog.templates.values();
  if (!table || !template)
    throw new Error(`no table: ${[...plan.problems.values()].map(({ code }) => code).join()}`);
  return { catalog, facts, table, template, period: template.period };
}

async function handBack(known: Known, bytes: Uint8Array, facts: readonly Fact[], period: PeriodCode) {
  const { catalog, table, template } = known;
  const chosen = getPeriod(period);
  const unitName = catalog.units.get(table.unit)?.name ?? '';
  const figures = formFigures(new Figures(catalog, table, chosen, facts), { unitName });
  const cells = fillingOf(template, chosen, figures);
  const filled = await fillForm({ bytes, fileName: 'form.xlsx', cells, now: 46_000 }, () => undefined);
  if (!filled.ok) throw new Error(filled.problem.code);
  expect(filled.value.beyond).toEqual([]);
  return filled.value.bytes;
}

type Answer = Pick<Fact, 'value' | 'status' | 'text'> | undefined;

const said: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -99, max: 99_999_999 }).map((value) => ({ value })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map((n) => ({ value: n / 10_000 })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...statuses.filter((one) => one !== 'blank'))
      .map((status) => ({ value: null, status })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('12人次', '见附件', '=A1', '＜5', '1/2')
      .map((text) => ({ value: null, text })),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

/** What a clerk may have done since: every input of a single unit is typed over. The first line and column keep
 * plain figures: a form nobody has filled in is told by its recipe, not by its looks. */
function edited(
  { catalog, table, facts, period }: Known,
  answers: readonly unknown[],
  at: PeriodCode,
): Fact[] {
  const figures = new Figures(catalog, { ...table, periods: [at] }, getPeriod(at), []);
  return facts.flatMap((fact, i): Fact[] => {
    const place = { indicator: fact.indicator, unit: fact.unit, period: at };
    if (fact.period !== period || !figures.isInput(place)) return at === period ? [fact] : [];
    const edge = /^(B\d+|[A-Z]+5)$/.test(fact.source.kind === 'file' ? fact.source.cell : '');
    const answer = edge ? { value: i + 1 } : answers[i % answers.length];
    if (!answer) return [];
    const { source, at: time } = fact;
    return [{ ...place, source, at: time, value: null, ...answer }];
  });
}

describe('A form of any look, handed back and read again', () => {
  const seed = 620;
  const runs = { seed, numRuns: 25 };

  it(`is the same form with the same facts where nothing was changed, seed ${seed}`, async () => {
    await fc.assert(
      fc.asyncProperty(randomForms, async ({ sheet }) => {
        const bytes = await buildWorkbook({ sheets: [sheet] });
        const known = await readForm(bytes, 'form.xlsx');
        const again = await readForm(await handBack(known, bytes, known.facts, known.period), 'form.xlsx');
        expect(essenceOf(again.catalog, again.facts)).toEqual(essenceOf(known.catalog, known.facts));
        expect(known.facts.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it(`gives the facts that were put into it: numbers, statuses, blanks, unread texts, seed ${seed}`, async () => {
    const answers = fc.array(said, { minLength: 3, maxLength: 17 });
    await fc.assert(
      fc.asyncProperty(randomForms, answers, async ({ sheet }, list) => {
        const bytes = await buildWorkbook({ sheets: [sheet] });
        const known = await readForm(bytes, 'form.xlsx');
        const facts = edited(known, list, known.period);
        const again = await readForm(await handBack(known, bytes, facts, known.period), 'form.xlsx');
        expect(essenceOf(again.catalog, again.facts)).toEqual(essenceOf(known.catalog, facts));
      }),
      runs,
    );
  });

  it(`is the form of a year later for a year later, seed ${seed}`, async () => {
    const answers = fc.array(
      fc.integer({ min: 1, max: 9999 }).map((value) => ({ value })),
      {
        minLength: 5,
        maxLength: 9,
      },
    );
    await fc.assert(
      fc.asyncProperty(randomForms, answers, async ({ sheet }, list) => {
        const bytes = await buildWorkbook({ sheets: [sheet] });
        const known = await readForm(bytes, 'form.xlsx');
        const period = getPeriod(known.period);
        const later = periodCode({ ...period, year: period.year + 1 });
        expect(periodCode(periodLastYear(getPeriod(later)))).toBe(known.period);
        const facts = edited(known, list, later);
        const again = await readForm(await handBack(known, bytes, facts, later), 'form.xlsx');
        expect(again.period).toBe(later);
        expect(essenceOf(again.catalog, again.facts)).toEqual(essenceOf(known.catalog, facts));
      }),
      runs,
    );
  });
});
