/**
 * `fill TEMPLATE VALUES.json OUT`: writes values into a copy of the template and proves that nothing else changed.
 * VALUES is a list of `{ sheet, cell, value, formula? }`; a cell with a formula keeps it and gets the value as its stored result.
 */
import { writeFile } from 'node:fs/promises';
import { ProblemError } from '#value/problem';
import { parseCellName } from '#workbook/address';
import { compareWorkbooks, type CellPlace } from '#workbook/compare';
import type { CellEdit } from '#workbook/patch/edit';
import { patchWorkbookLater } from '#workbook/patch/patch';
import { bytesOf, orThrow, required } from './file';

export const fill = {
  name: 'fill',
  usage: 'fill TEMPLATE VALUES.json OUT',
  async run(args: readonly string[]): Promise<unknown> {
    const [template, values, out] = required(args, this.usage, 'TEMPLATE', 'VALUES.json', 'OUT');
    const bytes = await bytesOf(template);
    const edits = readEdits(new TextDecoder().decode(await bytesOf(values)));
    const patched = orThrow(
      await patchWorkbookLater(
        bytes,
        edits.map(({ edit }) => edit),
        { fileName: template },
      ),
    );
    await writeFile(out, patched.bytes);
    const comparison = orThrow(
      compareWorkbooks(
        bytes,
        patched.bytes,
        edits.map(({ place }) => place),
      ),
    );
    const { written, unchanged, refreshed, signed } = patched;
    return { written, unchanged, refreshed, signed, ...comparison };
  },
};

function readEdits(text: string): { edit: CellEdit; place: CellPlace }[] {
  const list = parse(text);
  if (!Array.isArray(list)) throw bad('[]', typeof list);
  return list.map((item: unknown, index) => {
    const { sheet, cell, value, formula } = (item ?? {}) as Readonly<Record<string, unknown>>;
    const place = typeof cell === 'string' ? parseCellName(cell) : undefined;
    const found = `[${index}] ${JSON.stringify(item)}`;
    if (typeof sheet !== 'string' || typeof cell !== 'string' || !place)
      throw bad('{ sheet, cell, value }', found);
    if (value !== null && !['number', 'string', 'boolean'].includes(typeof value)) {
      throw bad('number, text, true, false or null', found);
    }
    if (formula !== undefined && typeof formula !== 'string') throw bad('formula', found);
    const text = formula?.replace(/^=/, '');
    return {
      edit: {
        sheet,
        ...place,
        value: value as CellEdit['value'],
        ...(text === undefined ? {} : { formula: text }),
      },
      place: { sheet, cell: cell.replace(/\$/g, '').toUpperCase() },
    };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw bad('JSON', error instanceof Error ? error.message : String(error));
  }
}

function bad(expected: string, found: string): ProblemError {
  return new ProblemError({ code: 'cli.badValues', details: { expected, found } });
}
