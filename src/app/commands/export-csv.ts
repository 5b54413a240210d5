import { periodCode } from '#domain/period/period';
import { leavesOf } from '#domain/table/layout';
import { say } from '#text/say';
import { readNumber } from '#value/read-number';
import { writeCsv } from '#workbook/csv-write';
import { saveFile } from '../download';
import { notices } from '../notices.svelte';
import type { Command } from './command';

/** A shown number goes out as that number, so that a negative one is not taken for a formula. */
function asShown(text: string): number | string {
  const read = readNumber(text);
  return read.kind === 'number' && !read.percent ? read.value : text;
}

/** 导出 CSV: the form as it is shown, line by line, from whichever view; texts that look like formulas stay texts. */
export const exportCsv: Command = {
  id: 'exportCsv',
  label: 'command.exportCsv',
  icon: 'export',
  place: 'menu',
  available: ({ view }) => view !== null,
  run({ view }) {
    if (!view) return Promise.resolve();
    const { table } = view;
    const model = view.formModel();
    const columns = leavesOf(table.layout.columns.members);
    const head = [table.rowHead, ...columns.map((column) => column.caption)];
    const lines = model.rows.map((row) => [row.caption, ...model.textsOf(row.id).map(asShown)]);
    const name = `${table.name} ${periodCode(view.period)}.csv`;
    saveFile(name, writeCsv([head, ...lines]), 'text/csv');
    notices.say(say('export.csv', { file: name, count: lines.length }));
    return Promise.resolve();
  },
};
