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
