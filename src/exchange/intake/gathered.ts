/**
 * Forms of one unit, returned by many: the table shows them beside each other. The axis that held the reporting unit alone
 * gets one line for each unit that has sent it; a file of one of them never takes the others away.
 */
import type { UnitId } from '#domain/id';
import { leavesOf, type Axis, type Layout, type Member } from '#domain/table/layout';
import type { Draft, LineRole } from './draft';

interface Sender {
  readonly unit: UnitId;
  readonly name: string;
}

/** `known`: as the table stands; `own`: as this file alone would make it; `first`: whose the table is. */
export function gathered(known: Layout, own: Layout, draft: Draft, sender: Sender, first: Sender): Layout {
  const side = sideOfOne(draft);
  if (!side) return own;
  // What one unit's figures are compared with has no place among several units.
  const members = leavesOf(known[side].members).filter(({ compare }) => compare === undefined);
  const others = members.filter(({ id }) => id !== sender.unit);
  if (others.length === 0) return own;
  const line: Member = { caption: sender.name, id: sender.unit };
  const place = members.findIndex(({ id }) => id === sender.unit);
  // Alone it was called 本期; among others it is called by name.
  const named = members.map((member) =>
    member.id === first.unit ? { ...member, caption: first.name } : member,
  );
  const axis: Axis = { dimension: 'unit', members: place < 0 ? [...named, line] : named };
  return { ...own, [side]: axis };
}

const inert: ReadonlySet<LineRole> = new Set(['skip', 'beside', 'part']);

/** The axis on which nothing but the reporting unit stands. */
function sideOfOne({ rowDimension, columnDimension, rows, columns }: Draft): 'rows' | 'columns' | undefined {
  const isOne = (lines: Draft['rows']): boolean =>
    lines.some((line) => line.own) && lines.every((line) => line.own || inert.has(line.role));
  if (columnDimension === 'unit' && isOne(columns)) return 'columns';
  return rowDimension === 'unit' && isOne(rows) ? 'rows' : undefined;
}
