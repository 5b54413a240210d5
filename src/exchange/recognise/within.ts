/**
 * The table a clerk drew: the same reading of captions, roles, formulas and doubts, within lines that were given. What
 * was said to be a label is one, whatever it looks like.
 */
import type { Sheet, Workbook } from '#workbook/sheet';
import { plenty } from './features/list';
import type { TableFinding } from './finding';
import type { Header } from './header';
import { leavesOf } from './paths';
import { drawPicture, linesIn } from './picture';
import type { Role, Roles } from './roles';
import { tableOf } from './table';

export interface Bounds {
  readonly headerTop: number;
  /** The last row of captions or of the code row is the one above. */
  readonly dataTop: number;
  readonly dataBottom: number;
  readonly left: number;
  /** Columns from here on hold values. */
  readonly firstValueColumn: number;
  readonly right: number;
}

export function boundsOf(finding: TableFinding): Bounds {
  const { labelColumns, firstValueColumn, lastValueColumn, otherColumns } = finding;
  return {
    headerTop: finding.headerTop,
    dataTop: finding.dataTop,
    dataBottom: finding.dataBottom,
    left: Math.min(...labelColumns, firstValueColumn),
    firstValueColumn,
    right: Math.max(lastValueColumn, ...otherColumns),
  };
}

/** undefined where nothing between these lines can be a table. */
export function recogniseWithin(
  workbook: Workbook,
  sheet: Sheet,
  finding: TableFinding,
  bounds: Bounds,
): TableFinding | undefined {
  const { headerTop, dataTop, dataBottom, left, right, firstValueColumn } = bounds;
  if (headerTop > dataTop || dataTop > dataBottom || left > firstValueColumn || firstValueColumn > right)
    return undefined;
  const picture = drawPicture(workbook, sheet);
  const coded = finding.codeRow !== null && finding.codeRow >= headerTop && finding.codeRow < dataTop;
  const codeRow = coded ? finding.codeRow : null;
  const header: Header = {
    top: headerTop,
    bottom: (codeRow ?? dataTop) - 1,
    codeRow,
    left,
    right,
    // The clerk is sure.
    score: plenty,
    evidence: [{ name: 'drawn', score: plenty }],
  };
  const lines = linesIn(picture, { top: dataTop, bottom: dataBottom, left, right });
  const below = (rows: readonly number[]) => rows.filter((row) => row > dataBottom);
  const { title, period, countingUnit, reporter, marks } = finding;
  return tableOf({
    picture,
    header,
    head: { title, period, countingUnit, reporter, marks },
    body: { lines, top: dataTop, bottom: dataBottom },
    tail: {
      noteRows: below(finding.noteRows),
      signatureRows: below(finding.signatureRows),
      bottom: dataBottom,
    },
    leaves: leavesOf(picture, header, left, right),
    settle: (roles) => divided(roles, firstValueColumn),
  });
}

/** Labels before the line, values behind it; serial numbers and remarks stay what they are on their own side. */
function divided({ roles, nameColumn }: Roles, first: number): Roles {
  const settled = new Map<number, Role>();
  for (const [column, role] of roles) {
    const label = role !== 'value' && role !== 'none' && role !== 'other';
    if (column < first) settled.set(column, role === 'value' || role === 'none' ? 'name' : role);
    else settled.set(column, label || role === 'none' ? 'value' : role);
  }
  if (nameColumn < first) return { roles: settled, nameColumn };
  const names = [...settled].filter(([column, role]) => column < first && role === 'name');
  return { roles: settled, nameColumn: names[names.length - 1]?.[0] ?? first - 1 };
}
