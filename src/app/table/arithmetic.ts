/** Quick arithmetic: `=128+6` in a data cell is 134, and the text stays as the cell's note. Names are not looked up. */
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { evaluate } from '#formula/program';

/** undefined where the text is no arithmetic of numbers alone. */
export function arithmetic(text: string): number | undefined {
  const written = text.trim().replace(/^＝/, '=');
  if (!written.startsWith('=')) return undefined;
  const parsed = parseFormula(written.slice(1));
  if (!parsed.ok || operandsOf(parsed.value).length > 0) return undefined;
  const value = evaluate(parsed.value, () => ({ why: 'unknownName' }));
  // Excel's 15 digits: 0.1+0.2 is typed as 0.3.
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}
