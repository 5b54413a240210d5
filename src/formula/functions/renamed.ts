/** A function under a second name that Excel has for it, with the same examples. */
import type { FormulaFunction } from './function';

export function renamed(declared: FormulaFunction, name: string, chinese: string): FormulaFunction {
  return {
    ...declared,
    name,
    chinese,
    help: `function.${name}`,
    examples: declared.examples.map((example) => ({
      ...example,
      formula: example.formula.replace(`${declared.name}(`, `${name}(`),
    })),
  };
}
