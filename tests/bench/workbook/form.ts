/** A statutory form of some 30 KB with theme, styles, header levels, formulas and figures, as it goes from hand to hand. */
import { cellName } from '../../../src/workbook/address';
import { buildWorkbook } from '../../../src/workbook/build/build';
import { placesOf } from '../../../src/workbook/build/places';
import type { CellSpec, RowSpec, SheetSpec } from '../../../src/workbook/build/spec';

export const formSheet = '表1 妇幼';
const units = 84;
const groups = 10;

const empty: SheetSpec = {
  name: formSheet,
  title: ['孕产妇保健和健康情况年报表', '(2026年上半年)'],
  marks: ['表    号:卫健统41表', '制定机关:国家卫生健康委', '有效期至:2028年12月'],
  head: { left: '填报单位:海棠县', middle: '2026年上半年', right: '计量单位:人' },
  header: [
    { caption: '机构', width: 24 },
    ...Array.from({ length: groups }, (_, group) => ({
      caption: `第${group + 1}组指标`,
      children: [{ caption: '应查人数' }, { caption: '实查人数' }, { caption: '率(%)', format: '0.00' }],
    })),
  ],
  codeRow: ['甲', ...Array.from({ length: groups * 3 }, (_, index) => String(index + 1))],
  rows: [],
  notes: ['说明:率=实查人数÷应查人数×100%。'],
  signatures: ['单位负责人:', '统计负责人:', '填表人:', '联系电话:', '报出日期:'],
};

export const { firstRow } = placesOf(empty);

export function makeForm(variant: number): Promise<Uint8Array> {
  const rows = Array.from({ length: units }, (_, unit) => rowOf(unit, variant));
  return buildWorkbook({ sheets: [{ ...empty, rows }] });
}

function rowOf(unit: number, variant: number): RowSpec {
  const row = firstRow + unit;
  const cells: CellSpec[] = [`第${unit + 1}卫生院`];
  for (let group = 0; group < groups; group++) {
    const due = 100 + ((unit * 31 + group * 17 + variant * 7) % 900);
    const seen = due - ((unit * 7 + group + variant) % 50);
    const [b, c] = [cellName(row, group * 3 + 2), cellName(row, group * 3 + 3)];
    cells.push(due, seen, { value: (seen / due) * 100, formula: `${c}/${b}*100` });
  }
  return { kind: 'data', cells };
}
