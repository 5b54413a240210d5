/** What stands beside the figures and is not taken in, where a clerk would look for it. */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import type { TableFinding } from '../recognise/finding';
import type { Draft, DraftLine } from './draft';

/** 年初数 is the state at the end of the year before: no figure of this period, and none that a form of this period brings. */
export function withLeftOut(
  finding: TableFinding,
  columns: readonly DraftLine[],
  places?: Draft['places'],
): TableFinding {
  const skipped = new Set(columns.filter(({ role }) => role === 'skip').map(({ at }) => at));
  const columnOf = (at: number): number =>
    [...(places ?? [])].find(([lines]) => lines.endsWith(`,${at}`))?.[1].column ?? at;
  const doubts = finding.columns.flatMap(({ column, name, aspect }): Problem[] =>
    aspect?.kind === 'opening' && skipped.has(column)
      ? [
          {
            code: 'recognise.opening',
            place: { sheet: finding.sheet, cell: cellName(finding.headerBottom, columnOf(column)) },
            details: { column: name },
          },
        ]
      : [],
  );
  return doubts.length === 0 ? finding : { ...finding, doubts: [...finding.doubts, ...doubts] };
}
