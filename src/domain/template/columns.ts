/**
 * A template as the catalogue keeps it: its bindings in columns, made into records when asked for. A form of 10,000 rows and 20
 * columns has 200,000 of them; as records they are a million objects and strings, which nobody needs between one handing back and
 * the next, and through which every pause of the engine's collector walks.
 */
import type { Binding, Meaning, Template } from './template';

type Fact = Extract<Meaning, { kind: 'fact' }>;
/** What a meaning says beside indicator and unit: the same few things all over a form. */
type Manner = Omit<Fact, 'indicator' | 'unit'>;

/**
 * The same template: stored, sent to a worker and spread it is plain data. Each reading of `bindings` makes their list anew.
 */
export function inColumns(template: Template): Template {
  if (!Array.isArray(Object.getOwnPropertyDescriptor(template, 'bindings')?.value)) return template;
  const columns = new BindingColumns(template.bindings);
  return {
    ...template,
    get bindings() {
      return columns.bindings();
    },
  };
}

/** With its bindings as records, for who reads them several times. */
export function inRecords(template: Template): Template {
  return { ...template };
}

/** Distinct things, by number. */
class Numbered<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(thing: T, text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.list.push(thing) - 1));
    return number;
  }
}

class BindingColumns {
  readonly #sheets: readonly string[];
  readonly #indicators: readonly Fact['indicator'][];
  readonly #units: readonly Fact['unit'][];
  readonly #manners: readonly Manner[];
  /** Meanings that are no facts, by the place of their binding: a few a form. */
  readonly #others = new Map<number, Meaning>();
  readonly #sheet: Uint32Array;
  readonly #row: Uint32Array;
  readonly #column: Uint32Array;
  readonly #indicator: Uint32Array;
  readonly #unit: Uint32Array;
  readonly #manner: Uint32Array;

  constructor(bindings: readonly Binding[]) {
    const [sheets, manners] = [new Numbered<string>(), new Numbered<Manner>()];
    const indicators = new Numbered<Fact['indicator']>();
    const units = new Numbered<Fact['unit']>();
    const { length } = bindings;
    this.#sheet = new Uint32Array(length);
    this.#row = Uint32Array.from(bindings, ({ row }) => row);
    this.#column = Uint32Array.from(bindings, ({ column }) => column);
    this.#indicator = new Uint32Array(length);
    this.#unit = new Uint32Array(length);
    this.#manner = new Uint32Array(length);
    let last: { readonly meaning: Fact; readonly manner: number } | undefined;
    bindings.forEach(({ sheet, meaning }, i) => {
      this.#sheet[i] = sheets.numberOf(sheet, sheet);
      if (meaning.kind !== 'fact') {
        this.#others.set(i, meaning);
        return;
      }
      this.#indicator[i] = indicators.numberOf(meaning.indicator, meaning.indicator);
      this.#unit[i] = units.numberOf(meaning.unit, meaning.unit);
      if (!last || !isSameManner(last.meaning, meaning)) {
        const manner = mannerOf(meaning);
        last = { meaning, manner: manners.numberOf(manner, JSON.stringify(manner)) };
      }
      this.#manner[i] = last.manner;
    });
    this.#sheets = sheets.list;
    this.#indicators = indicators.list;
    this.#units = units.list;
    this.#manners = manners.list;
  }

  bindings(): Binding[] {
    return Array.from(this.#row, (row, i) => ({
      sheet: this.#sheets[this.#sheet[i] as number] as string,
      row,
      column: this.#column[i] as number,
      meaning: this.#meaning(i),
    }));
  }

  #meaning(i: number): Meaning {
    return (
      this.#others.get(i) ?? {
        indicator: this.#indicators[this.#indicator[i] as number] as Fact['indicator'],
        unit: this.#units[this.#unit[i] as number] as Fact['unit'],
        ...(this.#manners[this.#manner[i] as number] as Manner),
      }
    );
  }
}

function mannerOf(meaning: Fact): Manner {
  const manner: Record<string, unknown> = { ...meaning };
  delete manner['indicator'];
  delete manner['unit'];
  return manner as unknown as Manner;
}

/** Whatever a meaning is given one day is compared too: what is overlooked here would be lost. */
function isSameManner(a: Fact, b: Fact): boolean {
  let more = 0;
  for (const name in a) if (name !== 'indicator' && name !== 'unit') more += 1;
  for (const name in b) {
    if (name === 'indicator' || name === 'unit') continue;
    if (a[name as keyof Fact] !== b[name as keyof Fact]) return false;
    more -= 1;
  }
  return more === 0;
}
