/** A formula after rows came in: every reference to the sheet they came into says the new row numbers. */
import { tokenize } from '@borgar/fx';
import { movedRange, refuse, type Place } from './place';

/** `own`: references without a sheet name mean the sheet that got the rows. */
export function movedFormula(place: Place, formula: string, own: boolean): string {
  if (!/\d/.test(formula) || (!own && !formula.includes('!'))) return formula;
  let text = '';
  for (const { type, value } of tokenize(formula, { withLocation: false, mergeRefs: true })) {
    text += type === 'range' || type === 'range_beam' ? movedReference(place, value, own) : value;
  }
  return text;
}

/** Whether a formula refers to the sheet. */
export function mentions(place: Place, formula: string, own: boolean): boolean {
  return tokenize(formula, { withLocation: false, mergeRefs: true }).some(
    ({ type, value }) => (type === 'range' || type === 'range_beam') && isMeant(place, value, own),
  );
}

function movedReference(place: Place, reference: string, own: boolean): string {
  if (!isMeant(place, reference, own)) return reference;
  const bang = reference.lastIndexOf('!') + 1;
  return reference.slice(0, bang) + movedRange(place, reference.slice(bang));
}

function isMeant(place: Place, reference: string, own: boolean): boolean {
  const bang = reference.lastIndexOf('!');
  if (bang < 0) return own;
  const name = plainName(reference.slice(0, bang));
  if (name.includes('[')) return false;
  // `一月:三月!A1` means the same cell on several sheets, of which only one would have moved.
  if (name.includes(':')) refuse('severalSheets', place, { found: reference });
  return name.toLowerCase() === place.sheet.toLowerCase();
}

function plainName(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
