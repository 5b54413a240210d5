/** `insert-rows FILE SHEET AFTER COUNT OUT [--model ROW]`: rows below a row, made like a model row, in a copy of the file. */
import { writeFile } from 'node:fs/promises';
import { ProblemError } from '#value/problem';
import { insertRows } from '#workbook/insert/insert';
import { bytesOf, orThrow, required } from './file';

export const insert = {
  name: 'insert-rows',
  usage: 'insert-rows FILE SHEET AFTER COUNT OUT [--model ROW]',
  async run(args: readonly string[]): Promise<unknown> {
    const [file, sheet, after, count, out] = required(
      args,
      this.usage,
      'FILE',
      'SHEET',
      'AFTER',
      'COUNT',
      'OUT',
    );
    const at = args.indexOf('--model');
    const model = at < 0 ? undefined : this.number(args[at + 1] ?? '');
    const { bytes, ...said } = orThrow(
      insertRows(
        await bytesOf(file),
        {
          sheet,
          after: this.number(after),
          count: this.number(count),
          ...(model === undefined ? {} : { model }),
        },
        file,
      ),
    );
    await writeFile(out, bytes);
    return said;
  },

  number(text: string): number {
    if (!/^\d{1,7}$/.test(text))
      throw new ProblemError({ code: 'cli.usage', details: { found: text, usage: this.usage } });
    return Number(text);
  },
};
