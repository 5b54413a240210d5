import * as sheetjs from '@e965/xlsx';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareWorkbooks } from '#workbook/compare';
import { patchWorkbook } from '#workbook/patch/patch';
import { placeOf, valueOfResult } from './expect';
import { samples } from './samples';

/** One cell that most samples have, one in a row they have, one in a row nobody has. */
const writes = [
  ['B1', 77.25],
  ['F3', '=不是公式 <&>'],
  ['C12', true],
] as const;

const sheet = 'xl/worksheets/sheet1.xml';

function hashes(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      createHash('sha256').update(part).digest('hex'),
    ]),
  );
}

describe.each(Object.entries(samples))('a template with %s, written in three places', (_, before) => {
  const edits = writes.map(([cell, value]) => ({ sheet: '表1', ...placeOf(cell), value }));
  const { bytes, written } = valueOfResult(patchWorkbook(before, edits));

  it('has all three', () => expect(written).toBe(3));
  it('has every other part unchanged', () => {
    const { [sheet]: old, ...others } = hashes(before);
    const { [sheet]: now, ...same } = hashes(bytes);
    expect(now).not.toBe(old);
    expect(same).toEqual(others);
  });
  it('has every other cell unchanged', () => {
    const places = writes.map(([cell]) => ({ sheet: '表1', cell }));
    const comparison = valueOfResult(compareWorkbooks(before, bytes, places));
    expect(comparison.partsDiffering).toEqual([sheet]);
    expect(comparison.cellsDiffering).toEqual([]);
  });
  it('says the same to another reader', () => {
    const cells = sheetjs.read(bytes.slice()).Sheets['表1'] as sheetjs.WorkSheet;
    const original = sheetjs.read(before.slice()).Sheets['表1'] as sheetjs.WorkSheet;
    for (const [cell, value] of writes) expect((cells[cell] as sheetjs.CellObject).v).toBe(value);
    for (const name of Object.keys(original).filter((key) => /^[A-Z]/.test(key) && key !== 'B1')) {
      expect((cells[name] as sheetjs.CellObject).v).toEqual((original[name] as sheetjs.CellObject).v);
      expect((cells[name] as sheetjs.CellObject).f).toEqual((original[name] as sheetjs.CellObject).f);
    }
  });
  it('has the same bytes when written again', () => {
    expect(valueOfResult(patchWorkbook(before, edits)).bytes).toEqual(bytes);
  });
});
