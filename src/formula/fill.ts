/** A stored formula with its figures in the place of its names: `95/96*100`. */
import { parseFormula } from './parser';
import { printFormula } from './printer';

/** `textOf` gives what is shown for an operand; a text that is no formula stays as it is. */
export function fillFormula(stored: string, textOf: (id: string) => string): string {
  const parsed = parseFormula(stored);
  if (!parsed.ok) return stored;
  return printFormula(parsed.value, ({ name }) => {
    const text = textOf(name);
    return /^[-−]/.test(text) ? `(${text})` : text;
  });
}
