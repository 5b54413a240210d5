/**
 * 模板库: forms a bureau usually keeps, as data: columns by the dictionary's names, targets, 审核关系, notes. What a source
 * of the trade says is `stated`; what is only usual is `inferred`, to be confirmed (核实) before it binds anybody.
 */
import type { UnitKind } from '../orgunit/unit';
import { unitKinds } from '../orgunit/unit';
import { periodKinds, type PeriodKind } from '../period/kinds';
import { ruleLevels, type RuleLevel } from '../rule/rule';
import { severities, type Severity } from '../rule/severity';
import type { Due } from '../table/terms';
import { comparators, type Comparator } from '../target/target';

export const origins = ['stated', 'inferred'] as const;
export type Origin = (typeof origins)[number];

/** A column is an indicator by name; a header stands over several. */
export type Column = string | { readonly caption: string; readonly columns: readonly Column[] };

/** What the dictionary does not have: scores and deductions of this form alone. */
export interface OwnIndicator {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly formula?: string;
}

export interface FormTarget {
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** A count is asked of each unit, a rate also of their total. */
  readonly for?: 'units';
  readonly source: Origin;
}

export interface FormRule {
  readonly name: string;
  /** Operands by name. */
  readonly formula: string;
  readonly severity: Severity;
  readonly level?: RuleLevel;
  readonly tolerance?: number;
  readonly note?: string;
  readonly source: Origin;
}

export interface FormParameter {
  readonly name: string;
  readonly value: number;
  readonly source: Origin;
}

export interface Form {
  readonly code: string;
  readonly name: string;
  /** 妇幼保健, 公共卫生 …: how the gallery groups them. */
  readonly field: string;
  readonly period: PeriodKind;
  readonly startMonth: number;
  readonly rowHead: string;
  /** Rows of its own instead of the reporting units: object classes, projects. */
  readonly rows?: { readonly under: string; readonly names: readonly string[] };
  /** Whose rows it usually has. */
  readonly unitKinds: readonly UnitKind[];
  readonly countingUnit: string;
  readonly due?: Due;
  readonly own: readonly OwnIndicator[];
  /** Typed here, although the dictionary computes them. */
  readonly typed: readonly string[];
  readonly columns: readonly Column[];
  readonly targets: readonly FormTarget[];
  readonly rules: readonly FormRule[];
  readonly parameters: readonly FormParameter[];
  readonly notes: readonly string[];
  /** Where the layout carries less than the paper form. */
  readonly differs: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What is not said is the usual: the calendar year, no rows, parameters or indicators of its own. */
const usual = { startMonth: 1, unitKinds: [], own: [], typed: [], parameters: [], differs: [] };

/** Reads one form; throws where it is broken, for it is the project's own. */
export function readForm(file: unknown): Form {
  const form = { ...usual, ...(file as Fields) } as unknown as Form;
  const check = (fits: boolean, what: string): void => {
    if (!fits) throw new Error(`${String(form.code)}: ${what}`);
  };
  for (const key of ['code', 'name', 'field', 'rowHead', 'countingUnit'] as const) {
    check(typeof form[key] === 'string' && form[key] !== '', key);
  }
  check(form.period in periodKinds, 'period');
  check(form.startMonth >= 1 && form.startMonth <= 12, 'startMonth');
  check(
    form.unitKinds.every((kind) => unitKinds.includes(kind)),
    'unitKinds',
  );
  for (const key of ['columns', 'targets', 'rules', 'notes'] as const) check(Array.isArray(form[key]), key);
  for (const { indicator, comparator, value, source } of form.targets) {
    check(comparators.includes(comparator) && Number.isFinite(value), `target ${indicator}`);
    check(origins.includes(source), `source of target ${indicator}`);
  }
  for (const { name, severity, level = 'all', source } of form.rules) {
    check(severities.includes(severity) && ruleLevels.includes(level), `rule ${name}`);
    check(origins.includes(source), `source of rule ${name}`);
  }
  return form;
}

/** The indicators of a form by name, left to right. */
export function columnNames(columns: readonly Column[]): string[] {
  return columns.flatMap((one) => (typeof one === 'string' ? [one] : columnNames(one.columns)));
}
