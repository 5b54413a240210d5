/** An indicator as rules see it: of a file, of the ledger, of the dictionary. */
import { isRate } from '#domain/indicator/law';
import { foldName } from '#domain/name';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import { bareName, isGeneric } from '../bare';

export interface CaptionSource {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Captions from the top level to the leaf. */
  readonly path?: readonly string[];
  readonly code?: string;
  readonly unit?: string;
  /** Operands by name. */
  readonly formula?: string | null;
  /** The dictionary's entry for it. */
  readonly entry?: string;
  /** It belongs to the form at hand, or is asked of it. */
  readonly home?: boolean;
}

export interface Caption {
  /** Folded: the name, then the aliases. */
  readonly names: readonly string[];
  readonly bare: readonly string[];
  /** All captions in one: 孕产妇 + 管理人数; the bare name where there is one level. */
  readonly joined: string;
  readonly code: string;
  readonly unit: string;
  readonly operands: readonly string[];
  readonly entry: string;
  readonly generic: boolean;
  readonly home: boolean;
}

export function captionOf(source: CaptionSource): Caption {
  const { name, aliases = [], path = [], code = '', unit = '', formula, entry = '', home = false } = source;
  const names = [name, ...aliases].map(foldName);
  const bare = [name, ...aliases].map(bareName);
  return {
    names,
    bare,
    joined: path.length > 1 ? path.map(bareName).join('') : (bare[0] as string),
    code,
    // «计量单位:人» above a form does not count its rates.
    unit: isRate(name, '') && !isRate('', unit) ? '' : unit,
    operands: formula ? operandNames(formula) : [],
    entry,
    generic: isGeneric(name),
    home,
  };
}

function operandNames(formula: string): string[] {
  const parsed = parseFormula(formula);
  return parsed.ok ? operandsOf(parsed.value).map(bareName) : [];
}
