/** 批注: a text beside the figure of a cell, kept with its fact; a cell without a figure can have one, too. */
import type { Figures } from '#compute/table/figures';
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import { factOf, type CellMeaning } from '#domain/table/cell';

/** undefined where nothing would change, or the cell shows no fact. */
export function notingOf(
  figures: Figures,
  meaning: CellMeaning,
  text: string,
  at: string,
): Step<Fact> | undefined {
  if (meaning.compare !== undefined) return undefined;
  const from = figures.factOf(meaning);
  const note = text.trim();
  if (note === (from?.note ?? '')) return undefined;
  const bare: Fact = { ...(from ?? { ...factOf(meaning), value: null, source: { kind: 'typed' } }), at };
  const empty = bare.value === null && bare.status === undefined && bare.text === undefined;
  const to = note === '' ? (empty ? undefined : without(bare)) : { ...bare, note };
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function without(fact: Fact): Fact {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => name !== 'note')) as unknown as Fact;
}
