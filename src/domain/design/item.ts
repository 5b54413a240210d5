/**
 * The lines of a form as a tree, whichever axis they stand on: an indicator, or a heading over others. Columns are nested in
 * the record itself, rows are flat there and tell their depth: here both are alike.
 */
import type { IndicatorId } from '../id';
import type { Compared } from '../table/comparison';
import { leavesOf, type Member } from '../table/layout';

export interface Item {
  readonly caption: string;
  /** Absent for a heading. */
  readonly id?: IndicatorId;
  /** Not the figure itself but what it is compared with. */
  readonly compare?: Compared;
  /** Given by hand; without one the line is numbered. */
  readonly code?: string;
  readonly children: readonly Item[];
}

export type Items = readonly Item[];

/** What a line shows; a form shows everything once. */
export function keyOfItem({ id, compare }: Pick<Item, 'id' | 'compare'>): string | undefined {
  if (id === undefined) return undefined;
  return compare === undefined || compare === 'now' ? id : `${id}~${compare}`;
}

/** Every line with its children behind it, in the order of the form. */
export function allItems(items: Items): Item[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}

/** The lines that show figures. */
export function figureItems(items: Items): Item[] {
  return allItems(items).filter(({ id }) => id !== undefined);
}

/** Whether others can stand below: a heading, or a line that has some already (其中). */
export function holds({ id, children }: Item): boolean {
  return id === undefined || children.length > 0;
}

/** The figures alone: an indicator under its own name again where it stood beside what it is compared with. */
export function figuresAlone(items: Items): Item[] {
  return items.flatMap((item): Item[] => {
    if (isBeside(item)) return [];
    const children = figuresAlone(item.children);
    const [only] = children;
    const compared = children.length === 1 && item.children.length > 1 && item.children.some(isBeside);
    if (compared && only && item.id === undefined) return [{ ...only, caption: item.caption }];
    return item.id === undefined && item.children.length > 0 && children.length === 0
      ? []
      : [{ ...item, children }];
  });
}

function isBeside({ compare }: Item): boolean {
  return compare !== undefined && compare !== 'now';
}

/** Whether the lines carry nothing but their own numbers, 1 2 3 … in the order of the form. */
export function isNumbered(items: Items): boolean {
  const figures = figureItems(items);
  return figures.length > 0 && figures.every(({ code }, i) => code === String(i + 1));
}

/** Numbers in the order of the form, whatever codes there were. */
export function numbered(items: Items, next = { number: 1 }): Item[] {
  return items.map((item) => {
    const code = item.id === undefined ? {} : { code: String(next.number++) };
    return { ...item, ...code, children: numbered(item.children, next) };
  });
}

export function itemsOfColumns(members: readonly Member[]): Item[] {
  return members.map((member) => ({
    ...wordsOf(member),
    children: member.children ? itemsOfColumns(member.children) : [],
  }));
}

/** A heading without columns is no part of a header. */
export function columnsOfItems(items: Items): Member[] {
  return items.flatMap((item): Member[] => {
    if (item.id !== undefined) return [memberOf(item), ...columnsOfItems(item.children)];
    const children = columnsOfItems(item.children);
    return children.length === 0 ? [] : [{ caption: item.caption, children }];
  });
}

/** By their depth; a row that is deeper than the one before by more than a step stands one step below it. */
export function itemsOfRows(members: readonly Member[]): Item[] {
  const rows = leavesOf(members);
  const read = (from: number, depth: number): { items: Item[]; next: number } => {
    const items: Item[] = [];
    let at = from;
    while (at < rows.length && ((rows[at] as Member).depth ?? 0) >= depth) {
      const row = rows[at] as Member;
      const inner = read(at + 1, (row.depth ?? 0) + 1);
      items.push({ ...wordsOf(row), children: inner.items });
      at = inner.next;
    }
    return { items, next: at };
  };
  return read(0, 0).items;
}

export function rowsOfItems(items: Items, depth = 0): Member[] {
  return items.flatMap((item) => [
    { ...memberOf(item), ...(depth > 0 ? { depth } : {}) },
    ...rowsOfItems(item.children, depth + 1),
  ]);
}

function wordsOf({ caption, id, compare, code }: Member): Omit<Item, 'children'> {
  return {
    caption,
    ...(id === undefined ? {} : { id: id as IndicatorId }),
    ...(compare === undefined ? {} : { compare }),
    ...(code === undefined ? {} : { code }),
  };
}

function memberOf({ caption, id, compare, code }: Item): Member {
  return {
    caption,
    ...(id === undefined ? {} : { id }),
    ...(compare === undefined ? {} : { compare }),
    ...(code === undefined ? {} : { code }),
  };
}
