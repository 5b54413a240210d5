/** The sample county's books: plausible, and wrong only where it was meant. */
import { beforeAll, describe, expect, it } from 'vitest';
import { audit, sliceOf } from '#compute/checks/audit';
import type { Finding } from '#compute/checks/finding';
import { Figures } from '#compute/table/figures';
import { indicatorsOf, placesFor } from '#compute/table/needs';
import { loadDictionary } from '#domain/dictionary/dictionary';
import { firstPeriod } from '#domain/library/first-period';
import type { Form } from '#domain/library/form';
import { loadLibrary } from '#domain/library/library';
import { findNamed } from '#domain/name';
import { getPeriod, periodCode, type PeriodCode } from '#domain/period/period';
import { countyBooks } from '#domain/sample/county';
import { gaps, planted, reported } from '#domain/sample/planted';
import type { Table } from '#domain/table/table';
import { emptyContent } from '#exchange/ledger-file/content';
import { MemoryLedger } from '#store/memory-ledger';
import { takeIn } from '../../src/cli/ledger/take-in';
import { at } from '../exchange/sample-county';

const halves = ['2024H1', '2024H2', '2025H1', '2025H2', '2026H1'];
const words = { total: '合计', signatures: [], parameterSource: '' };

let ledger: MemoryLedger;
let forms: Form[];
let added: { tables: Table[]; facts: number };

beforeAll(async () => {
  ledger = new MemoryLedger(emptyContent);
  await takeIn(
    halves.map((code) => `public/sample/mch-${code}.xlsx`),
    ledger,
    { at, accept: true },
  );
  const [dictionary, library] = await Promise.all([loadDictionary(), loadLibrary()]);
  forms = library;
  let last = 0;
  const { catalog, facts } = ledger.state;
  const change = countyBooks({ catalog, facts }, forms, dictionary, words, () => `s${(last += 1)}`, at);
  added = {
    tables: (change.tables ?? []).flatMap(({ to }) => to ?? []),
    facts: change.facts?.length ?? 0,
  };
  ledger.commit({ code: 'sample', details: {} }, change, { at });
});

const tableOf = (form: string): Table => {
  const name = forms.find(({ code }) => code === form)?.name;
  return added.tables.find((table) => table.name === name) as Table;
};
const unitOf = (name: string) => findNamed(ledger.catalog.units, name)?.id;
const periodAt = (form: string, month: { year: number; month: number }): PeriodCode =>
  periodCode(firstPeriod(forms.find(({ code }) => code === form) as Form, month));

function findingsOf(form: string, period: PeriodCode): readonly Finding[] {
  const table = tableOf(form);
  const chosen = getPeriod(period);
  const { periods, indicators } = sliceOf(ledger.catalog, table, chosen);
  const { findings, unjudged } = audit(ledger.catalog, table, chosen, ledger.readFacts(periods, indicators));
  expect(unjudged).toEqual([]);
  return findings;
}

const nameOf = ({ rule }: Finding): string => ledger.catalog.rules.get(rule)?.name ?? rule;

describe('the sample county’s books', () => {
  it('are five tables of eighteen townships over two and a half years and more, of tens of thousands of figures', () => {
    expect(added.tables.map(({ periods }) => periods.length)).toEqual([33, 5, 30, 30, 30]);
    expect(added.facts).toBeGreaterThan(35_000);
  });

  it('share their indicators with the half-year form (law 8)', () => {
    const names = [...ledger.catalog.indicators.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name === '活产数')).toHaveLength(1);
    const entries = [...ledger.catalog.indicators.values()].flatMap(({ entry }) => entry ?? []);
    expect(new Set(entries).size).toBe(entries.length);
  });

  it('add up by month to what the half-year forms say', () => {
    const births = findNamed(ledger.catalog.indicators, '活产数')?.id as never;
    const unit = unitOf('青山镇卫生院');
    for (const [year, half] of [
      [2024, 1],
      [2025, 2],
    ] as const) {
      const months = Array.from({ length: 6 }, (_, i) =>
        periodAt('T01', { year, month: (half - 1) * 6 + i + 1 }),
      );
      const sum = ledger
        .readFacts(months, [births])
        .filter((fact) => fact.unit === unit)
        .reduce((total, { value }) => total + (value ?? 0), 0);
      const [whole] = ledger
        .readFacts([`${year}H${half}` as PeriodCode], [births])
        .filter((f) => f.unit === unit);
      expect(sum).toBe(whole?.value);
    }
  });

  it('know every way of having no number', () => {
    const seen = new Set(ledger.state.facts.map(({ status }) => status));
    for (const status of ['notCarriedOut', 'notCollected', 'notApplicable', 'belowUnit'] as const) {
      expect(seen).toContain(status);
    }
    for (const { form, unit, month, names } of gaps) {
      const table = tableOf(form);
      const chosen = getPeriod(periodAt(form, month));
      const ids = indicatorsOf(ledger.catalog, table).map(({ id }) => id);
      const { periods } = placesFor(ledger.catalog, table, chosen);
      const figures = new Figures(ledger.catalog, table, chosen, ledger.readFacts(periods, ids));
      const name = names === 'all' ? '活产数' : (names[0] as string);
      const wanted = names === 'all' && form === 'T16' ? '门急诊人次' : name;
      const indicator = findNamed(ledger.catalog.indicators, wanted)?.id as never;
      const period = periodCode(chosen);
      expect(figures.valueOf({ indicator, unit: unitOf(unit) as never, period })).toEqual({ why: 'blank' });
      const lacking = figures.lackingOf({ indicator, unit: table.unit, period }).map((place) => place.unit);
      expect(lacking).toContain(unitOf(unit));
    }
  });

  it('hold figures the county reported itself, beside what its units add up to', () => {
    const root = ledger.catalog.tables.get(tableOf('T01').id)?.unit;
    for (const { form, month, name } of reported) {
      const id = findNamed(ledger.catalog.indicators, name)?.id as never;
      const [fact] = ledger.readFacts([periodAt(form, month)], [id]).filter((one) => one.unit === root);
      expect(fact?.value).toBeGreaterThan(0);
    }
  });
});

describe('what was planted', () => {
  it.each(planted.map((one) => ({ name: `${one.form} ${one.unit} ${one.found}`, one })))(
    'is found: $name',
    ({ one }) => {
      const found = findingsOf(one.form, periodAt(one.form, one.month)).filter(
        (finding) => finding.unit === unitOf(one.unit),
      );
      expect(found.map(nameOf)).toContain(one.found);
    },
  );

  it('is all that is wrong: no 强制 rule is violated by anything else', () => {
    const meant = new Set(
      planted.map(({ form, unit, month }) => `${periodAt(form, month)} ${unitOf(unit)} ${form}`),
    );
    const others: string[] = [];
    for (const form of ['T01', 'T02', 'T07', 'T10', 'T16']) {
      for (const period of tableOf(form).periods) {
        for (const finding of findingsOf(form, period)) {
          if (finding.severity !== 'mandatory' || meant.has(`${period} ${finding.unit} ${form}`)) continue;
          // A planted figure is in the county's total too.
          const place = planted.some(
            (one) =>
              one.form === form && periodAt(form, one.month) === period && nameOf(finding) === one.found,
          );
          if (!place)
            others.push(
              `${form} ${period} ${ledger.catalog.units.get(finding.unit)?.name} ${nameOf(finding)}`,
            );
        }
      }
    }
    expect(others).toEqual([]);
  });

  it('does not drown in what smells: in an ordinary month few findings are to be explained', () => {
    const counts = ['2026M02', '2026M03'].map(
      (period) =>
        findingsOf('T10', period as PeriodCode).filter(({ severity }) => severity === 'verify').length,
    );
    expect(Math.max(...counts)).toBeLessThan(12);
  });
});
