/** The form's sheet part: its cells and everything a careless tool loses on the way. */
import { columnName } from '#workbook/address';
import { columns, isInput } from './columns';
import { area } from './form';
import type { Grid } from './grid';
import * as at from './layout';
import { declaration, escape, list, tag } from './xml';

export const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

const firstBodyCell = `${columnName(at.firstValueColumn)}${at.totalRow}`;

function views(): string {
  const pane = {
    xSplit: 1,
    ySplit: at.codeRow,
    topLeftCell: firstBodyCell,
    activePane: 'bottomRight',
    state: 'frozen',
  };
  const selections = ['topRight', 'bottomLeft'].map((name) => tag('selection', { pane: name }));
  const active = `${columnName(at.firstValueColumn)}${at.firstTownshipRow}`;
  const selected = tag('selection', { pane: 'bottomRight', activeCell: active, sqref: active });
  const view = { showGridLines: 0, tabSelected: 1, zoomScale: 90, zoomScaleNormal: 90, workbookViewId: 0 };
  return tag('sheetViews', {}, tag('sheetView', view, tag('pane', pane) + selections.join('') + selected));
}

function widths(): string {
  const name = tag('col', { min: 1, max: 1, width: 18.625, customWidth: 1 });
  const values = columns.map((column) => {
    const place = at.sheetColumnOf(column);
    return tag('col', { min: place, max: place, width: isInput(column) ? 8.125 : 9.625, customWidth: 1 });
  });
  return tag('cols', {}, name + values.join(''));
}

function conditionalFormats(): string {
  const rates = (factor?: number): string =>
    at.areasOf((column) => !isInput(column) && (factor === undefined || column.rate.factor === factor));
  const over100 = { type: 'cellIs', dxfId: 0, priority: 1, operator: 'greaterThan' };
  const all = rates();
  const first = all.split(':')[0] ?? '';
  const fault = { type: 'containsErrors', dxfId: 1, priority: 2 };
  return (
    tag('conditionalFormatting', { sqref: rates(100) }, tag('cfRule', over100, tag('formula', {}, '100'))) +
    tag(
      'conditionalFormatting',
      { sqref: all },
      tag('cfRule', fault, tag('formula', {}, `ISERROR(${first})`)),
    )
  );
}

function validations(): string {
  const count = {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    errorTitle: '请填整数',
    error: '人数应为不小于0的整数。未开展的填“—”,没有发生的填0。',
    sqref: at.areasOf(isInput),
  };
  const name = {
    type: 'list',
    allowBlank: 1,
    showErrorMessage: 1,
    sqref: at.bodyOf(columnName(at.nameColumn)),
  };
  return list('dataValidations', [
    tag('dataValidation', count, tag('formula1', {}, '0')),
    tag('dataValidation', name, tag('formula1', {}, '机构清单')),
  ]);
}

function printing(): string {
  const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
  const page = { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, errors: 'dash' };
  const texts =
    tag('oddHeader', {}, escape('&R&9海棠县卫生健康局')) +
    tag('oddFooter', {}, escape('&C&9第 &P 页 共 &N 页'));
  return (
    tag('printOptions', { horizontalCentered: 1 }) +
    tag('pageMargins', margins) +
    tag('pageSetup', page) +
    tag('headerFooter', {}, texts)
  );
}

export function formSheet(grid: Grid): string {
  const properties = tag('tabColor', { rgb: 'FF1A6DD6' }) + tag('pageSetUpPr', { fitToPage: 1 });
  const content = [
    tag('sheetPr', {}, properties),
    tag('dimension', { ref: area }),
    views(),
    tag('sheetFormatPr', { defaultRowHeight: 15 }),
    widths(),
    grid.sheetData(),
    tag('sheetProtection', { sheet: 1, objects: 1, scenarios: 1 }),
    grid.mergeCells(),
    conditionalFormats(),
    validations(),
    printing(),
    tag('drawing', { 'r:id': 'rId1' }),
    tag('legacyDrawing', { 'r:id': 'rId2' }),
  ];
  return declaration + tag('worksheet', namespaces, content.join(''));
}
