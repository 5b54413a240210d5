/**
 * 指标字典: what an indicator usually means, before any ledger has it. An entry becomes an indicator only when a table uses
 * it; `definition` (口径) keeps what is debatable about it, word for word.
 */
import { rollups, periodLaws, type Direction, type PeriodLaw, type Rollup } from '../indicator/indicator';

export interface Entry {
  /** Its name for ever: `mch.live_births`. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** 妇幼保健, 计划生育 … */
  readonly field: string;
  /** 计量单位. */
  readonly unit: string;
  /** Operands by name; null for what is counted. */
  readonly formula: string | null;
  readonly factor: number;
  readonly decimals: number;
  readonly rollup: Rollup;
  readonly periodLaw: PeriodLaw;
  readonly direction: Direction;
  /** What is usually asked for, as written: `>=85`, `>=2/年`. */
  readonly target?: string;
  readonly definition?: string;
  /** 同比, 占比 …: works on any indicator and is none itself. */
  readonly operator?: true;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads one file of entries; throws where it is broken, for it is the project's own. */
export function readEntries(file: unknown): Entry[] {
  const { field, entries } = file as { field?: unknown; entries?: unknown };
  if (typeof field !== 'string' || !Array.isArray(entries)) throw new Error('not a file of entries');
  return entries.map((entry: Fields) => readEntry(entry, field));
}

/** What is not said is the usual: no alias, whole numbers, factor 1, no direction. */
function readEntry(fields: Fields, field: string): Entry {
  const { aliases = [], formula = null, direction = 'none', target, definition, operator } = fields;
  const bad = (what: string): Error => new Error(`${String(fields.code)}: ${what}`);
  const text = (key: string): string => {
    const value = fields[key];
    if (typeof value !== 'string') throw bad(key);
    return value;
  };
  const number = (key: string, usual: number): number => {
    const value = fields[key] ?? usual;
    if (typeof value !== 'number') throw bad(key);
    return value;
  };
  if (!Array.isArray(aliases) || !aliases.every((one) => typeof one === 'string')) throw bad('aliases');
  if (formula !== null && typeof formula !== 'string') throw bad('formula');
  return {
    code: text('code'),
    name: text('name'),
    aliases: aliases as string[],
    field,
    unit: text('unit'),
    formula,
    factor: number('factor', 1),
    decimals: number('decimals', 0),
    rollup: oneOf(rollups, fields.rollup ?? 'none') ?? fault(bad('rollup')),
    periodLaw: oneOf(periodLaws, fields.periodLaw) ?? fault(bad('periodLaw')),
    direction: oneOf(['higher', 'lower', 'none'] as const, direction) ?? fault(bad('direction')),
    ...(typeof target === 'string' ? { target } : {}),
    ...(typeof definition === 'string' ? { definition } : {}),
    ...(operator === true ? { operator } : {}),
  };
}

function oneOf<T extends string>(all: readonly T[], value: unknown): T | undefined {
  return all.find((one) => one === value);
}

function fault(error: Error): never {
  throw error;
}
