/** Known indicators so arranged that those worth scoring are found without looking at all of them. */
import { bigramsOf } from '../bigrams';
import { scoreOf, type Scored } from '../rule';
import type { Caption } from './caption';
import { indicatorRules } from './rules/list';

export interface Known {
  /** Id in the ledger, code in the dictionary. */
  readonly id: string;
  readonly name: string;
  readonly caption: Caption;
}

/** Of the pairs of signs in a name, so many must be shared to be looked at. */
const worthALook = 0.4;

export class Shelf {
  readonly #all: readonly Known[];
  readonly #keyed = new Map<string, number[]>();
  #pairs: Map<string, number[]> | undefined;

  constructor(all: readonly Known[]) {
    this.#all = all;
    all.forEach(({ caption }, i) => {
      for (const key of keysOf(caption, caption.names)) add(this.#keyed, key, i);
    });
  }

  /** `home`: ids that belong to the form at hand. `taken`: ids other lines carry by their very name. */
  score(
    asked: Caption,
    home: ReadonlySet<string> = new Set(),
    taken: ReadonlySet<string> = new Set(),
  ): Scored<Known>[] {
    const found: Scored<Known>[] = [];
    for (const i of this.#exact(asked) ?? this.#near(asked)) {
      const known = this.#all[i] as Known;
      const caption = home.has(known.id) ? { ...known.caption, home: true } : known.caption;
      const { score, because } = scoreOf(indicatorRules, asked, caption);
      if (score === 0 || (taken.has(known.id) && score < 0.9)) continue;
      found.push({ known, score, because });
    }
    return found;
  }

  /** A name that tells and is someone's needs no further search. */
  #exact(asked: Caption): readonly number[] | undefined {
    return asked.generic ? undefined : this.#keyed.get(`name ${asked.names[0] as string}`);
  }

  #near(asked: Caption): ReadonlySet<number> {
    const near = new Set<number>();
    for (const key of keysOf(asked, asked.names.slice(0, 1))) {
      for (const i of this.#keyed.get(key) ?? []) near.add(i);
    }
    const shared = new Map<number, number>();
    const pairs = bigramsOf(asked.bare[0] as string);
    for (const pair of pairs) {
      for (const i of this.#byPair().get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    }
    for (const [i, count] of shared) if (count >= pairs.size * worthALook) near.add(i);
    return near;
  }

  /** Made when a name was met that nobody carries. */
  #byPair(): ReadonlyMap<string, number[]> {
    if (this.#pairs) return this.#pairs;
    this.#pairs = new Map();
    for (const [i, { caption }] of this.#all.entries()) {
      const pairs = new Set(caption.bare.flatMap((bare) => [...bigramsOf(bare)]));
      for (const pair of pairs) add(this.#pairs, pair, i);
    }
    return this.#pairs;
  }
}

function keysOf(caption: Caption, names: readonly string[]): string[] {
  const { bare, joined, operands, entry } = caption;
  return [
    ...names.map((name) => `name ${name}`),
    ...bare.map((one) => `bare ${one}`),
    `bare ${joined}`,
    ...(operands.length > 1 ? [`from ${String(operands)}`] : []),
    ...(entry === '' ? [] : [`entry ${entry}`]),
  ];
}

function add(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [i]);
  else if (list[list.length - 1] !== i) list.push(i);
}
