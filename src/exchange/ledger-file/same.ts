/** Whether two contents are one ledger: what was read back from a file beside what it was written from. */
import { definitions, keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import { stepsOf, type Change } from '#domain/change/change';
import { listNames, type FactColumns } from '#domain/fact/columns';
import { canonical } from './canonical';
import type { PackedContent } from './content';
import { sortedByKey } from './order';

export function isSame(a: PackedContent, b: PackedContent): boolean {
  return (
    sameCatalog(a, b) &&
    sameFacts(sortedByKey(a.facts), sortedByKey(b.facts)) &&
    sameHistory(a, b) &&
    sameFiles(a, b)
  );
}

function sameCatalog(a: PackedContent, b: PackedContent): boolean {
  return definitions.every((kind) => {
    const [own, others]: ReadonlyMap<string, Definitions[Definition]>[] = [a.catalog[kind], b.catalog[kind]];
    if (!own || own.size !== others?.size) return false;
    for (const record of own.values()) {
      const other = others.get(keyOf(record));
      if (!other || canonical(record) !== canonical(other)) return false;
    }
    return true;
  });
}

/** Row by row; the lists may have another order. */
function sameFacts(a: FactColumns, b: FactColumns): boolean {
  const count = a.values.length;
  if (count !== b.values.length) return false;
  for (const name of listNames) {
    const textOf = name === 'sources' ? canonical : (item: unknown) => item as string;
    const [list, otherList]: (readonly unknown[])[] = [a.lists[name], b.lists[name]];
    const known = new Map(otherList?.map((item, place) => [textOf(item), place]));
    const there = Int32Array.from(list ?? [], (item) => known.get(textOf(item)) ?? -1);
    const [own, other] = [a.places[name], b.places[name]];
    for (let i = 0; i < count; i += 1) if (there[own[i] as number] !== other[i]) return false;
  }
  for (let i = 0; i < count; i += 1) {
    if (!Object.is(a.values[i], b.values[i]) && a.values[i] !== b.values[i]) return false;
    if ((a.cells[i] ?? null) !== (b.cells[i] ?? null)) return false;
  }
  const said = Object.keys(a.more);
  return (
    said.length === Object.keys(b.more).length &&
    said.every((i) => canonical(a.more[Number(i)]) === canonical(b.more[Number(i)]))
  );
}

function sameHistory(a: PackedContent, b: PackedContent): boolean {
  if (a.history.length !== b.history.length) return false;
  return a.history.every(({ head, change }, i) => {
    const other = b.history[i];
    if (!other || canonical(head) !== canonical(other.head)) return false;
    if (!sameSteps(change.rest, other.change.rest)) return false;
    const [own, there] = [change.facts, other.change.facts];
    if (!own || !there) return own === there;
    return (
      sameBytes(own.which, there.which) && sameFacts(own.from, there.from) && sameFacts(own.to, there.to)
    );
  });
}

function sameSteps(a: Change, b: Change): boolean {
  return definitions.every((kind) => canonical(stepsOf(a, kind)) === canonical(stepsOf(b, kind)));
}

function sameFiles(a: PackedContent, b: PackedContent): boolean {
  const there = new Map(b.files.map((file) => [file.id, file]));
  return (
    there.size === a.files.length &&
    a.files.every(({ bytes, ...rest }) => {
      const other = there.get(rest.id);
      if (!other || !sameBytes(bytes, other.bytes)) return false;
      return rest.name === other.name && rest.at === other.at;
    })
  );
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
