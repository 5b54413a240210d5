/**
 * 汇总: the units of a form with, below each total, what was reported for it and by how much that differs from the sum of
 * its units; or only the units of one set, added up.
 */
import type { UnitId } from '../id';
import { axisOf } from './cell';
import type { Reported } from './comparison';
import { leavesOf, type Axis, type Member } from './layout';
import type { Table } from './table';

/** Some of the units: a group the bureau named (山区乡镇), a kind. */
export interface UnitSet {
  readonly key: string;
  /** 山区乡镇小计. */
  readonly caption: string;
  readonly units: ReadonlySet<UnitId>;
}

/** A sum of units that report, on a form: there is something to compare and to choose from. */
export function rollsUp(form: Table): boolean {
  return leavesOf(axisOf(form, 'unit')?.members ?? []).some(isGrandTotal);
}

export function rollupTable(
  form: Table,
  captions: Readonly<Record<Reported, string>>,
  only: UnitSet | undefined,
): Table {
  const { rows, columns } = form.layout;
  const looked = (axis: Axis): Axis => {
    if (axis.dimension !== 'unit') return axis;
    return { ...axis, members: only ? setOf(axis.members, only) : beside(axis.members, captions) };
  };
  return { ...form, layout: { rows: looked(rows), columns: looked(columns) } };
}

function setOf(members: readonly Member[], { key, caption, units }: UnitSet): Member[] {
  const single = leavesOf(members).filter(({ id, total }) => !total && units.has(id as UnitId));
  const over = single.map(({ id }) => id as UnitId);
  // The indents and headings of the whole form say nothing about the set.
  const chosen = single.map((member) => ({ ...member, depth: 0 }));
  return [{ caption, id: `set:${key}` as UnitId, total: true, over }, ...chosen];
}

function beside(members: readonly Member[], captions: Readonly<Record<Reported, string>>): Member[] {
  return members.flatMap((member): Member[] => {
    if (member.children) return [{ ...member, children: beside(member.children, captions) }];
    if (!isGrandTotal(member)) return [member];
    const { id, depth = 0 } = member;
    const line = (compare: Reported): Member => ({
      caption: captions[compare],
      ...(id === undefined ? {} : { id }),
      compare,
      depth: depth + 1,
    });
    return [member, line('reported'), line('gap')];
  });
}

function isGrandTotal({ total, over, id }: Member): boolean {
  return total === true && over === undefined && id !== undefined;
}
