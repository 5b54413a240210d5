/** The axis of a layout from the lines of a sheet: adjacent columns under the same captions share a header cell. */
import type { UnitId } from '#domain/id';
import type { Member } from '#domain/table/layout';
import type { DraftLine } from './draft';
import { unitsUnder } from './subtotals';

type Id = NonNullable<Member['id']>;

interface Standing {
  idOf(line: DraftLine): Id | undefined;
  overOf(line: DraftLine): readonly UnitId[] | undefined;
}

export function membersOfLines(
  lines: readonly DraftLine[],
  idOf: (line: DraftLine) => Id | undefined,
): Member[] {
  return nest(
    lines.filter((line) => line.role !== 'skip' && line.role !== 'part'),
    0,
    { idOf, overOf: (line) => unitsUnder(line, lines, idOf) },
  );
}

function nest(lines: readonly DraftLine[], level: number, standing: Standing): Member[] {
  const members: Member[] = [];
  for (let from = 0; from < lines.length;) {
    const first = lines[from] as DraftLine;
    const caption = first.path[level] ?? first.name;
    const isLeaf = first.path.length <= level + 1;
    let to = from + 1;
    while (!isLeaf && to < lines.length && continues(lines[to] as DraftLine, first, level)) to += 1;
    members.push(
      isLeaf
        ? leaf(first, caption, standing)
        : { caption, children: nest(lines.slice(from, to), level + 1, standing) },
    );
    from = to;
  }
  return members;
}

function continues(line: DraftLine, first: DraftLine, level: number): boolean {
  return line.path.length > level + 1 && line.path[level] === first.path[level];
}

function leaf(line: DraftLine, caption: string, { idOf, overOf }: Standing): Member {
  const id = line.role === 'heading' ? undefined : idOf(line);
  const over = overOf(line);
  return {
    caption,
    ...(id === undefined ? {} : { id }),
    ...(line.role === 'total' ? { total: true as const } : {}),
    ...(over === undefined ? {} : { over }),
    // What was read as a figure of its own before, or is one to the clerk, stands beside nothing.
    ...(line.compare === undefined || line.role !== 'beside' ? {} : { compare: line.compare }),
    ...(line.code === undefined ? {} : { code: line.code }),
    ...(line.depth > 0 ? { depth: line.depth } : {}),
  };
}
