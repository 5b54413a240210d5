/** What hangs on a worksheet in parts of its own: comments, threads of comments, tables. */
import { parseCellName } from '../address';
import { findPart, readPart, type Package, type Relationship } from '../opc/package';
import type { Comment, Sheet } from '../sheet';
import { unescapeCharacters } from '../xml/text';
import { attributeOf, childOf, childrenOf, integerOf, readTree, type Element } from '../xml/tree';
import { tableOf } from './tables';

export function readAttached(pack: Package, relationships: readonly Relationship[]): Partial<Sheet> {
  if (relationships.length === 0) return {};
  const partsOf = (kind: string): Element[] =>
    relationships.flatMap((one) => {
      const entry = one.kind === kind && one.target !== undefined ? findPart(pack, one.target) : undefined;
      return entry ? [readTree(readPart(pack, entry))] : [];
    });
  const comments = merged(
    partsOf('comments').flatMap(plainComments),
    partsOf('threadedComment').flatMap((root) => threads(root)),
  );
  const tables = partsOf('table').flatMap((root) => tableOf(root) ?? []);
  return {
    ...(comments.length > 0 ? { comments } : {}),
    ...(tables.length > 0 ? { tables } : {}),
  };
}

function plainComments(root: Element): Comment[] {
  const authors = childrenOf(childOf(root, 'authors'), 'author').map(({ text }) => text);
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((node) => {
    const place = parseCellName(attributeOf(node, 'ref') ?? '');
    const author = authors[integerOf(node, 'authorId') ?? -1] ?? '';
    return place ? [{ ...place, author, text: textOf(childOf(node, 'text')) }] : [];
  });
}

/** `<t>` alone or runs of it; how it is pronounced is left out. */
function textOf(node: Element | undefined): string {
  if (!node) return '';
  const pieces = node.children.map((child) =>
    child.name === 't' ? child.text : child.name === 'r' ? (childOf(child, 't')?.text ?? '') : '',
  );
  return unescapeCharacters(pieces.join(''));
}

/** Answers stand after what they answer, in the order of the part. */
function threads(root: Element): Comment[] {
  const byCell = new Map<string, Comment>();
  for (const node of childrenOf(root, 'threadedComment')) {
    const ref = attributeOf(node, 'ref') ?? '';
    const place = parseCellName(ref);
    if (!place) continue;
    const text = childOf(node, 'text')?.text ?? '';
    const before = byCell.get(ref);
    byCell.set(ref, before ? { ...before, text: `${before.text}\n${text}` } : { ...place, author: '', text });
  }
  return [...byCell.values()];
}

/** A thread has a plain comment as its stand-in for old programs, which says less. */
function merged(plain: readonly Comment[], threaded: readonly Comment[]): Comment[] {
  const key = ({ row, column }: Comment) => `${row}:${column}`;
  const taken = new Set(threaded.map(key));
  return [...plain.filter((comment) => !taken.has(key(comment))), ...threaded];
}
