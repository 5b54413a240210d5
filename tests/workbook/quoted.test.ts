/** Texts that look like formulas carry the mark of a leading apostrophe, so that F2 and Enter leave them texts. */
import { describe, expect, it } from 'vitest';
import { buildWorkbook } from '#workbook/build/build';
import type { SheetSpec } from '#workbook/build/spec';
import { cellIndex, valueAt } from '#workbook/cells';
import { inflate, readZip } from '#workbook/opc/read';
import { opened, sheetNamed } from './expect';

const texts = ['=1+1', '+青山镇', '-白石镇', '@柳河镇', '=A1&"<"'];
const plain = ['青山镇', '-', '—', '1=1'];

const spec: SheetSpec = {
  name: '表1',
  title: ['=妇幼保健情况表'],
  header: [{ caption: '机构' }, { caption: '@人数' }, { caption: '备注' }],
  rows: [...texts, ...plain].map((text, i) => ({
    kind: 'data' as const,
    cells: [text, 100 + i, { value: i, formula: '1+1' }],
  })),
};

function partOf(bytes: Uint8Array, name: string): string {
  const zip = readZip(bytes);
  const entry = zip.entries.find((one) => one.name === name);
  if (!entry) throw new Error(`no ${name}`);
  return new TextDecoder().decode(inflate(zip, entry));
}

/** The format of each cell as the file holds it, by address. */
function formatsOf(bytes: Uint8Array): Map<string, string> {
  const inside = /<cellXfs count="(\d+)">([\s\S]*?)<\/cellXfs>/.exec(partOf(bytes, 'xl/styles.xml'));
  const list = inside?.[2]?.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [];
  expect(list).toHaveLength(Number(inside?.[1]));
  const cells = partOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c ([^>]*?)\/?>/g);
  return new Map(
    [...cells].map(([, attributes = '']) => [
      /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '',
      list[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? 'none',
    ]),
  );
}

describe('an exported workbook', () => {
  it('marks texts that look like formulas in its styles, and no others', async () => {
    const bytes = await buildWorkbook({ sheets: [spec] });
    const sheet = sheetNamed(await opened(bytes), '表1');
    const marked = [...formatsOf(bytes)].filter(([, format]) => format.includes('quotePrefix="1"'));
    const shown = marked.map(([at]) => {
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
      return valueAt(sheet, Number(row), column.charCodeAt(0) - 64);
    });
    expect(new Set(shown.filter((value) => value !== null))).toEqual(
      new Set(['=妇幼保健情况表', '@人数', ...texts]),
    );
  });

  it('changes nothing else of how such a text looks', async () => {
    const bytes = await buildWorkbook({ sheets: [spec] });
    const formats = formatsOf(bytes);
    const sheet = sheetNamed(await opened(bytes), '表1');
    const rowOf = (text: string): number => {
      for (let row = 1; row <= 40; row++) if (valueAt(sheet, row, 1) === text) return row;
      throw new Error(text);
    };
    const look = (text: string) => formats.get(`A${rowOf(text)}`)?.replace(' quotePrefix="1"', '');
    expect(look('+青山镇')).toBe(look('青山镇'));
    expect(cellIndex(sheet.cells, rowOf('+青山镇'), 1)).toBeGreaterThanOrEqual(0);
  });

  it('is the same to the byte however often it is made', async () => {
    const [first, second] = await Promise.all([0, 1].map(() => buildWorkbook({ sheets: [spec] })));
    expect(first).toEqual(second);
  });
});
