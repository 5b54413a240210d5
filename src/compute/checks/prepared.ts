/** A rule made ready for the figures of one table: read once, judged at any place. */
import type { IndicatorId } from '#domain/id';
import { isTruth, isComparing } from '#domain/rule/truth';
import type { Rule } from '#domain/rule/rule';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import type { Program } from '#formula/program';
import { partsOf, type Node } from '#formula/syntax';
import { succeed, type Problem, type Result } from '#value/problem';
import { isAbsence, type Absence } from '#value/value';
import type { CellMeaning } from '#domain/table/cell';
import type { Figures } from '../table/figures';
import { roams } from '../formulas';
import { findingKey, type Finding, type Message, type Standing } from './finding';
import { judgeOf, valueOf, type Court, type Judge } from './judge';

export interface Prepared {
  readonly rule: Rule;
  readonly operands: readonly IndicatorId[];
  /** Looks at other places than its own. */
  readonly roams: boolean;
  /** undefined where the rule holds, or says nothing. */
  findAt(place: number): Finding | undefined;
}

/** Fails where the rule is no condition; `rule.elsewhere` where these figures are without one of its operands. */
export function prepareRule(rule: Rule, figures: Figures): Result<Prepared> {
  const formula = parseFormula(rule.formula);
  if (!formula.ok) return formula;
  const condition = rule.condition === null ? undefined : parseFormula(rule.condition);
  if (condition && !condition.ok) return condition;
  const nodes = condition ? [formula.value, condition.value] : [formula.value];
  if (!nodes.every(isTruth)) return refused('rule.noTruth', rule.formula);
  const operands = [...new Set(nodes.flatMap(operandsOf))] as IndicatorId[];
  const foreign = operands.find((id) => !figures.findIndicator(id));
  if (foreign !== undefined) return refused('rule.elsewhere', foreign);

  const court: Court = {
    operandOf: (id) => (row) => {
      if (row < 0) return { why: 'missing', about: id };
      const { unit, period } = figures.places.at(row);
      return figures.valueOf({ indicator: id as IndicatorId, unit, period });
    },
    elsewhere: figures.places.elsewhere,
    tolerance: rule.tolerance ?? usualTolerance(operands, figures),
  };
  const judge = judgeOf(formula.value, court);
  const applies = condition ? judgeOf(condition.value, court) : undefined;
  const own = operandsOf(formula.value) as IndicatorId[];
  const telling = tellingOf(formula.value, court);
  return succeed({
    rule,
    operands,
    roams: nodes.some(roams),
    findAt: (place) => {
      if (applies && applies(place) !== true) return undefined;
      const lack = violation(rule, judge, place, () => lacksUnevenly(own, figures, place));
      if (lack === undefined) return undefined;
      const { unit, period } = figures.places.at(place);
      const { id, severity } = rule;
      const key = findingKey(id, unit, period);
      const { values, message } = telling(place, lack);
      return { key, rule: id, unit, period, severity, values, message };
    },
  });
}

/** null where it is violated by figures, an absence where by the lack of one; undefined where it is not. */
function violation(
  { missing }: Rule,
  judge: Judge,
  place: number,
  partial: () => IndicatorId | undefined,
): Absence | null | undefined {
  const answer = judge(place);
  if (answer === true) return undefined;
  if (isAbsence(answer)) {
    // 不适用 and 未开展 lack nothing, and a rate without a denominator has nothing to be judged by.
    const lacks = answer.why === 'missing' || answer.why === 'notNumber';
    return missing === 'violated' && lacks ? answer : undefined;
  }
  // A total that lacks a unit which another total has cannot be held against it.
  const about = partial();
  if (about === undefined) return null;
  return missing === 'violated' ? { why: 'missing', about } : undefined;
}

/** The first operand whose total lacks other units than those of the operand before it. */
function lacksUnevenly(
  operands: readonly IndicatorId[],
  figures: Figures,
  place: number,
): IndicatorId | undefined {
  const at = figures.places.at(place);
  if (!figures.isTotal({ indicator: operands[0] as IndicatorId, ...at })) return undefined;
  const lacking = (indicator: IndicatorId): string =>
    figures
      .lackingOf({ indicator, ...at } satisfies CellMeaning)
      .map(({ unit, period }) => `${period}|${unit}`)
      .join();
  const [first, ...rest] = operands;
  const common = first === undefined ? '' : lacking(first);
  return rest.find((operand) => lacking(operand) !== common);
}

/** Half of the last decimal that any of them shows; figures shown as they are need none. */
function usualTolerance(operands: readonly IndicatorId[], figures: Figures): number {
  const decimals = operands.flatMap((id) => figures.findIndicator(id)?.decimals ?? []);
  return decimals.length === 0 ? 0 : 0.5 * 10 ** -Math.max(...decimals);
}

/** What is told where it does not hold: each figure in it once, and both sides where it is one comparison. */
function tellingOf(node: Node, court: Court) {
  const figures: { part: string; indicator?: IndicatorId; program: Program }[] = [];
  const collect = (part: Node): void => {
    const alone = part.kind === 'operand' || roamsItself(part);
    if (!alone) return partsOf(part).forEach(collect);
    const text = printFormula(part);
    if (figures.some((known) => known.part === text)) return;
    const own = part.kind === 'operand' ? { indicator: part.name as IndicatorId } : {};
    const program = part.kind === 'operand' ? court.operandOf(part.name) : valueOf(part, court);
    figures.push({ part: text, ...own, program });
  };
  collect(node);
  const sides = sidesOf(node, court);
  return (place: number, lack: Absence | null): { values: Standing[]; message: Message } => ({
    values: figures.map(({ part, indicator, program }) =>
      indicator === undefined ? { part, value: program(place) } : { part, indicator, value: program(place) },
    ),
    message: lack === null ? sides(place) : lackMessage(lack),
  });
}

function roamsItself(part: Node): boolean {
  return part.kind === 'call' && roams(part) && !isTruth(part) && !part.args.some(roams);
}

function sidesOf(node: Node, court: Court): (place: number) => Message {
  if (node.kind !== 'binary' || !isComparing(node.operator)) {
    return () => ({ code: 'finding.false', details: {} });
  }
  const { operator } = node;
  const left = valueOf(node.left, court);
  const right = valueOf(node.right, court);
  return (place) => {
    const [a, b] = [left(place), right(place)];
    if (typeof a !== 'number' || typeof b !== 'number') return { code: 'finding.false', details: {} };
    return { code: 'finding.compared', details: { left: a, operator, right: b, difference: a - b } };
  };
}

function lackMessage({ about }: Absence): Message {
  return { code: 'finding.missing', details: about === undefined ? {} : { about } };
}

function refused(code: string, found: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, details: { found } } };
}
