/** The workbook part: the sheets, their names, and the names defined over them. */
import { columnName } from '#workbook/address';
import { lastRow } from './form';
import { namespaces } from './form-sheet';
import * as at from './layout';
import { chartSheetName, dictionaryList, dictionaryName } from './side-sheets';
import { declaration, tag } from './xml';

const last = columnName(at.lastColumn);

const names: readonly { name: string; sheet?: number; refersTo: string }[] = [
  { name: '_xlnm.Print_Area', sheet: 0, refersTo: `${at.sheetName}!$A$1:$${last}$${lastRow}` },
  { name: '_xlnm.Print_Titles', sheet: 0, refersTo: `${at.sheetName}!$${at.headerTop}:$${at.codeRow}` },
  { name: '活产数合计', refersTo: `${at.sheetName}!$${at.columnNameOf('liveBirths')}$${at.totalRow}` },
  { name: '机构清单', refersTo: dictionaryList },
  { name: '孕产妇死亡率系数', refersTo: '100000' },
];

export function workbookPart(): string {
  const sheets = [
    tag('sheet', { name: at.sheetName, sheetId: 1, 'r:id': 'rId1' }),
    tag('sheet', { name: chartSheetName, sheetId: 2, 'r:id': 'rId2' }),
    tag('sheet', { name: dictionaryName, sheetId: 3, state: 'hidden', 'r:id': 'rId3' }),
  ];
  const defined = names.map(({ name, sheet, refersTo }) =>
    tag('definedName', { name, localSheetId: sheet }, refersTo),
  );
  const content = [
    tag('fileVersion', { appName: 'xl', lastEdited: 7, lowestEdited: 7, rupBuild: 22228 }),
    tag('workbookPr', { codeName: 'ThisWorkbook', defaultThemeVersion: 124226 }),
    tag(
      'bookViews',
      {},
      tag('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 }),
    ),
    tag('sheets', {}, sheets.join('')),
    tag('definedNames', {}, defined.join('')),
    tag('calcPr', { calcId: 191029 }),
  ];
  return declaration + tag('workbook', namespaces, content.join(''));
}

/** Excel's order of computing; here simply the order of the cells. */
export function calculationChain(formulas: readonly string[]): string {
  const cells = formulas.map((r, index) => tag('c', { r, i: index === 0 ? 1 : undefined }));
  return declaration + tag('calcChain', { xmlns: namespaces.xmlns }, cells.join(''));
}
