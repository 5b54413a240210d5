/** One table put together: roles of its columns, rows, formulas, doubts and confidence. */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import { withAreaTotal } from './area-total';
import type { Body } from './body';
import { crossedDoubt, crossedRowsDoubt } from './crossed';
import { isTotalCaption } from './caption';
import { columnsOf } from './columns';
import { numberIn } from './content';
import { plenty } from './features/list';
import { countedIn, withFigures } from './figures';
import type { FoundColumn, TableFinding } from './finding';
import { isForm } from './form';
import type { Head } from './head';
import type { Header } from './header';
import { hiddenDoubt } from './hidden';
import { kindOf } from './kind';
import { orientationOf } from './orientation';
import { withParts } from './parts-of-totals';
import type { Leaf } from './paths';
import type { Line, Picture } from './picture';
import { rolesOf, type Roles } from './roles';
import { withRowFormulas } from './row-formulas';
import { rowsOf } from './rows';
import type { Tail } from './tail';
import { tallyColumns } from './tally';
import { totalDoubts } from './totals';
import { totalWord } from './words';

export interface TableParts {
  readonly picture: Picture;
  readonly header: Header;
  readonly head: Head;
  readonly body: Body;
  readonly tail: Tail;
  readonly leaves: readonly Leaf[];
  /** Where the clerk drew the line between labels and values. */
  readonly settle?: (roles: Roles) => Roles;
}

/** Unread texts told one by one; beyond this many only counted. */
const listed = 200;

export function tableOf(parts: TableParts): TableFinding | undefined {
  const { picture: seen, header, head, body, tail, leaves, settle = (roles) => roles } = parts;
  const left = (leaves[0] as Leaf).column;
  const right = (leaves[leaves.length - 1] as Leaf).column;
  const written = within(body.lines, left, right);
  const bottom = written[written.length - 1]?.row;
  if (bottom === undefined) return undefined;
  const tallies = tallyColumns(written, left, right);
  const { roles, nameColumn } = settle(rolesOf(leaves, tallies));
  const values = leaves.filter(({ column }) => roles.get(column) === 'value');
  const first = values[0];
  const last = values[values.length - 1];
  if (!first || !last) return undefined;
  const names = written
    .flatMap(({ row }) => seen.at(row, nameColumn)?.text ?? [])
    .filter((name) => !totalWord.test(name));
  const nameLeaf = leaves.find(({ column }) => column === nameColumn);
  const orientation = orientationOf({
    values,
    labels: leaves.filter(({ column }) => roles.get(column) !== 'value'),
    nameLeaf,
    roles,
    tallies,
    names,
    title: head.title?.text ?? '',
  });
  const read = rowsOf({ picture: seen, lines: written, roles, nameColumn, orientation });
  const { picture, lines } = withFigures(seen, written, countedIn(read, values, head.countingUnit));
  const amounts = values.map(({ column }) => column);
  const numberAt = (row: number, column: number) => numberIn(picture, picture.at(row, column));
  const bare =
    orientation === 'entities-in-rows'
      ? withParts(withAreaTotal(read, amounts, numberAt), amounts, numberAt)
      : read;
  if (isForm(leaves, lines)) return undefined;
  const period = head.period?.period;
  const found = columnsOf({
    picture,
    leaves: values,
    rows: bare,
    codeRow: header.codeRow,
    tallies,
    units: orientation === 'indicators-in-rows',
    year: period?.year,
    startMonth: period?.startMonth ?? 1,
  });
  const plain = found.columns.filter(({ formula }) => !formula).map(({ column }) => column);
  const computed = found.columns.length - plain.length;
  const indicatorRows = orientation === 'indicators-in-rows' || orientation === 'periods-in-columns';
  const lifted = indicatorRows ? withRowFormulas(picture, bare, plain) : { rows: bare, doubts: [] };
  const { rows } = lifted;
  const formulaRows = new Set(rows.filter(({ formula }) => formula).map(({ row }) => row));
  const doubts: Problem[] = [
    ...headDoubts(picture, header, head, found.columns),
    ...found.doubts,
    ...lifted.doubts.filter(({ code }) => code !== 'recognise.formulaMixed' || computed === 0),
    ...columnFormulaDoubts(found, formulaRows),
    ...(orientation === 'entities-in-rows' ? totalDoubts(picture, rows, excelOf(found, rows)) : []),
    ...unreadDoubts(picture, lines, values, tallies),
  ];
  const columnsWith = (...wanted: string[]) =>
    leaves.filter((l) => wanted.includes(roles.get(l.column) as string)).map((l) => l.column);
  const labelColumns = columnsWith('name', 'serial', 'code', 'measure');
  const crossed =
    orientation === 'indicators-in-rows' || orientation === 'periods-in-columns'
      ? crossedDoubt(picture.sheet.name, header.top, found.columns)
      : undefined;
  if (crossed) doubts.push(crossed);
  if (orientation === 'indicators-in-rows')
    doubts.push(...[crossedRowsDoubt(picture.sheet.name, left, rows) ?? []].flat());
  const out = hiddenDoubt(picture.sheet, { top: (lines[0] as Line).row, bottom, left, right });
  if (out) doubts.push(out);
  if (labelColumns.length === 0)
    doubts.push({ code: 'recognise.noNames', place: { sheet: picture.sheet.name } });
  return {
    sheet: picture.sheet.name,
    ...head,
    headerTop: header.top,
    headerBottom: header.bottom,
    codeRow: header.codeRow,
    dataTop: (lines[0] as Line).row,
    dataBottom: bottom,
    labelColumns,
    nameColumn,
    firstValueColumn: first.column,
    lastValueColumn: last.column,
    otherColumns: columnsWith('other'),
    orientation,
    rows,
    columns: found.columns,
    totalRows: rows.filter(({ kind }) => kind === 'total').map(({ row }) => row),
    totalColumns: values.filter(({ path }) => isTotalCaption(path)).map(({ column }) => column),
    noteRows: tail.noteRows,
    signatureRows: tail.signatureRows,
    kind: kindOf(orientation, leaves, tallies),
    evidence: header.evidence,
    confidence: confidenceOf(header, labelColumns.length, doubts),
    doubts,
  };
}

/** The lines of a block, up to its last label or typed value. */
function within(lines: readonly Line[], left: number, right: number): readonly Line[] {
  const own = lines.flatMap(({ row, spots }) => {
    const inside = spots.filter(({ column }) => column >= left && column <= right);
    return inside.length > 0 ? [{ row, spots: inside }] : [];
  });
  return own;
}

function headDoubts(
  picture: Picture,
  { score, top, left }: Header,
  { period }: Head,
  columns: readonly FoundColumn[],
): readonly Problem[] {
  const { sheet } = picture;
  const doubts: Problem[] = [];
  if (score < plenty) {
    const details = { score: Math.round(score * 10) / 10, enough: plenty };
    doubts.push({
      code: 'recognise.headerUnsure',
      place: { sheet: sheet.name, cell: cellName(top, left) },
      details,
    });
  }
  if (!period && !columns.some((column) => column.period)) {
    doubts.push({ code: 'recognise.noPeriod', place: { sheet: sheet.name } });
  }
  return doubts;
}

/** A column whose formulas are told by rows has no doubt of its own about mixing them. */
function columnFormulaDoubts(
  { lifted }: ReturnType<typeof columnsOf>,
  formulaRows: ReadonlySet<number>,
): readonly Problem[] {
  return [...lifted.values()]
    .flatMap(({ doubts }) => doubts)
    .filter((doubt) => formulaRows.size === 0 || doubt.code !== 'recognise.formulaMixed');
}

function excelOf(
  { lifted }: ReturnType<typeof columnsOf>,
  rows: readonly { readonly row: number; readonly kind: string }[],
) {
  const row = rows.find(({ kind }) => kind === 'data')?.row ?? 0;
  return [...lifted].map(([column, { text, at }]) => ({
    column,
    ...(text !== undefined ? { excel: { row: at ?? row, formula: text } } : {}),
  }));
}

/** Text in a number cell is kept and told, never read as something. */
function unreadDoubts(
  picture: Picture,
  lines: readonly Line[],
  values: readonly Leaf[],
  tallies: ReturnType<typeof tallyColumns>,
): readonly Problem[] {
  const numeric = new Set(
    values
      .map(({ column }) => tallies.get(column))
      .flatMap((t) => (t && t.numbers > 0 && t.numbers + t.noisy >= t.texts - t.noisy ? [t.column] : [])),
  );
  const doubts: Problem[] = [];
  let unread = 0;
  for (const { spots } of lines) {
    for (const { row, column, sort, raw } of spots) {
      if (sort !== 'text' || !numeric.has(column) || ++unread > listed) continue;
      const place = { sheet: picture.sheet.name, cell: cellName(row, column) };
      doubts.push({ code: 'recognise.textInNumber', place, details: { found: raw } });
    }
  }
  if (unread > listed)
    doubts.push({ code: 'recognise.textInNumberMore', details: { count: unread - listed } });
  return doubts;
}

function confidenceOf({ score, codeRow }: Header, labels: number, doubts: readonly Problem[]): number {
  const has = (code: string) => doubts.some((doubt) => doubt.code === code);
  const sure =
    Math.min(1, score / plenty) * 0.9 +
    (codeRow !== null ? 0.1 : 0.05) -
    (labels === 0 ? 0.2 : 0) -
    (has('recognise.columnMixed') ? 0.1 : 0) -
    (has('recognise.formulaMixed') ? 0.05 : 0);
  return Math.round(Math.max(0.05, Math.min(1, sure)) * 100) / 100;
}
