/** Names of units and indicators. */

/** Names are compared without any space or sign that is not seen, and with full-width signs folded: «李  镇» is 李镇. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '');
}

/** Chinese by its sounds, numbers within it by their size. */
export const bySound = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Made once for each state of the catalogue, which never changes in place. */
const indexes = new WeakMap<ReadonlyMap<string, Named>, ReadonlyMap<string, Named>>();

/** The record that carries a name or alias, exactly but for spacing; the first where several do. */
export function findNamed<R extends Named>(records: ReadonlyMap<string, R>, name: string): R | undefined {
  let index = indexes.get(records);
  if (!index) {
    const made = new Map<string, Named>();
    for (const record of records.values()) {
      for (const own of [record.name, ...record.aliases]) {
        const folded = foldName(own);
        if (!made.has(folded)) made.set(folded, record);
      }
    }
    indexes.set(records, made);
    index = made;
  }
  return index.get(foldName(name)) as R | undefined;
}
