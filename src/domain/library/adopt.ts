/**
 * 从模板库新建: forms become tables, with the indicators, 审核关系, targets and parameters they need, as one change that is
 * undone in one step (law 10). What the ledger has is taken, never changed.
 */
import { storeFormula } from '#formula/names';
import type { Catalog } from '../catalog/catalog';
import type { Change } from '../change/change';
import type { Dictionary } from '../dictionary/dictionary';
import type { IndicatorId, NewId, TableId } from '../id';
import { foldName } from '../name';
import type { Unit } from '../orgunit/unit';
import { findParameter, parameterKey, type Parameter } from '../parameter/parameter';
import type { Month } from '../period/months';
import { periodCode, type Period } from '../period/period';
import { usualRule, type Rule, type RuleId } from '../rule/rule';
import type { Table } from '../table/table';
import { targetKey, type Target } from '../target/target';
import { firstPeriod } from './first-period';
import type { Form } from './form';
import { layoutOf, type LayoutWords } from './layout';
import { rowsOf } from './rows';
import { Shelf } from './shelf';

export interface Wish {
  /** The unit that gathers, and those that report; some of them may be new. */
  readonly root: Unit;
  readonly units: readonly Unit[];
  /** Each table begins with its period that holds this month. */
  readonly month: Month;
  readonly words: LayoutWords & { readonly signatures: readonly string[]; readonly parameterSource: string };
}

export interface Adoption {
  readonly change: Change;
  readonly tables: readonly Table[];
  readonly counts: {
    readonly units: number;
    readonly indicators: number;
    /** Indicators the ledger had. */
    readonly reused: number;
    readonly rules: number;
    readonly targets: number;
  };
}

export function adopt(
  forms: readonly Form[],
  catalog: Catalog,
  dictionary: Dictionary,
  wish: Wish,
  newId: NewId,
): Adoption {
  const shelf = new Shelf(catalog, dictionary, newId);
  const taken = new Set([...catalog.tables.values()].map(({ name }) => foldName(name)));
  const made = forms.map((form) => {
    const period = firstPeriod(form, wish.month);
    const rows = rowsOf(form, catalog.units, wish, newId);
    const idOf = (name: string) => shelf.idOf(name, form.own, form.typed.includes(name));
    const layout = layoutOf(
      form,
      rows,
      (name) => dictionary.named.get(foldName(name))?.unit,
      idOf,
      wish.words,
    );
    const table: Table = {
      id: newId() as TableId,
      name: freeName(form.name, taken),
      layout,
      unit: rows.root.id,
      periodKind: form.period,
      startMonth: form.startMonth,
      periods: [periodCode(period)],
      template: null,
      rowHead: form.rowHead,
      countingUnit: form.countingUnit,
      marks: [],
      notes: form.notes,
      signatures: wish.words.signatures,
      ...(form.due ? { due: form.due } : {}),
    };
    return {
      table,
      units: [rows.root, ...rows.units],
      targets: targetsOf(form, rows, period, idOf),
      parameters: parametersOf(form, period, catalog, wish.words.parameterSource),
      rules: form.rules.map((rule) => ruleOf(rule, table.id, idOf, newId)),
    };
  });

  const units = fresh(
    [wish.root, ...wish.units, ...made.flatMap((one) => one.units)],
    ({ id }) => id,
    catalog.units,
  );
  const targets = fresh(
    made.flatMap((one) => one.targets),
    ({ key }) => key,
    catalog.targets,
  );
  const parameters = fresh(
    made.flatMap((one) => one.parameters),
    ({ key }) => key,
    catalog.parameters,
  );
  const tables = made.map(({ table }) => table);
  const rules = made.flatMap((one) => one.rules);
  return {
    tables,
    change: {
      units: stepsTo(units),
      indicators: stepsTo(shelf.added),
      tables: stepsTo(tables),
      targets: stepsTo(targets),
      parameters: stepsTo(parameters),
      rules: stepsTo(rules),
    },
    counts: {
      units: units.length,
      indicators: shelf.added.length,
      reused: shelf.reused.size,
      rules: rules.length,
      targets: targets.length,
    },
  };
}

function targetsOf(
  form: Form,
  { root, units }: { readonly root: Unit; readonly units: readonly Unit[] },
  { year }: Period,
  idOf: (name: string) => IndicatorId,
): Target[] {
  return form.targets.flatMap(({ indicator, comparator, value, for: whom }) =>
    (whom === 'units' ? units : [root, ...units]).map((unit): Target => {
      const id = idOf(indicator);
      return { key: targetKey(id, unit.id, year), indicator: id, unit: unit.id, year, comparator, value };
    }),
  );
}

/** One that holds already, from whatever year, stays. */
function parametersOf(form: Form, { year }: Period, catalog: Catalog, source: string): Parameter[] {
  return form.parameters.flatMap(({ name, value }) =>
    findParameter(catalog.parameters, name, year)
      ? []
      : [{ key: parameterKey(name, year), name, year, value, source }],
  );
}

function ruleOf(
  { name, formula, severity, level, tolerance, note }: Form['rules'][number],
  table: TableId,
  idOf: (name: string) => IndicatorId,
  newId: NewId,
): Rule {
  const stored = storeFormula(formula, idOf);
  if (!stored.ok) throw new Error(`${name}: ${stored.problem.code}`);
  return {
    ...usualRule,
    id: newId() as RuleId,
    table,
    name,
    formula: stored.value,
    severity,
    ...(level === undefined ? {} : { level }),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Those the ledger has not, each once. */
function fresh<R, K>(records: readonly R[], keyOf: (record: R) => K, known: ReadonlyMap<K, unknown>): R[] {
  const found = new Map<K, R>();
  for (const record of records) {
    const key = keyOf(record);
    if (!known.has(key) && !found.has(key)) found.set(key, record);
  }
  return [...found.values()];
}

function stepsTo<R>(records: readonly R[]): { readonly to: R }[] {
  return records.map((to) => ({ to }));
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let times = 2; taken.has(foldName(free)); times += 1) free = `${name}(${times})`;
  taken.add(foldName(free));
  return free;
}
