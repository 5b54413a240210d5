/** The computed indicators of a frame as programs over its columns, each after those it needs. */
import type { Indicator } from '#domain/indicator/indicator';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import type { Elsewhere } from '#formula/elsewhere';
import { looksElsewhere } from '#formula/roam';
import { functionOf, namedFunction } from '#formula/functions/index';
import { compileKernel, type Kernel } from '#formula/kernel';
import { compileFormula, type Program } from '#formula/program';
import { partsOf, type Node } from '#formula/syntax';
import type { Absence } from '#value/value';
import { readColumn, type Column } from './column';
import { orderOf } from './order';

export interface Computed {
  /** Its place in the list of indicators. */
  readonly index: number;
  readonly program: Program;
  /** The fast lane, where the formula has one. */
  readonly kernel?: Kernel;
  /** Places in the list of what the formula needs. */
  readonly needs: readonly number[];
  /** Looks at other places than its own. */
  readonly roams: boolean;
}

export function computedOf(
  indicators: readonly Indicator[],
  columns: readonly Column[],
  elsewhere?: Elsewhere,
): Computed[] {
  const indexOf = new Map<string, number>(indicators.map(({ id }, index) => [id, index]));
  const parsed = new Map(
    indicators.flatMap(({ id, formula }) =>
      formula === null ? [] : [[id as string, parseFormula(formula)]],
    ),
  );
  const needs = new Map([...parsed].map(([id, node]) => [id, node.ok ? operandsOf(node.value) : []]));
  const { ids, cycles } = orderOf(needs);
  const cyclic = new Set(cycles.flat());

  const columnOf = (id: string): Column | undefined => columns[indexOf.get(id) ?? -1];
  const operandOf = (id: string): Program => {
    const column = columnOf(id);
    return column ? readerOf(column) : always({ why: 'unknownName', about: id });
  };
  return ids.map((id) => {
    const node = parsed.get(id);
    const place = {
      index: indexOf.get(id) as number,
      needs: (needs.get(id) ?? []).flatMap((needed) => indexOf.get(needed) ?? []),
      roams: node?.ok === true && roams(node.value),
    };
    if (cyclic.has(id)) return { ...place, program: always({ why: 'cycle', about: id }) };
    if (!node?.ok) return { ...place, program: always({ why: 'badArguments', about: id }) };
    const kernel = compileKernel(node.value, (operand) => columnOf(operand)?.numbers);
    return {
      ...place,
      program: compileFormula(node.value, operandOf, elsewhere),
      ...(kernel ? { kernel } : {}),
    };
  });
}

/** Whether a stored formula calls a function, by its English name. */
export function asksFor(formula: string, name: string): boolean {
  const calls = (node: Node): boolean =>
    (node.kind === 'call' && functionOf(node.name)?.name === name) || partsOf(node).some(calls);
  const parsed = parseFormula(formula);
  return parsed.ok && calls(parsed.value);
}

/** Whether any part of a formula looks at other places. */
export function roams(node: Node): boolean {
  const declared = node.kind === 'call' ? namedFunction(node.name, node.args.length) : undefined;
  return (declared !== undefined && looksElsewhere(declared)) || partsOf(node).some(roams);
}

/** Whether a stored formula looks at other places. */
export function roamsAway(formula: string): boolean {
  const parsed = parseFormula(formula);
  return parsed.ok && roams(parsed.value);
}

function always(absence: Absence): Program {
  return () => absence;
}

function readerOf(column: Column): Program {
  const { numbers, states } = column;
  return (row) => (states[row] === 0 ? (numbers[row] as number) : readColumn(column, row));
}
