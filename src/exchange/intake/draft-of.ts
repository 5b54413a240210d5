/** From what was found on a sheet to what an import would do: findings meet the catalogue. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Dictionary } from '#domain/dictionary/dictionary';
import { unitWithin } from '#domain/indicator/law';
import { foldName } from '#domain/name';
import { findRoot } from '#domain/orgunit/tree';
import { periodKinds } from '#domain/period/kinds';
import type { Period } from '#domain/period/period';
import { slotOf } from '#domain/period/slot';
import { findPeriod } from '#domain/period/text';
import type { Dimension, PeriodSlot } from '#domain/table/layout';
import { valueAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import type { FoundColumn, FoundRow, Orientation, TableFinding } from '../recognise/finding';
import { isOwn, type Draft, type DraftLine, type Measure, type Side } from './draft';
import { isOfUnitsAndPeriods } from '../recognise/crossed';
import { sameDays } from '../fill/related-period';
import { nameOf } from '../recognise/names';
import { isEntityName } from '../recognise/orientation';
import { topOutlined } from '../recognise/rows';
import { withKnown } from './known';
import { measuresDown, saysMonth, toDateAloneDown } from './measures-down';
import { measureRole, measuresAbove, partOfRow } from './measures';
import { ofItsFigure } from './period-of-figure';
import { periodsDown } from './periods-down';
import { withoutPeriods } from '../recipe/key';
import { toDateAlone, type Alone } from './to-date-alone';
import { withTypedRates } from './typed-rates';
import { withLeftOut } from './left-out';
import { ownColumn } from './own-column';
import { stackedOf } from './stacked';
import { unitsAcross } from './units-across';
import { unitInName, unitInPath, unitInTitle } from './unit-in-name';

/** What stands on each axis of a sheet. */
const axes: Readonly<Record<Orientation, { rows: Dimension; columns: Dimension }>> = {
  'entities-in-rows': { rows: 'unit', columns: 'indicator' },
  list: { rows: 'unit', columns: 'indicator' },
  'indicators-in-rows': { rows: 'indicator', columns: 'unit' },
  'periods-in-columns': { rows: 'indicator', columns: 'period' },
  other: { rows: 'unit', columns: 'indicator' },
};

/** Townships down, `活产数 → 2025年 | 2024年` across: what is above the years names the indicators. */
function axesOf(
  { orientation, columns, rows }: TableFinding,
  alone: Alone | undefined,
): (typeof axes)[Orientation] {
  const data = rows.filter(({ kind }) => kind === 'data');
  const units = data.filter(({ caption }) => isEntityName(caption)).length;
  const under = columns.every(({ aspect }) => aspect && aspect.subject.length > 0);
  const isTurned = orientation === 'periods-in-columns' && under && units > data.length / 2;
  if (isTurned) return axes['entities-in-rows'];
  // 指标 | 1—6月累计: one column of the form's own period.
  return axes[alone && orientation === 'periods-in-columns' ? 'indicators-in-rows' : orientation];
}

export interface Origin {
  /** Name of the table and of the unit where nothing says them. */
  readonly table: string;
  readonly unit: string;
  readonly fileName?: string;
  readonly dictionary?: Dictionary;
  /** With it, figures can bear witness to formulas. */
  readonly sheet?: Sheet;
}

export function draftOf(found: TableFinding, catalog: Catalog, origin: Origin): Draft {
  const stacked = stackedOf(found);
  const { finding, places } = stacked ?? { finding: found, places: undefined };
  const own = ofItsFigure(ofItsMonth(asTitled(finding), finding), finding);
  const alone = toDateAlone(finding, own);
  const down = periodsDown(finding);
  const { rows: rowDimension, columns: columnDimension } = down
    ? ({ rows: 'period', columns: 'indicator' } as const)
    : axesOf(finding, alone);
  const unitSaid = reporterOf(finding) ?? unitIn(finding, catalog, origin.fileName);
  const unitName = unitSaid ?? findRoot(catalog.units)?.name ?? origin.unit;
  const { sheet, dictionary } = origin;
  const ofIndicators = rowDimension === 'indicator';
  const aloneDown = ofIndicators && !alone ? toDateAloneDown(finding, own) : undefined;
  const period =
    (alone ?? aloneDown)?.period ??
    (down ? yearOf([...down.values()], own) : chosenPeriod(finding, columnDimension, own));
  const across = alone?.columns ?? finding.columns;
  const counted = across.filter(({ kind }) => kind !== 'other');
  const isBlank = isBlankIn(found, sheet);
  const below = ofIndicators ? measuresDown(finding.rows, period, isBlank, aloneDown?.columns) : undefined;
  const units = ofIndicators && columnDimension === 'unit' ? unitsAcross(counted, period) : undefined;
  const foundRows = unlikeNames(
    finding.rows.map((row) =>
      saying(
        rowLine(
          row,
          rowDimension,
          finding,
          slotIn(period, down?.get(row)),
          below?.get(row),
          row.caption === '' && isBlank(row),
        ),
        units?.ofRows,
      ),
    ),
  );
  const above = columnDimension === 'indicator' ? measuresAbove(across, period) : undefined;
  const measureOf = (column: FoundColumn): Measure | undefined =>
    columnDimension === 'unit' ? measureRole(column, counted, period, units) : above?.get(column);
  // 青山镇 → 1月 | 2月, 大坪乡 → 1月 | 2月: one January would take the other's place.
  const crossed = columnDimension === 'period' && isOfUnitsAndPeriods(across);
  const foundColumns = unlikeNames(
    ownColumn(
      across.map((column) =>
        columnLine(column, columnDimension, finding, period, measureOf(column), crossed),
      ),
      unitName,
    ),
  );
  const rated = (lines: DraftLine[], across: DraftLine[], side: Side): DraftLine[] =>
    sheet && dictionary ? withTypedRates(lines, across, side, { sheet, places }, dictionary) : lines;
  const rows = ofIndicators ? rated(foundRows, foundColumns, 'rows') : foundRows;
  const columns = columnDimension === 'indicator' ? rated(foundColumns, foundRows, 'columns') : foundColumns;
  const draft: Draft = {
    finding: withLeftOut(finding, columns, places),
    ...(places ? { places } : {}),
    tableName: finding.title === null ? origin.table : titleWithoutPeriod(finding),
    period,
    unitName,
    ...(unitSaid === undefined ? {} : { unitSaid }),
    rowDimension,
    columnDimension,
    rows,
    columns,
    found: { rows, columns },
    edits: { rows: new Map(), columns: new Map() },
    set: new Set(),
    strategy: 'overwrite',
    exceptions: new Set(),
  };
  return withKnown(draft, catalog, origin.dictionary);
}

/** 填报单位:______ names nobody. */
function reporterOf({ reporter }: TableFinding): string | undefined {
  return reporter && !/^[\s_—-]*$/.test(reporter.text) ? reporter.text : undefined;
}

/** Returned forms say whose they are in their title, or in the name of the file or the sheet, where 填报单位 was left blank. */
function unitIn(
  { sheet, orientation, title }: TableFinding,
  catalog: Catalog,
  fileName = '',
): string | undefined {
  if (orientation !== 'indicators-in-rows' && orientation !== 'periods-in-columns') return undefined;
  const titled = unitInTitle(title?.text ?? '', catalog.units);
  return titled ?? unitInName(sheet, catalog.units) ?? unitInPath(fileName, catalog.units);
}

/** 1—6月 below a title that says 上半年 is the half year. */
function asTitled({ title, period }: TableFinding): Period | null {
  const own = period?.period ?? null;
  const titled = findPeriod(title?.text ?? '')?.period;
  return own?.kind === 'toDate' && titled && sameDays(titled, own) ? titled : own;
}

/** 1—6月 above 本月 and 累计 is the form of June. */
function ofItsMonth(period: Period | null, { columns, rows }: TableFinding): Period | null {
  if (period?.kind !== 'toDate') return period;
  const kind = (['month', 'quarter'] as const).find(
    (one) =>
      period.index % periodKinds[one].months === 0 &&
      (columns.some(({ path }) => path.some((caption) => ownOf[one].test(foldName(caption)))) ||
        rows.some((row) => saysMonth(row, one === 'month' ? '月' : '季'))),
  );
  return kind ? { ...period, kind, index: period.index / periodKinds[kind].months } : period;
}

const ownOf = { month: /^[本当]月(数|完成|发生额?)?$/, quarter: /^[本当]季(数|完成|发生额?)?$/ };

/** Periods across mean that a year is chosen above the table: that of the title, else the latest one across. */
function chosenPeriod(finding: TableFinding, columns: Dimension, period: Period | null): Period | null {
  if (columns !== 'period') return period;
  const across = finding.columns.flatMap((column) => column.period?.period ?? []);
  return yearOf(across, period);
}

function yearOf(periods: readonly Period[], period: Period | null): Period | null {
  const latest = periods.reduce<Period | null>(
    (last, one) => (!last || one.year > last.year ? one : last),
    null,
  );
  const from = period ?? latest;
  return from && { kind: 'year', year: from.year, index: 1, startMonth: from.startMonth };
}

function slotIn(chosen: Period | null, period: Period | undefined): PeriodSlot | undefined {
  return chosen && period ? slotOf(period, chosen.year) : undefined;
}

/** «2025年上半年妇幼卫生工作报表» names the form 妇幼卫生工作报表 and one of its periods. */
function titleWithoutPeriod(finding: TableFinding): string {
  const title = foldName(finding.title?.text ?? '');
  // What stood around the period goes with it: «(2026年版)», «— 2026年».
  const bare = withoutPeriods(finding)
    .replace(/\((?:年?版|年度)?\)/g, '')
    .replace(/^[-—_年度]+|[-—_]+$/g, '');
  const rest = /^\([^()]*\)$/.test(bare) ? bare.slice(1, -1) : withoutHalves(bare);
  return rest === '' ? title : rest;
}

/** Brackets whose other half went with the period. */
function withoutHalves(text: string): string {
  const signs = [...text];
  const open: number[] = [];
  const alone = new Set<number>();
  for (const [at, sign] of signs.entries()) {
    if (sign === '(') open.push(at);
    else if (sign === ')' && open.pop() === undefined) alone.add(at);
  }
  for (const at of open) alone.add(at);
  return signs.filter((_, at) => !alone.has(at)).join('');
}

/** Without the sheet nobody can say. */
function isBlankIn({ columns }: TableFinding, sheet: Sheet | undefined): (row: FoundRow) => boolean {
  return ({ row }) =>
    sheet !== undefined && columns.every(({ column }) => valueAt(sheet, row, column) === null);
}

function rowLine(
  row: FoundRow,
  dimension: Dimension,
  finding: TableFinding,
  slot: PeriodSlot | undefined,
  below: Measure | undefined,
  nameless: boolean,
): DraftLine {
  const line = {
    at: row.row,
    path: [row.caption],
    ...(row.code === undefined ? {} : { code: row.code }),
    depth: row.depth,
    said: row.name,
    name: row.name,
    countingUnit: row.unit ?? (row.scale === 100 ? '%' : unitWithin(finding.countingUnit ?? '', row.name)),
    decimals: row.decimals,
    scale: row.scale,
  };
  if (nameless) return { ...line, role: 'skip' };
  if (row.kind === 'heading' || below?.role === 'heading') return { ...line, role: 'heading' };
  if (dimension === 'period') return slot ? { ...line, role: 'period', slot } : { ...line, role: 'skip' };
  if (dimension === 'unit') return { ...line, ...unitRole(row) };
  const own = measured(indicatorLine(line, row.formula?.formula), below ?? partOfRow(row, finding.rows));
  // 一、总收入 is called 总收入; its number is its place in the form.
  const bare = own.name.replace(topOutlined, '');
  return bare.length < 2 ? own : measured(own, { role: own.role, name: bare });
}

/** What stands below the total: no unit, and no sum of units. */
const besideTotal =
  /^((上|本)(年|季度?|月|旬|周|期)|去年|上年|自年初|年初至今)?(同期)?(止|末)?(累计|同期)(数|人数|合计)?$|^(比|较|与)?(上年|去年|上月|上季度?|上期)?(同期|同比|环比)?(增减|增长|增幅|升降|同比|环比)(数|额|量|率|幅度|%|±%|\(.*\))*$/;

function unitRole({ kind, over, caption }: FoundRow): Pick<DraftLine, 'role' | 'over'> {
  if (besideTotal.test(foldName(caption))) return { role: 'skip' };
  if (kind !== 'total') return { role: 'unit' };
  return { role: 'total', ...(over === undefined ? {} : { over }) };
}

function columnLine(
  column: FoundColumn,
  dimension: Dimension,
  finding: TableFinding,
  chosen: Period | null,
  measure: Measure | undefined,
  crossed: boolean,
): DraftLine {
  const line = {
    at: column.column,
    path: column.path,
    ...(column.code === undefined ? {} : { code: column.code }),
    depth: 0,
    said: column.name,
    name: column.name,
    countingUnit:
      column.unit ??
      (column.scale === 100 ? '%' : unitWithin(finding.countingUnit ?? '', measure?.name ?? column.name)),
    decimals: column.decimals,
    scale: column.scale,
  };
  if (column.kind === 'other' || crossed) return { ...line, role: 'skip' };
  if (dimension === 'period') {
    const period = column.period?.period;
    if (!period || !chosen) return { ...line, role: 'skip' };
    return { ...line, role: 'period', slot: slotOf(period, chosen.year) };
  }
  if (dimension === 'unit') {
    const called =
      measure && measure.role !== 'part' && measure.name !== undefined ? { said: measure.name } : {};
    return { ...line, role: 'unit', ...measure, ...called };
  }
  return measured(indicatorLine(line, column.formula?.formula), measure);
}

/** Named by what it is a figure of; the file's formulas go on calling it as they do. */
function measured(line: DraftLine, measure: Measure | undefined): DraftLine {
  if (!measure) return line;
  if (measure.role === 'beside') return { ...line, ...measure };
  const name = measure.name ?? line.name;
  return name === line.name ? line : { ...line, name, said: name, called: line.called ?? line.said };
}

/** 手足口病, where 发病数 stands above: 手足口病·发病数. */
function saying(line: DraftLine, measure: string | undefined): DraftLine {
  if (measure === undefined || line.role !== 'input') return line;
  return { ...measured(line, { role: line.role, name: `${line.name}·${measure}` }), measure };
}

function indicatorLine(line: Omit<DraftLine, 'role'>, formula: string | undefined): DraftLine {
  return formula === undefined ? { ...line, role: 'input' } : { ...line, role: 'computed', formula };
}

/** Two lines never share a name: the second 青山镇 would overwrite the first one's figures. What stands beside one yields. */
function unlikeNames(lines: readonly DraftLine[]): DraftLine[] {
  const seen = new Map<string, number>();
  const unlike = (line: DraftLine): DraftLine => {
    const name = foldName(line.name);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // 签约人数 and 重点人群 → 签约人数: what stands above tells them apart.
    const [above, leaf] = line.path.slice(-2).map(nameOf);
    const longer = leaf === undefined ? '' : `${above}·${leaf}`;
    const isFree =
      longer !== '' &&
      nameOf(line.path[line.path.length - 1] ?? '') === line.name &&
      !seen.has(foldName(longer));
    if (times > 1 && isFree) seen.set(foldName(longer), 1);
    const other = isFree ? longer : `${line.name}(${times})`;
    return times === 1 ? line : { ...line, said: other, name: other };
  };
  const own = new Map(lines.filter(isOwn).map((line) => [line, unlike(line)]));
  return lines.map((line) => own.get(line) ?? unlike(line));
}
