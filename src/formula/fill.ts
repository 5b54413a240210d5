/** A stored formula with its figures in the places of its operands: `98/99*100`. */
import { parseFormula } from './parser';
import { printFormula } from './printer';

export function fillFormula(stored: string, textOf: (id: string) => string): string {
  const parsed = parseFormula(stored);
  if (!parsed.ok) return stored;
  return printFormula(parsed.value).replace(/\[#((?:[^\]]|\]\])*)\]/g, (_, id: string) =>
    textOf(id.replace(/\]\]/g, ']')),
  );
}
