import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Catalog } from '#domain/catalog/catalog';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { nextPeriod } from '#domain/period/shift';
import type { Table } from '#domain/table/table';
import type { Template } from '#domain/template/template';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import type { JointPlan } from '#exchange/intake/plan-all';
import { compareWorkbooks } from '#workbook/compare';
import { fillForm } from '#worker/fill-form';
import { patchWorkbook } from '#workbook/patch/patch';
import { ledgerOf, planFiles, planSample, sampleBytes } from './sample-county';

interface Ledger {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  readonly table: Table;
  readonly template: Template;
}

function open(plan: JointPlan): Ledger {
  const { catalog, facts } = ledgerOf(plan.change);
  const table = [...catalog.tables.values()][0] as Table;
  return { catalog, facts, table, template: catalog.templates.get(table.template!) as Template };
}

async function fill(
  { catalog, table, template }: Ledger,
  facts: readonly Fact[],
  period: string,
): Promise<Uint8Array> {
  const chosen = getPeriod(period as PeriodCode);
  const figures = new Figures(catalog, table, chosen, facts);
  const name = catalog.units.get(table.unit)?.name ?? '';
  const cells = fillingOf(template, chosen, formFigures(figures, { unitName: name }));
  const bytes = sampleBytes('2026H1');
  const filled = await fillForm({ bytes, fileName: 'form.xlsx', cells, now: 46_000 }, () => undefined);
  if (!filled.ok) throw new Error(filled.problem.code);
  return filled.value.bytes;
}

const essence = (facts: readonly Fact[]) =>
  facts
    .map(({ value, status, text, ...fact }) => ({ key: keyOfFact(fact), value, status, text }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

describe('a form with facts, filled and read again', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = open(await planSample('2026H1'));
  });

  it('is the same form when nothing was changed: every cell equal', async () => {
    const compared = compareWorkbooks(sampleBytes('2026H1'), await fill(ledger, ledger.facts, '2026H1'));
    expect(compared).toMatchObject({
      ok: true,
      value: { cellsDiffering: [] },
    });
  });

  const seed = 411;
  it(`gives the same facts: fill then read is the identity, seed ${seed}`, async () => {
    const inputs = ledger.facts.map(keyOfFact);
    const figure = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map((value) => ({ value })),
      fc.constant({ value: null, status: 'notApplicable' as const }),
      fc.constant({ value: null, text: '约12' }),
    );
    const edits = fc.array(fc.tuple(fc.constantFrom(...inputs), figure), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const changed = new Map(list);
        const facts = ledger.facts.map((fact): Fact => {
          const edit = changed.get(keyOfFact(fact));
          if (!edit) return fact;
          const { indicator, unit, period, source, at } = fact;
          return { indicator, unit, period, source, at, ...edit };
        });
        const bytes = await fill(ledger, facts, '2026H1');
        // Counting ids give the same records the same ids in every reading of the same form.
        const again = open(await planFiles([{ name: 'mch-2026H1.xlsx', bytes }]));
        expect(essence(again.facts)).toEqual(essence(facts));
      }),
      { seed, numRuns: 8 },
    );
  });

  it('for the next period carries its period in the head, and nothing of the old figures', async () => {
    const chosen = nextPeriod(getPeriod('2026H1' as PeriodCode));
    expect(chosen).toMatchObject({ year: 2026, index: 2 });
    const plan = await planFiles([{ name: 'next.xlsx', bytes: await fill(ledger, [], '2026H2') }]);
    expect(plan.plans[0]?.period).toBe('2026H2');
    expect(plan.change.facts ?? []).toEqual([]);
  });
});

describe('an import', () => {
  it('makes formulas of columns named formulas, and each of them computes what the file says', async () => {
    const { plans } = await planSample('2025H1');
    expect(plans[0]).toMatchObject({ agreeing: 166, differences: [], counts: { indicators: 22, units: 19 } });
  });

  it('of five half-years makes one table, one set of units and five periods', async () => {
    const plan = await planSample('2024H1', '2024H2', '2025H1', '2025H2', '2026H1');
    const { catalog } = ledgerOf(plan.change);
    expect([...catalog.tables.values()].map((table) => table.periods)).toEqual([
      ['2024H1', '2024H2', '2025H1', '2025H2', '2026H1'],
    ]);
    expect([catalog.units.size, catalog.indicators.size, catalog.templates.size]).toEqual([19, 22, 5]);
  });

  it('of the same file twice changes nothing the second time', async () => {
    const once = ledgerOf((await planSample('2026H1')).change);
    const ids = () => `other ${Math.floor(once.facts.length)}`;
    const twice = await planFiles(
      [{ name: 'mch-2026H1.xlsx', bytes: sampleBytes('2026H1') }],
      once.catalog,
      ids,
    );
    expect(twice.plans[0]?.counts).toMatchObject({ indicators: 0, units: 0 });
    expect(essence((twice.change.facts ?? []).flatMap(({ to }) => to ?? []))).toEqual(essence(once.facts));
  });

  it('keeps what it cannot read as text with its address, never as 0 (law 7)', async () => {
    const { plans, change } = await planSample('2026H1');
    expect(plans[0]?.unread).toEqual([
      { cell: 'M25', text: '约12人', row: '大坪乡卫生院', column: '高危孕产妇管理人数' },
    ]);
    const kept = change.facts?.find(({ to }) => to?.text === '约12人')?.to;
    expect(kept).toMatchObject({
      value: null,
      source: { kind: 'file', sheet: '妇幼卫生工作报表', cell: 'M25' },
    });
  });

  it('says where the ledger computes something else than the file holds', async () => {
    const edit = { sheet: '妇幼卫生工作报表', row: 13, column: 5, value: 12.34, cachedOnly: true };
    const tampered = patchWorkbook(sampleBytes('2025H1'), [edit]);
    if (!tampered.ok) throw new Error(tampered.problem.code);
    const { plans } = await planFiles([{ name: 'a.xlsx', bytes: tampered.value.bytes }]);
    expect(plans[0]?.agreeing).toBe(165);
    expect(plans[0]?.differences).toMatchObject([{ cell: 'E13', found: '12.34' }]);
  });
});
