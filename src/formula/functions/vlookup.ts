import { isFault } from '#value/absence';
import { Matrix } from '../datum';
import { faults } from '../faults';
import { declare } from './function';
import { findExactIn, findSorted } from './lookup';

export const vlookup = declare({
  name: 'VLOOKUP',
  chinese: '纵向查找',
  help: 'function.VLOOKUP',
  parameters: [
    { name: 'wanted', takes: 'present' },
    { name: 'table', takes: 'array' },
    { name: 'column', takes: 'number' },
    { name: 'nearest', takes: 'truth', optional: true },
  ],
  examples: [
    {
      formula: 'VLOOKUP("乙",A1:B3,2,FALSE)',
      cells: [
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
      ],
      value: 2,
    },
    { formula: 'VLOOKUP(25,{0,"轻";20,"中";30,"重"},2)', value: '中' },
    {
      formula: 'VLOOKUP("丁",A1:B2,2,0)',
      cells: [
        ['甲', 1],
        ['乙', 2],
      ],
      value: { why: 'notFound' },
    },
  ],
  compute({ mode }, wanted, table, column, nearest = true) {
    if (!(table instanceof Matrix)) return isFault(table) ? table : faults.notNumber;
    const index = Math.trunc(column);
    if (index < 1) return faults.notNumber;
    if (index > table.columns) return faults.noReference;
    // An empty cell is looked for as 0, as in Excel.
    const key = mode.cells && typeof wanted === 'object' ? 0 : wanted;
    const keys = (row: number) => table.at(row, 0);
    const row = nearest ? findSorted(key, table.usedRows, keys) : findExactIn(table, false, key);
    return row < 0 ? faults.notFound : table.at(row, index - 1);
  },
});
