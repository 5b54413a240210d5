import { zipSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate, readZip } from '#workbook/opc/read';
import { rewriteZip } from '#workbook/opc/rewrite';
import { writeZip } from '#workbook/opc/write';
import { findPart, openPackage, partName, readPart } from '#workbook/opc/package';
import { encode } from './fixture';

const long = encode('活产数'.repeat(500));

/** As a streaming writer makes it: sizes after the data, an extra field, a comment on the file. */
function streamed(): Uint8Array {
  return zipSync(
    {
      'a.txt': [encode('first'), { level: 0, extra: { 0x7777: encode('x') } }],
      'b/中.txt': long,
      'c.txt': encode('third'),
    },
    { comment: 'made elsewhere', mtime: '2020-05-17T10:00:00' },
  );
}

describe('a zip from nothing', () => {
  it('has the same bytes every time and opens elsewhere', () => {
    const parts = [
      { name: 'b/中.txt', bytes: long },
      { name: 'a.txt', bytes: encode('short') },
    ];
    const bytes = writeZip(parts);
    expect(writeZip(parts)).toEqual(bytes);
    expect(Object.keys(unzipSync(bytes))).toEqual(['b/中.txt', 'a.txt']);
    expect(unzipSync(bytes)['b/中.txt']).toEqual(long);
  });
});

describe('a zip with a part replaced', () => {
  const before = readZip(streamed());
  const entry = before.entries[1];
  if (!entry) throw new Error('no second entry');
  const bytes = rewriteZip(before, new Map([[entry, encode('new')]]));
  const after = readZip(bytes);

  it('keeps names and order', () => {
    expect(after.entries.map((one) => one.name)).toEqual(before.entries.map((one) => one.name));
    expect(unzipSync(bytes)['b/中.txt']).toEqual(encode('new'));
  });
  it('keeps every byte of the others, headers and extra fields included', () => {
    const local = (zip: typeof before, index: number) => {
      const one = zip.entries[index];
      return one && zip.bytes.slice(one.offset, one.data + one.packed);
    };
    expect(local(after, 0)).toEqual(local(before, 0));
    expect(local(after, 2)).toEqual(local(before, 2));
  });
  it('with nothing replaced is the file itself', () =>
    expect(rewriteZip(before, new Map())).toEqual(before.bytes));
  it('a part taken out is gone and the rest is whole', () => {
    const without = unzipSync(rewriteZip(before, new Map([[entry, null]])));
    expect(Object.keys(without)).toEqual(['a.txt', 'c.txt']);
  });
});

describe('a data descriptor behind the data', () => {
  it('is copied with its part', () => {
    const plain = writeZip([
      { name: 'a', bytes: encode('one') },
      { name: 'b', bytes: encode('two') },
    ]);
    // Sixteen bytes between the first part's data and the second's header, as a streaming writer leaves them.
    const second = readZip(plain).entries[1];
    if (!second) throw new Error('no second entry');
    const descriptor = Uint8Array.from([0x50, 0x4b, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const gapped = new Uint8Array(plain.length + 16);
    gapped.set(plain.subarray(0, second.offset));
    gapped.set(descriptor, second.offset);
    gapped.set(plain.subarray(second.offset), second.offset + 16);
    const view = new DataView(gapped.buffer);
    view.setUint32(second.central + 16 + 42, second.offset + 16, true);
    view.setUint32(gapped.length - 6, view.getUint32(gapped.length - 6, true) + 16, true);
    const zip = readZip(gapped);
    const last = zip.entries[1];
    if (!last) throw new Error('no second entry');
    const bytes = rewriteZip(zip, new Map([[last, encode('two again')]]));
    expect(bytes.slice(second.offset, second.offset + 16)).toEqual(descriptor);
    expect(unzipSync(bytes)['b']).toEqual(encode('two again'));
  });
});

describe('a directory told of in 64 bits', () => {
  it('is found, and rewritten in the plain form', () => {
    const plain = writeZip([{ name: 'a', bytes: encode('one') }]);
    const end = plain.length - 22;
    const old = new DataView(plain.buffer);
    const wide = new Uint8Array(plain.length + 76);
    wide.set(plain.subarray(0, end));
    wide.set(plain.subarray(end), end + 76);
    const view = new DataView(wide.buffer);
    view.setUint32(end, 0x06064b50, true);
    view.setUint32(end + 4, 44, true);
    view.setUint32(end + 24, 1, true);
    view.setUint32(end + 32, 1, true);
    view.setUint32(end + 40, old.getUint32(end + 12, true), true);
    view.setUint32(end + 48, old.getUint32(end + 16, true), true);
    view.setUint32(end + 56, 0x07064b50, true);
    view.setUint32(end + 64, end, true);
    view.setUint16(end + 76 + 8, 0xffff, true);
    view.setUint16(end + 76 + 10, 0xffff, true);
    view.setUint32(end + 76 + 12, 0xffffffff, true);
    view.setUint32(end + 76 + 16, 0xffffffff, true);
    const zip = readZip(wide);
    const entry = zip.entries[0];
    if (!entry) throw new Error('no entry');
    expect(inflate(zip, entry)).toEqual(encode('one'));
    expect(unzipSync(rewriteZip(zip, new Map([[entry, encode('two')]])))['a']).toEqual(encode('two'));
  });
});

describe('part names', () => {
  it.each([
    ['/xl/workbook.xml', 'xl/workbook.xml'],
    ['xl\\Worksheets\\Sheet1.XML', 'xl/worksheets/sheet1.xml'],
    ['../../etc/passwd', 'etc/passwd'],
    ['xl/./a/../b.xml', 'xl/b.xml'],
  ])('%s is %s', (name, part) => expect(partName(name)).toBe(part));

  it('a part is found without regard to case', () => {
    const pack = openPackage(writeZip([{ name: 'XL/Book.xml', bytes: encode('x') }]));
    const entry = findPart(pack, '/xl/book.xml');
    expect(entry && readPart(pack, entry)).toEqual(encode('x'));
  });
});

describe('what a zip promises is checked', () => {
  const code = (work: () => unknown) => {
    try {
      work();
      return 'ok';
    } catch (error) {
      return (error as { problem?: { code: string } }).problem?.code ?? String(error);
    }
  };
  const changed = (change: (view: DataView, central: number) => void): Uint8Array => {
    const bytes = writeZip([{ name: 'a', bytes: long }]);
    const central = readZip(bytes).entries[0]?.central ?? 0;
    change(new DataView(bytes.buffer), central);
    return bytes;
  };
  const open = (bytes: Uint8Array) => {
    const zip = readZip(bytes);
    return zip.entries.map((entry) => inflate(zip, entry));
  };

  it('content that is not what the check sum says is damaged', () => {
    expect(code(() => open(changed((view, central) => view.setUint32(central + 16, 1, true))))).toBe(
      'file.damaged',
    );
  });
  it('content longer than promised is damaged', () => {
    expect(code(() => open(changed((view, central) => view.setUint32(central + 24, 10, true))))).toBe(
      'file.damaged',
    );
  });
  it('a promise of gigabytes is refused before a byte is made', () => {
    expect(code(() => open(changed((view, central) => view.setUint32(central + 24, 0x7fffffff, true))))).toBe(
      'file.tooLarge',
    );
  });
  it('a part that grows out of all proportion is a bomb', () => {
    expect(
      code(() => open(changed((view, central) => view.setUint32(central + 24, 400_000_000, true)))),
    ).toBe('file.bomb');
  });
  it('a locked part is encrypted', () => {
    expect(code(() => open(changed((view, central) => view.setUint16(central + 8, 1, true))))).toBe(
      'file.encrypted',
    );
  });
  it('an offset beyond the file is damaged', () => {
    expect(code(() => open(changed((view, central) => view.setUint32(central + 42, 0x7fffff, true))))).toBe(
      'file.damaged',
    );
  });
});
