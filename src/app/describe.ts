/** Data into sentences: history labels and problems. */
import type { Label } from '#domain/change/entry';
import { findText, say } from '#text/say';
import type { Problem } from '#value/problem';

export function describeLabel({ code, details }: Label): string {
  const filled = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, value === '' ? say('label.blank') : value]),
  );
  return findText(`label.${code}`, filled) ?? code;
}

/** Of a value this much is said where there is no room for all of it. */
const valueShown = 24;

/** The same for a notice: what was typed or pasted may be as long as a letter. The history has all of it. */
export function briefLabel({ code, details }: Label): string {
  const brief = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortened(value, valueShown) : value,
  ]);
  return describeLabel({ code, details: Object.fromEntries(brief) as Label['details'] });
}

/** No longer than that many signs, on one line. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length <= most
    ? line
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

export function describeProblem({ code, details, place }: Problem, file = ''): string {
  const values = { file, ...place, ...details, ...expectation(details) };
  return findText(`problem.${code}`, values) ?? say('problem.unknown', { ...values, code });
}

/** What the formula language expected where it stopped, in words. */
function expectation(details: Problem['details']): { expected?: string } {
  const expected = details?.['expected'];
  const text = typeof expected === 'string' ? findText(`formula.expected.${expected}`) : undefined;
  return text === undefined ? {} : { expected: text };
}

/** What recognition is not sure of. */
export function describeDoubt({ code, details, place }: Problem): string {
  return findText(code.replace('recognise.', 'doubt.'), { ...place, ...details }) ?? code;
}
