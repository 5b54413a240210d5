/** The two sheets beside the form: 图 carries the chart, 字典 (hidden) the codes of the health centres. */
import { Grid } from './grid';
import { namespaces } from './form-sheet';
import type { Strings } from './strings';
import type { Styles } from './styles';
import { townships } from './townships';
import { declaration, tag } from './xml';

export const chartSheetName = '图';
export const dictionaryName = '字典';
export const dictionaryList = `${dictionaryName}!$B$2:$B$${townships.length + 1}`;

const margins = tag('pageMargins', {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
});

export function chartSheet(strings: Strings, styles: Styles): string {
  const grid = new Grid(strings, styles);
  grid.text(1, 1, '住院分娩率由「妇幼卫生工作报表」取数,随表更新。', { font: 'grey' });
  const view = tag('sheetView', { showGridLines: 0, workbookViewId: 0 });
  const content = [
    tag('dimension', { ref: 'A1' }),
    tag('sheetViews', {}, view),
    tag('sheetFormatPr', { defaultRowHeight: 15 }),
    grid.sheetData(),
    margins,
    tag('pageSetup', { paperSize: 9, orientation: 'landscape' }),
    tag('drawing', { 'r:id': 'rId1' }),
  ];
  return declaration + tag('worksheet', namespaces, content.join(''));
}

export function dictionarySheet(strings: Strings, styles: Styles): string {
  const grid = new Grid(strings, styles);
  ['机构代码', '机构名称'].forEach((text, index) => grid.text(1, index + 1, text, { font: 'bold' }));
  townships.forEach(({ code, name }, index) => {
    grid.text(index + 2, 1, code, { format: 'text' });
    grid.text(index + 2, 2, name, {});
  });
  const content = [
    tag('dimension', { ref: `A1:B${townships.length + 1}` }),
    tag('sheetViews', {}, tag('sheetView', { workbookViewId: 0 })),
    tag('sheetFormatPr', { defaultRowHeight: 15 }),
    tag('cols', {}, tag('col', { min: 1, max: 2, width: 20, customWidth: 1 })),
    grid.sheetData(),
    margins,
  ];
  return declaration + tag('worksheet', namespaces, content.join(''));
}
