/**
 * Parts of a package by name, and the relationships that lead from one to another. Part names are compared as OPC does:
 * without case, `\` as `/`, no leading `/`; `..` cannot leave the package. A target outside the package is never followed.
 */
import { ProblemError } from '#value/problem';
import { attributeOf, childrenOf, readTree } from '../xml/tree';
import { inflate, readZip, type Entry, type Zip } from './read';

export interface Package {
  readonly zip: Zip;
  readonly byName: ReadonlyMap<string, Entry>;
}

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`, … the same in the transitional and the strict form. */
  readonly kind: string;
  /** Name of the part; undefined where the target is outside. */
  readonly target: string | undefined;
  /** An address outside, for showing it. */
  readonly outside?: string;
}

export function openPackage(bytes: Uint8Array): Package {
  const zip = readZip(bytes);
  const byName = new Map<string, Entry>();
  for (const entry of zip.entries) {
    const name = partName(entry.name);
    if (!byName.has(name)) byName.set(name, entry);
  }
  return { zip, byName };
}

export function partName(name: string): string {
  const steps: string[] = [];
  for (const step of name.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** Targets are written as URIs: `%20` may stand for a space, a Chinese name may be spelt out in bytes. */
export function findPart(pack: Package, name: string): Entry | undefined {
  return pack.byName.get(partName(name)) ?? pack.byName.get(partName(decoded(name)));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function readPart(pack: Package, entry: Entry): Uint8Array {
  return inflate(pack.zip, entry);
}

/** `xl/workbook.xml` → what it points at; none where it has no relationships. */
export function relationshipsOf(pack: Package, part: string): Relationship[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const entry = findPart(pack, `${folder}_rels/${part.slice(cut)}.rels`);
  if (!entry) return [];
  const root = readTree(readPart(pack, entry));
  return childrenOf(root, 'Relationship').map((node) => {
    const target = attributeOf(node, 'Target') ?? '';
    const isOutside = attributeOf(node, 'TargetMode') === 'External';
    return {
      id: attributeOf(node, 'Id') ?? '',
      kind: (attributeOf(node, 'Type') ?? '').replace(/^.*\//, ''),
      target: isOutside ? undefined : resolveTarget(folder, target),
      ...(isOutside ? { outside: target } : {}),
    };
  });
}

function resolveTarget(folder: string, target: string): string {
  const path = target.split('#')[0] as string;
  return partName(path.startsWith('/') || path.startsWith('\\') ? path : folder + path);
}

/** The part the package is about; a zip without one is no office file. */
export function mainPart(pack: Package): string {
  const main = relationshipsOf(pack, '').find((relationship) => relationship.kind === 'officeDocument');
  if (main?.target !== undefined && findPart(pack, main.target)) return main.target;
  const meantToBe = main !== undefined || [...pack.byName.keys()].some((name) => name.startsWith('xl/'));
  throw new ProblemError({ code: meantToBe ? 'file.damaged' : 'file.notWorkbook' });
}
