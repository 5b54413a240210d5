/**
 * The invented county’s books, filled month by month: on top of its half-year forms, as one change. The same every time
 * but for ids: chance is drawn from a seed.
 */
import type { Catalog } from '../catalog/catalog';
import { applyToCatalog, type Change } from '../change/change';
import type { Dictionary } from '../dictionary/dictionary';
import { factKey, keyOfFact, type Fact } from '../fact/fact';
import type { IndicatorId, NewId, UnitId } from '../id';
import { adopt, type Wish } from '../library/adopt';
import { firstPeriod } from '../library/first-period';
import type { Form } from '../library/form';
import { findNamed } from '../name';
import { childrenOf, findRoot } from '../orgunit/tree';
import type { Unit } from '../orgunit/unit';
import { periodCode, type PeriodCode } from '../period/period';
import { membersOf } from '../table/cell';
import type { Table } from '../table/table';
import type { Entry } from './book';
import { books } from './books';
import { chanceFrom } from './chance';
import { gaps, planted, reported } from './planted';

const hospitals = [
  ['县人民医院', 4280],
  ['县中医医院', 1650],
  ['县妇幼保健院', 720],
] as const;

export interface County {
  readonly catalog: Catalog;
  /** The figures of the half-year forms. */
  readonly facts: readonly Fact[];
}

export function countyBooks(
  { catalog, facts }: County,
  forms: readonly Form[],
  dictionary: Dictionary,
  words: Wish['words'],
  newId: NewId,
  at: string,
): Change {
  const root = findRoot(catalog.units);
  if (!root) throw new Error('no county');
  const townships = childrenOf(catalog.units, root.id);
  const added = hospitals.map(([name], i): Unit => ({
    id: newId() as UnitId,
    name,
    parent: root.id,
    kind: 'hospital',
    aliases: [],
    order: townships.length + i,
  }));
  const units = [...townships, ...added];
  const wanted = books.flatMap(({ form }) => forms.find(({ code }) => code === form) ?? []);
  const month = { year: 2026, month: 1 };
  const { change, tables } = adopt(wanted, catalog, dictionary, { root, units, month, words }, newId);
  const { indicators } = applyToCatalog(catalog, change);
  const idOf = (name: string): IndicatorId => getNamed(indicators, name).id;
  const half = halvesOf(catalog, facts);

  const made: Fact[] = [];
  const filled = tables.map((table, number): Table => {
    const [book, form] = [books[number], wanted[number]];
    if (!book || !form) return table;
    const codes = book.months.map((one) => periodCode(firstPeriod(form, one)));
    const write = (unit: UnitId, period: PeriodCode, name: string, entry: Entry): void => {
      const indicator = idOf(name);
      const said = typeof entry === 'number' ? { value: entry } : { value: null, status: entry };
      made.push({
        indicator,
        unit,
        period,
        ...said,
        source: { kind: 'typed' },
        at,
      });
    };
    const sums = new Map<string, number>();
    for (const id of membersOf(table, 'unit')) {
      const unit = units.find((one) => one.id === id);
      if (!unit || unit.id === root.id) continue;
      const chance = chanceFrom(number * 7919 + units.indexOf(unit) * 104_729 + 17);
      const size = sizeOf(unit, half);
      const lines = book.fill({ unit, size, chance, half: (...asked) => half(unit.id, ...asked) });
      lines.forEach((line, i) => {
        const [when, period] = [book.months[i], codes[i]];
        if (!when || !period) return;
        const here = <O extends { form: string; unit: string; month: typeof when }>(one: O): boolean =>
          one.form === form.code && one.unit === unit.name && same(one.month, when);
        const typed = planted.find(here)?.typed(line, lines[i - 1] ?? {}) ?? {};
        const gap = gaps.find(here)?.names ?? [];
        for (const [name, entry] of Object.entries({ ...line, ...typed })) {
          if (gap === 'all' || gap.includes(name)) continue;
          write(unit.id, period, name, entry);
          const key = `${period}|${name}`;
          if (typeof entry === 'number') sums.set(key, (sums.get(key) ?? 0) + entry);
        }
      });
    }
    for (const one of reported.filter(({ form: code }) => code === form.code)) {
      const period = periodCode(firstPeriod(form, one.month));
      write(root.id, period, one.name, (sums.get(`${period}|${one.name}`) ?? 0) + one.off);
    }
    return { ...table, periods: codes };
  });
  return { ...change, tables: filled.map((to) => ({ to })), facts: made.map((to) => ({ to })) };
}

type Halves = (unit: UnitId, year: number, half: 1 | 2, name: string) => number | undefined;

function halvesOf(catalog: Catalog, facts: readonly Fact[]): Halves {
  const byKey = new Map(facts.map((fact) => [keyOfFact(fact), fact.value]));
  return (unit, year, half, name) => {
    const id = findNamed(catalog.indicators, name)?.id;
    const period = `${year}H${half}` as PeriodCode;
    return id === undefined ? undefined : (byKey.get(factKey(id, unit, period)) ?? undefined);
  };
}

/** Births of a usual half-year; of hospitals what they would be for as many patients. */
function sizeOf({ id, name }: Unit, half: Halves): number {
  return half(id, 2025, 1, '活产数') ?? hospitals.find(([own]) => own === name)?.[1] ?? 100;
}

function same(a: { year: number; month: number }, b: { year: number; month: number }): boolean {
  return a.year === b.year && a.month === b.month;
}

function getNamed<R extends { name: string; aliases: readonly string[] }>(
  records: ReadonlyMap<string, R>,
  name: string,
): R {
  const found = findNamed(records, name);
  if (!found) throw new Error(`no indicator: ${name}`);
  return found;
}
