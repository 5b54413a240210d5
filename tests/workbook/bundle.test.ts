import { describe, expect, it } from 'vitest';
import { bundleLimits, readBundle } from '#workbook/bundle';
import { openWorkbook } from '#workbook/open';
import { writeZip } from '#workbook/opc/write';
import { codeOf, valueOfResult } from './expect';
import { encode, rows, sheetOf } from './fixture';

const form = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));
const zip = (parts: Record<string, Uint8Array>): Uint8Array =>
  writeZip(Object.entries(parts).map(([name, bytes]) => ({ name, bytes })));
const namesIn = (bytes: Uint8Array): string[] =>
  valueOfResult(readBundle(bytes, '回收.zip')).members.map(({ name }) => name);

describe('A zip of returned forms', () => {
  it('gives its workbooks with the folders they lie in, also those of a zip within', () => {
    const inner = zip({ '卫生院.xlsx': form });
    expect(namesIn(zip({ '青山镇/报表.xlsx': form, '大坪乡\\a.xls': form, '白水镇.zip': inner }))).toEqual([
      '回收.zip/青山镇/报表.xlsx',
      '回收.zip/大坪乡/a.xls',
      '回收.zip/白水镇.zip/卫生院.xlsx',
    ]);
  });

  it('says what in it is no workbook; what systems leave behind is passed over', () => {
    const bytes = zip({
      '__MACOSX/._a.xlsx': encode('x'),
      '~$a.xlsx': encode('x'),
      'Thumbs.db': encode('x'),
      '章.jpg': encode('x'),
      'a.xlsx': form,
    });
    const { members, refused } = valueOfResult(readBundle(bytes, '回收.zip'));
    expect(members).toHaveLength(1);
    expect(refused.map(({ name, problem }) => [name, problem.code])).toEqual([
      ['回收.zip/章.jpg', 'file.notWorkbook'],
    ]);
  });

  it('one member that cannot be unpacked keeps nobody else out', () => {
    const bytes = zip({ 'a.zip': encode('no zip at all'), 'b.xlsx': form });
    const { members, refused } = valueOfResult(readBundle(bytes, '回收.zip'));
    expect(members.map(({ name }) => name)).toEqual(['回收.zip/b.xlsx']);
    expect(refused.map(({ problem }) => problem.code)).toEqual(['file.truncated']);
  });

  it('goes nowhere by its names: .. and drives are only words', () => {
    expect(namesIn(zip({ '../../etc/a.xlsx': form }))).toEqual(['回收.zip/etc/a.xlsx']);
  });

  it('reads names that a Mac wrote without saying that they are UTF-8, and those of an old Windows', () => {
    const unmarked = (name: Uint8Array): Uint8Array => {
      const bytes = zip({ ['x'.repeat(name.length)]: form, 'b.xlsx': form });
      const wanted = encode('x'.repeat(name.length));
      for (let at = 0; at < bytes.length - wanted.length; at++)
        if (wanted.every((byte, i) => bytes[at + i] === byte)) bytes.set(name, at);
      // Neither header says which letters its names are in.
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at++) {
        if (view.getUint32(at, true) === 0x04034b50) view.setUint16(at + 6, 0, true);
        if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 0, true);
      }
      return bytes;
    };
    expect(namesIn(unmarked(encode('青山.xlsx')))[0]).toBe('回收.zip/青山.xlsx');
    const gbk = Uint8Array.from([0xc7, 0xe0, 0xc9, 0xbd, ...encode('.xlsx')]);
    expect(namesIn(unmarked(gbk))[0]).toBe('回收.zip/青山.xlsx');
  });
});

describe('A hostile zip is refused', () => {
  it('that is packed layer in layer', () => {
    let bytes = zip({ 'a.xlsx': form });
    for (let depth = 0; depth < bundleLimits.depth; depth++) bytes = zip({ 'a.zip': bytes });
    expect(codeOf(readBundle(bytes, '回收.zip'))).toBe('file.tooDeep');
  });

  it('that holds more files than any county', () => {
    const many = Object.fromEntries(
      Array.from({ length: bundleLimits.files + 1 }, (_, i) => [`${i}.xlsx`, encode('x')]),
    );
    expect(codeOf(readBundle(zip(many), '回收.zip'))).toBe('file.tooMany');
  });

  it('that promises more bytes than there is room, before one of them is made', () => {
    const bytes = zip(Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.xlsx`, form])));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20_000_000, true);
    expect(codeOf(readBundle(bytes, '回收.zip'))).toBe('file.tooLarge');
  });
});

describe('Opened as a workbook', () => {
  it.each([
    ['a zip of workbooks says that it is one', 'file.bundle', zip({ '青山镇/报表.xlsx': form })],
    ['a zip of photographs is no workbook', 'file.notWorkbook', zip({ '章.jpg': encode('x') })],
    ['an archive of another kind says so', 'file.archive', encode('Rar!\u001a\u0007')],
  ])('%s', async (_, code, bytes) => {
    expect(codeOf(await openWorkbook(bytes))).toBe(code);
  });

  it('a workbook that holds a workbook inside it is still a workbook', async () => {
    const bytes = sheetOf(rows(''), { more: { 'xl/embeddings/a.xlsx': 'x' } });
    expect((await openWorkbook(bytes)).ok).toBe(true);
  });
});
