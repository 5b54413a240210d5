import { describe, expect, it } from 'vitest';
import { openWorkbook } from '#workbook/open';
import { book, encode, rows, sheetOf, zipOf } from './fixture';
import { codeOf } from './expect';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A compound file with streams of these names in its directory, as far as that can be seen without reading it. */
function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    [...name].forEach((letter, place) => (bytes[512 + index * 128 + place * 2] = letter.charCodeAt(0)));
  });
  return bytes;
}

describe('a file that cannot be read is refused with the reason', () => {
  const whole = sheetOf(rows('<row r="1"><c r="A1"><v>1</v></c></row>'));
  it.each<[string, string, Uint8Array]>([
    ['empty', 'file.empty', new Uint8Array(0)],
    ['nothing but white space', 'file.empty', encode(' \n\n ')],
    ['cut short', 'file.truncated', whole.slice(0, whole.length - 40)],
    ['a zip of something else', 'file.notWorkbook', zipOf({ 'readme.txt': 'x' })],
    [
      'a Word file',
      'file.notWorkbook',
      zipOf({
        '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/document.xml': '<w:document/>',
      }),
    ],
    [
      'a workbook without its workbook part',
      'file.damaged',
      zipOf({ 'xl/worksheets/sheet1.xml': '<worksheet/>' }),
    ],
    [
      'root relationships that are no XML',
      'file.damaged',
      zipOf({ '_rels/.rels': 'nothing', 'xl/workbook.xml': '<workbook/>' }),
    ],
    ['a password', 'file.encrypted', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['an old Word file', 'file.notWorkbook', compound('Root Entry', 'WordDocument')],
    ['a broken old workbook', 'file.damaged', compound('Root Entry', 'Workbook')],
    ['a picture', 'file.notWorkbook', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a PDF', 'file.notWorkbook', encode('%PDF-1.7\n1 0 obj')],
    ['some other XML', 'file.notWorkbook', encode('<?xml version="1.0"?><note>x</note>')],
    [
      'a DOCTYPE',
      'file.doctype',
      sheetOf(rows(''), {
        more: {
          'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData/></worksheet>',
        },
      }),
    ],
    [
      'a sheet whose part is missing',
      'file.damaged',
      zipOf({
        '_rels/.rels': `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="w.xml"/></Relationships>`,
        'w.xml': '<workbook><sheets><sheet name="a" r:id="b"/></sheets></workbook>',
        '_rels/w.xml.rels': `<Relationships><Relationship Id="b" Type="${office}/worksheet" Target="none.xml"/></Relationships>`,
      }),
    ],
    ['a row beyond the last', 'file.damaged', sheetOf(rows('<row r="1048577"><c r="A1048577"/></row>'))],
    ['a sheet that breaks off', 'file.damaged', sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v>')],
  ])('%s: %s', async (_, code, bytes) => {
    const result = await openWorkbook(bytes, { fileName: '表.xlsx' });
    expect(codeOf(result)).toBe(code);
    if (!result.ok) expect(result.problem.place?.file).toBe('表.xlsx');
  });

  it('an entity nobody declared is left as it is written', async () => {
    const file = book({
      sheets: { a: rows('<row r="1"><c r="A1" t="str"><v>&amp;&unknown;</v></c></row>') },
    });
    const result = await openWorkbook(file);
    expect(result.ok && result.value.sheets[0]?.cells.texts).toEqual(['&&unknown;']);
  });
});
