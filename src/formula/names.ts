/** Formulas are stored by id and shown by name: a rename breaks nothing. */
import { succeed, type Result } from '#value/problem';
import { checkFormula } from './check';
import { parseFormula } from './parser';
import { bracketed, printFormula } from './printer';
import type { Node } from './syntax';

/** The shown form → the stored one. Fails where the text is no formula, or names what nobody carries. */
export function storeFormula(text: string, idOf: (name: string) => string | undefined): Result<string> {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed;
  const [problem] = checkFormula(parsed.value, (name) => idOf(name) !== undefined);
  if (problem) return { ok: false, problem };
  const stored = printFormula(parsed.value, ({ by, name }) =>
    bracketed({ by: 'id', name: by === 'id' ? name : (idOf(name) as string) }),
  );
  return succeed(stored);
}

/** The stored form → the shown one. An id without a name, and a text that is no formula, stay as they are. */
export function showFormula(stored: string, nameOf: (id: string) => string | undefined): string {
  const parsed = parseFormula(stored);
  return parsed.ok ? showNode(parsed.value, nameOf) : stored;
}

export function showNode(node: Node, nameOf: (id: string) => string | undefined): string {
  return printFormula(node, (operand) => {
    const name = operand.by === 'id' ? nameOf(operand.name) : undefined;
    return bracketed(name === undefined ? operand : { by: 'name', name });
  });
}
