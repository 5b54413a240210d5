/**
 * 300 returned forms from what was read to a reviewed plan: recognised, matched, planned and proven, into an empty ledger and
 * into one that has them. No peer.
 */
import { emptyCatalog, type Catalog } from '../../src/domain/catalog/catalog';
import { applyToCatalog } from '../../src/domain/change/change';
import { loadDictionary, type Dictionary } from '../../src/domain/dictionary/dictionary';
import { keyOfFact, type Fact } from '../../src/domain/fact/fact';
import type { FileId } from '../../src/domain/id';
import { draftOf } from '../../src/exchange/intake/draft-of';
import { Planner, type Arrival, type JointPlan } from '../../src/exchange/intake/plan-all';
import { recogniseWorkbook } from '../../src/exchange/recognise/recognise';
import type { TableFinding } from '../../src/exchange/recognise/finding';
import { formsOf, type ReturnedForm } from './intake/forms';

const count = 300;
const at = '2026-07-01T08:00:00.000Z';

interface Found extends ReturnedForm {
  readonly finding: TableFinding;
}

function planned(
  forms: readonly Found[],
  catalog: Catalog,
  facts: ReadonlyMap<string, Fact>,
  dictionary: Dictionary,
) {
  let last = 0;
  const planner = new Planner(() => `id ${(last += 1)} ${catalog.units.size}`);
  const start = performance.now();
  const arrivals = forms.map(({ finding, workbook, fileName }): Arrival => {
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error(fileName);
    const origin = { table: fileName, unit: '本单位', fileName, dictionary };
    return {
      draft: draftOf(finding, catalog, origin),
      incoming: { file: fileName as FileId, fileName, sheet, workbook, at },
    };
  });
  const plan = planner.plan(arrivals, catalog, facts, dictionary);
  const change = plan.change;
  return { plan, change, ms: performance.now() - start };
}

function told(what: string, recognising: number, { plan, ms }: { plan: JointPlan; ms: number }): void {
  const facts = plan.plans.reduce((sum, one) => sum + one.counts.facts, 0);
  const changed = plan.plans.reduce((sum, one) => sum + one.counts.changed, 0);
  console.log(
    `${what}: recognised in ${recognising.toFixed(0)} ms, matched and planned in ${ms.toFixed(0)} ms, ` +
      `together ${(recognising + ms).toFixed(0)} ms (goal 3000 ms); ${plan.plans.length} plans, ${facts} figures, ` +
      `${changed} changed, ${plan.problems.size} to ask`,
  );
}

function recognised(forms: readonly ReturnedForm[]): { found: Found[]; ms: number } {
  const start = performance.now();
  const found = forms.flatMap((form) =>
    recogniseWorkbook(form.workbook, { fileName: form.fileName }).map((finding) => ({ ...form, finding })),
  );
  return { found, ms: performance.now() - start };
}

export async function run(): Promise<void> {
  const dictionary = await loadDictionary();
  for (const shape of ['one unit', 'villages'] as const) {
    const first = recognised(formsOf(shape, count, 2025));
    const one = planned(first.found, emptyCatalog, new Map(), dictionary);
    told(`${count} forms, ${shape.padEnd(8)}, empty ledger `, first.ms, one);
    const catalog = applyToCatalog(emptyCatalog, one.change);
    const facts = new Map(
      (one.change.facts ?? []).flatMap(({ to }) => (to ? [[keyOfFact(to) as string, to]] : [])),
    );
    const again = recognised(formsOf(shape, count, 2025));
    told(
      `${count} forms, ${shape.padEnd(8)}, sent again   `,
      again.ms,
      planned(again.found, catalog, facts, dictionary),
    );
    const next = recognised(formsOf(shape, count, 2026));
    told(
      `${count} forms, ${shape.padEnd(8)}, the next year`,
      next.ms,
      planned(next.found, catalog, facts, dictionary),
    );
  }
}
