/**
 * The calculation chain lists every formula cell; one that lost its formula makes Excel call the file broken. The chain
 * is optional and built anew on load, so it is taken out, with the two lines that mention it.
 */
import { findPart, readPart, relationshipsOf, type Package } from '../opc/package';
import type { Entry } from '../opc/read';
import { spliced, type Splice } from './splice';
import { Tags } from '../xml/tags';

export function withoutCalcChain(pack: Package, workbookPart: string): Map<Entry, Uint8Array | null> {
  const changes = new Map<Entry, Uint8Array | null>();
  const target = relationshipsOf(pack, workbookPart).find((one) => one.kind === 'calcChain')?.target;
  const chain = target === undefined ? undefined : findPart(pack, target);
  if (target === undefined || !chain) return changes;
  changes.set(chain, null);
  const cut = workbookPart.lastIndexOf('/') + 1;
  const mentions: [string, string, RegExp][] = [
    [`${workbookPart.slice(0, cut)}_rels/${workbookPart.slice(cut)}.rels`, 'Type', /\/calcChain$/],
    [
      '[Content_Types].xml',
      'PartName',
      new RegExp(`^/${target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i'),
    ],
  ];
  for (const [part, attribute, value] of mentions) {
    const entry = findPart(pack, part);
    if (entry) changes.set(entry, withoutElement(readPart(pack, entry), attribute, value));
  }
  return changes;
}

function withoutElement(bytes: Uint8Array, attribute: string, value: RegExp): Uint8Array {
  const tags = new Tags(bytes);
  const splices: Splice[] = [];
  while (tags.next()) {
    if (tags.closing || !value.test(tags.attribute(attribute) ?? '')) continue;
    const { start } = tags;
    tags.skipElement();
    splices.push({ start, end: tags.end, text: '' });
  }
  return spliced(bytes, splices);
}
