/** The computed indicators of a frame as programs over its columns, each after those it needs. */
import type { Indicator } from '#domain/indicator/indicator';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { compileFormula, type Program } from '#formula/program';
import type { Absence } from '#value/value';
import { readColumn, type Column } from './column';
import { cyclesIn } from './order';

export interface Computed {
  /** Its place in the list of indicators. */
  readonly index: number;
  readonly program: Program;
  /** Places in the list of what the formula needs. */
  readonly needs: readonly number[];
}

export function computedOf(indicators: readonly Indicator[], columns: readonly Column[]): Computed[] {
  const indexOf = new Map<string, number>(indicators.map(({ id }, index) => [id, index]));
  const parsed = new Map(
    indicators.flatMap(({ id, formula }) =>
      formula === null ? [] : [[id as string, parseFormula(formula)]],
    ),
  );
  const needs = new Map([...parsed].map(([id, node]) => [id, node.ok ? operandsOf(node.value) : []]));
  const { ids, cycles } = cyclesIn(needs);
  const cyclic = new Set(cycles.flat());

  const operandOf = (id: string): Program => {
    const column = columns[indexOf.get(id) ?? -1];
    return column ? readerOf(column) : always({ why: 'unknownName', about: id });
  };
  return ids.map((id) => {
    const node = parsed.get(id);
    const program = cyclic.has(id)
      ? always({ why: 'cycle', about: id })
      : node?.ok
        ? compileFormula(node.value, operandOf)
        : always({ why: 'badArguments', about: id });
    return {
      index: indexOf.get(id) as number,
      program,
      needs: (needs.get(id) ?? []).flatMap((needed) => indexOf.get(needed) ?? []),
    };
  });
}

function always(absence: Absence): Program {
  return () => absence;
}

function readerOf(column: Column): Program {
  const { numbers, states } = column;
  return (row) => (states[row] === 0 ? (numbers[row] as number) : readColumn(column, row));
}
