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
  const values = { file, ...place, ...details };
  return findText(`problem.${code}`, values) ?? say('problem.unknown', { ...values, code });
}

/** What recognition is not sure of. */
export function describeDoubt({ code, details, place }: Problem): string {
  return findText(code.replace('recognise.', 'doubt.'), { ...place, ...details }) ?? code;
}
