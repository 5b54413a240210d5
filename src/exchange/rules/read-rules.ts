/**
 * 审核关系 as a form's foot states them → rules. A foot states what must hold (`01≥02+03`), a circulated list often what must
 * not (`A1≤A2 为不合格`): the clerk is asked which, so both readings are to be had. What cannot be read is kept, with the reason.
 */
import { opposites } from '#domain/rule/truth';
import { usualRule, type Rule } from '#domain/rule/rule';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import { ProblemError, type Problem } from '#value/problem';
import { plainSigns } from './plain';
import { relationsIn, type Relation } from './relation';
import type { AxisName, Terms } from './terms';
import { tokensOf, type Placed } from './tokens';

export type Stated = 'rules' | 'violations';

/** A rule but for its id and table; the name is how it was written. */
export type ReadRule = Omit<Rule, 'id' | 'table'>;

export interface Unread {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: Problem;
}

export interface RuleList {
  readonly rules: readonly ReadRule[];
  readonly unread: readonly Unread[];
  /** Sentences without any relation in them, as they stand. */
  readonly prose: readonly string[];
  /** What the list's own words say it states; undefined where they say nothing. */
  readonly says?: Stated;
}

const against = /不合格|不合理|错误|有误|不符|异常|不通过/;
/** `若01>0,则02>0` `当01>0时,02≥03`. */
const conditional = /^(?:\(?\d{1,2}[.、)]\s*)?(?:当|若|如果|如)([^:]+?)(?:时\s*[,:]?\s*则?|,\s*则?|则)(.+)$/;
const related = /[≥≤≠=<>]|(?:大于|小于|等于|不少于|不多于|不超过|不低于|不高于)/;

export function readRules(text: string | readonly string[], terms: Terms, as: Stated): RuleList {
  const lines = typeof text === 'string' ? text.split(/\r\n?|\n/) : text;
  const found = { rules: [] as ReadRule[], unread: [] as Unread[], prose: [] as string[] };
  lines.forEach((line, index) => {
    for (const sentence of plainSigns(line).split(/[;。\n]/)) {
      const said = sentence.trim();
      if (said === '') continue;
      if (!related.test(said)) found.prose.push(said);
      else readSentence(said, index + 1, terms, as, found);
    }
  });
  return { ...found, ...(lines.some((line) => against.test(line)) ? { says: 'violations' } : {}) };
}

interface Found {
  readonly rules: ReadRule[];
  readonly unread: Unread[];
  readonly prose: string[];
}

function readSentence(sentence: string, line: number, terms: Terms, as: Stated, found: Found): void {
  const split = conditional.exec(sentence);
  const when = split && related.test(split[1] as string) ? conditionOf(split[1] as string, terms) : undefined;
  const body = when === undefined ? sentence : (split?.[2] as string);
  for (const { tokens, axis } of segmentsOf(tokensOf(body, terms))) {
    const text = body.slice(tokens[0]?.from ?? 0, tokens[tokens.length - 1]?.to ?? 0).trim();
    if (tokens.every(({ token }) => token.kind === 'word')) {
      found.prose.push(text);
      continue;
    }
    try {
      for (const relation of relationsIn(tokens, terms, axis)) {
        found.rules.push(ruleOf(relation, body, terms, as, when));
      }
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      found.unread.push({ text, line, problem: error.problem });
    }
  }
}

/** What stands between separators; 行关系: and 列关系: say which codes are meant after them. */
function segmentsOf(placed: readonly Placed[]): { tokens: Placed[]; axis?: AxisName }[] {
  const segments: { tokens: Placed[]; axis?: AxisName }[] = [];
  let axis: AxisName | undefined;
  let tokens: Placed[] = [];
  const close = (): void => {
    if (tokens.length > 0) segments.push({ tokens, ...(axis ? { axis } : {}) });
    tokens = [];
  };
  for (const one of placed) {
    const { kind, text } = one.token;
    if (kind !== 'end' && kind !== 'heading') tokens.push(one);
    else {
      // A heading takes the words before it along.
      if (kind === 'heading' && tokens.every(({ token }) => token.kind !== 'relation')) tokens = [];
      close();
      if (kind === 'heading')
        axis = /行|纵/.test(text) ? 'row' : /[栏列横]/.test(text) ? 'column' : undefined;
    }
  }
  close();
  return segments;
}

function ruleOf(
  relation: Relation,
  body: string,
  terms: Terms,
  as: Stated,
  when: string | undefined,
): ReadRule {
  const { left, right, operator, soft, aside } = relation;
  const holds = as === 'rules' ? operator : opposites[operator];
  const bracket = aside === undefined ? undefined : conditionOf(aside, terms);
  const conditions = [when, bracket].flatMap((one) => one ?? []);
  return {
    ...usualRule,
    name: body.slice(relation.from, relation.to).trim(),
    formula: canonical(`${left}${holds}${right}`),
    severity: soft ? 'verify' : usualRule.severity,
    condition: conditions.length > 1 ? canonical(`AND(${conditions.join()})`) : (conditions[0] ?? null),
    // Said in words that are no condition: for the clerk to read.
    note: aside !== undefined && bracket === undefined ? aside : '',
  };
}

/** One relation, perhaps between 当 and 时. */
function conditionOf(text: string, terms: Terms): string | undefined {
  const bare = text
    .trim()
    .replace(/^(?:当|若|如果|如)/, '')
    .replace(/(?:的?时候?|的情况下)$/, '');
  try {
    const [only, ...others] = relationsIn(tokensOf(bare, terms), terms);
    if (!only || others.length > 0) return undefined;
    return canonical(`${only.left}${only.operator}${only.right}`);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function canonical(formula: string): string {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new ProblemError({ code: 'rules.unclear', details: { found: formula } });
  return printFormula(parsed.value);
}
