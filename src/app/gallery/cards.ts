/** The forms of the library as the gallery shows them. */
import type { Dictionary } from '#domain/dictionary/dictionary';
import { columnNames, type Form } from '#domain/library/form';
import { foldName } from '#domain/name';
import { initialsOf } from '#text/pinyin';
import { sketchOf, type Sketch } from './sketch';

export interface Card {
  readonly form: Form;
  readonly sketch: Sketch;
  readonly inputs: number;
  readonly formulas: number;
  /** What it is found by, folded. */
  readonly words: readonly string[];
}

export function cardOf(form: Form, dictionary: Dictionary): Card {
  const isComputed = (name: string): boolean => {
    const own = form.own.find((one) => one.name === name);
    if (own) return own.formula !== undefined;
    return !form.typed.includes(name) && (dictionary.named.get(foldName(name))?.formula ?? null) !== null;
  };
  const names = columnNames(form.columns);
  const formulas = names.filter(isComputed).length;
  const words = [form.name, form.field, form.code, initialsOf(form.name), initialsOf(form.field), ...names];
  return {
    form,
    sketch: sketchOf(form, isComputed),
    inputs: names.length - formulas,
    formulas,
    words: words.map((word) => foldName(word).toLowerCase()),
  };
}

export interface Field {
  readonly name: string;
  readonly cards: readonly Card[];
}

/** By field, as the library has them; only what is looked for. */
export function fieldsOf(cards: readonly Card[], query: string): Field[] {
  const wanted = foldName(query).toLowerCase();
  const fields = new Map<string, Card[]>();
  for (const card of cards) {
    if (!card.words.some((word) => word.includes(wanted))) continue;
    const known = fields.get(card.form.field);
    if (known) known.push(card);
    else fields.set(card.form.field, [card]);
  }
  return [...fields].map(([name, list]) => ({ name, cards: list }));
}
