/**
 * What a finding says, with its figures in the rule: 住院分娩活产数 120 > 活产数 118, 合计 10 ≠ 男 4 + 女 5 = 9. A code of the
 * message catalogue and its values, so that the screen and the terminal say the same.
 */
import type { IndicatorId } from '#domain/id';
import type { Rule } from '#domain/rule/rule';
import { isComparing, opposites } from '#domain/rule/truth';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import type { Node } from '#formula/syntax';
import { round, showNumber } from '#value/decimal';
import type { Value } from '#value/value';
import type { Finding, Message, Standing } from './finding';

export interface Words {
  /** Of an indicator or a unit. */
  nameOf(id: string): string;
  /** As the table shows the indicator. */
  show(value: Value, indicator: IndicatorId | undefined): string;
  periodName(code: string): string;
  /** A function by its English name. */
  functionName(name: string): string;
  /** Between several figures. */
  readonly and: string;
}

const signs: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '<>': '≠',
  '*': '×',
  '/': '÷',
  '-': '−',
};

export function statementOf(finding: Finding, rule: Rule | undefined, words: Words): Message {
  const { code, details } = finding.message;
  const figures = finding.values.map((standing) => figureText(standing, words));
  if (rule === undefined) return { code, details: sniffed(finding, words, figures) };
  const parsed = parseFormula(rule.formula);
  if (code === 'finding.missing') {
    const about = details['about'];
    const lacking = typeof about === 'string' ? words.nameOf(about) : '';
    return { code, details: { about: lacking, rule: shownRule(rule, words) } };
  }
  if (code !== 'finding.compared' || !parsed.ok || parsed.value.kind !== 'binary') {
    return {
      code: 'finding.false',
      details: { rule: shownRule(rule, words), figures: figures.join(words.and) },
    };
  }
  const { left, right, operator } = parsed.value;
  const against = isComparing(operator) ? opposites[operator] : operator;
  const [a, b] = [
    sideText(left, finding, words, details['left']),
    sideText(right, finding, words, details['right']),
  ];
  const difference = details['difference'];
  const sentence = { left: a, sign: signs[against] ?? against, right: b };
  return operator === '=' && typeof difference === 'number'
    ? { code: 'finding.unequal', details: { ...sentence, difference: plainNumber(Math.abs(difference)) } }
    : { code, details: sentence };
}

/** The rule in names: 住院分娩活产数 ≤ 活产数. */
export function shownRule(
  { formula }: Pick<Rule, 'formula'>,
  words: Pick<Words, 'nameOf' | 'functionName'>,
): string {
  const parsed = parseFormula(formula);
  return parsed.ok ? shownNode(parsed.value, words) : formula;
}

/** Names are put in last: a minus in 0-6岁儿童数 is none of the formula's. */
function shownNode(node: Node, words: Pick<Words, 'nameOf' | 'functionName'>): string {
  const names: string[] = [];
  const text = printFormula(node, ({ by, name }) =>
    slot(names.push(by === 'id' ? words.nameOf(name) : name) - 1),
  );
  const called = text.replace(/\b([A-Z]{2,})\(/g, (_, name: string) => `${words.functionName(name)}(`);
  return filledIn(spaced(called), (i) => names[i] ?? '');
}

/** A side of a comparison: its figures by name, and what they come to where it is more than one figure. */
function sideText(node: Node, { values }: Finding, words: Words, result: unknown): string {
  const text = printFormula(node);
  const alone = values.find(({ part }) => part === text);
  if (alone) return figureText(alone, words);
  if (node.kind === 'number') return text;
  // Longest first: PRIOR([#a]) holds [#a].
  const byLength = values
    .map((standing, i) => ({ standing, i }))
    .sort((a, b) => b.standing.part.length - a.standing.part.length);
  const held = byLength.reduce((kept, { standing, i }) => kept.split(standing.part).join(slot(i)), text);
  const filled = filledIn(spaced(held), (i) => figureText(values[i] as Standing, words));
  return typeof result === 'number' ? `${filled} = ${plainNumber(result)}` : filled;
}

function figureText({ part, indicator, value }: Standing, words: Words): string {
  const about = indicator ?? operandIn(part);
  const text = words.show(value, about);
  return `${partName(part, words)} ${text === '' ? '—' : text}`;
}

/** `[#a]` is its name, `PRIOR([#a])` 上期 before it; anything more is shown as it is written. */
function partName(part: string, words: Words): string {
  const [, call, id = ''] = /^(?:([A-Z]+)\()?\[#((?:[^\]]|\]\])+)\]\)?$/.exec(part) ?? [];
  if (id !== '')
    return `${call === undefined ? '' : words.functionName(call)}${words.nameOf(id.replaceAll(']]', ']'))}`;
  const parsed = parseFormula(part);
  return parsed.ok ? shownNode(parsed.value, words) : part;
}

function operandIn(part: string): IndicatorId | undefined {
  return /\[#((?:[^\]]|\]\])+)\]/.exec(part)?.[1] as IndicatorId | undefined;
}

function slot(i: number): string {
  return `⟦${i}⟧`;
}

function filledIn(text: string, at: (index: number) => string): string {
  return text.replace(/⟦(\d+)⟧/g, (_, index: string) => at(Number(index)));
}

function spaced(text: string): string {
  return text.replace(/>=|<=|<>|[-+*/<>=]/g, (sign) => ` ${signs[sign] ?? sign} `);
}

function plainNumber(value: number): string {
  return showNumber(round(value, 6), null, { group: true });
}

function sniffed({ message, values }: Finding, words: Words, figures: readonly string[]): Message['details'] {
  const { details } = message;
  const [first] = values;
  const { usual, reported, difference } = details;
  const { unit, was, months, own, period, periodBefore, periodOwn } = details;
  return {
    ...details,
    figure: figures[0] ?? '',
    ...(typeof reported === 'number' ? { reported: words.show(reported, first?.indicator) } : {}),
    ...(typeof difference === 'number' ? { difference: plainNumber(difference) } : {}),
    ...(typeof usual === 'number' ? { usual: words.show(usual, first?.indicator) } : {}),
    ...(typeof was === 'number' ? { was: words.show(was, first?.indicator) } : {}),
    ...(typeof months === 'number' ? { months: words.show(months, first?.indicator) } : {}),
    ...(typeof own === 'number' ? { own: words.show(own, first?.indicator) } : {}),
    ...(typeof period === 'string' ? { period: words.periodName(period) } : {}),
    ...(typeof periodBefore === 'string' ? { periodBefore: words.periodName(periodBefore) } : {}),
    ...(typeof periodOwn === 'string' ? { periodOwn: words.periodName(periodOwn) } : {}),
    ...(typeof unit === 'string' ? { unit: words.nameOf(unit) } : {}),
  };
}
