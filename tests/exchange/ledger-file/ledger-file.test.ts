import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { emptyContent, type LedgerContent } from '#exchange/ledger-file/content';
import { beginning, beginsAsLedger } from '#exchange/ledger-file/begins';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { sha256 } from '#exchange/ledger-file/sha256';
import { writeLedgerFile } from '#exchange/ledger-file/write';
import { inflate, readZip } from '#workbook/opc/read';
import { writeZip, type Part } from '#workbook/opc/write';
import { fact } from '../../domain/invent';
import { at, catalog, contents, sampled } from './invent';

const sorted = ({ catalog: definitions, facts, history, files }: LedgerContent): unknown => ({
  catalog: definitions,
  facts: [...facts].sort((a, b) => (keyOfFact(a) < keyOfFact(b) ? -1 : 1)),
  history,
  files: [...files].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

function read(bytes: Uint8Array): LedgerContent {
  const result = readLedgerFile(bytes, 'a.ledger.zip');
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details)}`);
  return result.value;
}

const code = (bytes: Uint8Array): string => {
  const result = readLedgerFile(bytes);
  return result.ok ? 'read' : result.problem.code;
};

const partsOf = (bytes: Uint8Array): Part[] => {
  const zip = readZip(bytes);
  return zip.entries.map((entry) => ({ name: entry.name, bytes: inflate(zip, entry) }));
};

/** Other texts in some parts; with `signed`, the manifest says so and agrees. */
function withTexts(bytes: Uint8Array, texts: Readonly<Record<string, string>>, signed = true): Uint8Array {
  const parts = partsOf(bytes).map(({ name, bytes: old }) => {
    const text = texts[name];
    return { name, bytes: text === undefined ? old : new TextEncoder().encode(text) };
  });
  const [head, ...rest] = parts as [Part, ...Part[]];
  if (!signed || texts['manifest.json'] !== undefined) return writeZip(parts);
  const manifest = JSON.parse(new TextDecoder().decode(head.bytes)) as Record<string, unknown>;
  manifest['parts'] = rest.map(({ name, bytes: own }) => ({ name, bytes: own.length, sha256: sha256(own) }));
  return writeZip([{ name: head.name, bytes: new TextEncoder().encode(JSON.stringify(manifest)) }, ...rest]);
}

const textOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(partsOf(bytes).find((part) => part.name === name)?.bytes);

describe('A hash', () => {
  it('is what the standard says, whatever the length', () => {
    expect(sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const bytes = new Uint8Array(length).map((_, i) => (i * 31) & 255);
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('A ledger file', () => {
  const seed = 608;
  it(`holds all of a ledger: writing then reading is the identity, seed ${seed}`, () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(sorted(read(writeLedgerFile(content, '1')))).toEqual(sorted(content));
      }),
      { seed, numRuns: 60 },
    );
  });

  it(`is the same file for the same ledger, in whatever order its facts and files are given, seed ${seed}`, () => {
    fc.assert(
      fc.property(contents, (content) => {
        const turned: LedgerContent = {
          catalog: Object.fromEntries(
            Object.entries(content.catalog).map(([name, map]) => [
              name,
              new Map<string, unknown>([...map].reverse()),
            ]),
          ) as unknown as LedgerContent['catalog'],
          facts: [...content.facts]
            .reverse()
            .map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Fact),
          history: [...content.history].reverse(),
          files: [...content.files].reverse(),
        };
        expect(writeLedgerFile(turned, '1')).toEqual(writeLedgerFile(content, '1'));
      }),
      { seed, numRuns: 30 },
    );
  });

  it('is known by how it begins, and no workbook is taken for one', () => {
    expect(beginsAsLedger(writeLedgerFile(emptyContent, '1').subarray(0, beginning))).toBe(true);
    for (const name of readdirSync(samples)) {
      const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
      expect(beginsAsLedger(bytes), name).toBe(true);
    }
    const workbook = writeZip([{ name: '[Content_Types].xml', bytes: new Uint8Array(9) }]);
    for (const other of [workbook, new Uint8Array(0), new TextEncoder().encode('PK')])
      expect(beginsAsLedger(other)).toBe(false);
  });

  it(`reads rows that stand one a line as it reads any other JSON, seed ${seed}`, () => {
    fc.assert(
      fc.property(contents, (content) => {
        const file = writeLedgerFile(content, '1');
        const told = JSON.parse(textOf(file, 'facts.json')) as unknown;
        const spaced = withTexts(file, { 'facts.json': JSON.stringify(told, null, 2) });
        expect(read(spaced)).toEqual(read(file));
      }),
      { seed, numRuns: 60 },
    );
  });

  it.each(['1e3', '-0.5', '12345678901', '1e-7', '-1', '0.1', '98.957142'])(
    'keeps %s as it stands, whichever way it is read',
    (value) => {
      const one = writeLedgerFile(
        { ...emptyContent, catalog, facts: [fact('births', 'county', '2026H1', 7)] },
        '1',
      );
      const text = textOf(one, 'facts.json').replace(',7,', `,${value},`);
      expect(read(withTexts(one, { 'facts.json': text })).facts[0]?.value).toBe(Number(value));
    },
  );

  it.each(['007', '1.', '.5', '+1', '1e', '0x1', '--1', '1 2', 'NaN', '"7"', ''])(
    'takes no %s for a figure',
    (value) => {
      const one = writeLedgerFile(
        { ...emptyContent, catalog, facts: [fact('births', 'county', '2026H1', 7)] },
        '1',
      );
      const text = textOf(one, 'facts.json').replace(',7,', `,${value},`);
      expect(code(withTexts(one, { 'facts.json': text }))).toBe('ledgerFile.damaged');
    },
  );

  it('of an empty ledger is an empty ledger', () => {
    expect(read(writeLedgerFile(emptyContent, '1'))).toEqual(emptyContent);
  });

  it('says each id, period and file once, and what still stands once in facts and history together', () => {
    const facts = Array.from({ length: 3000 }, (_, i) => ({
      ...fact('births', `unit ${i}`, '2026H1', i),
      source: { kind: 'file' as const, file: 'f1' as never, fileName: 'a.xlsx', sheet: '表1', cell: `C${i}` },
    }));
    const change = { facts: facts.map((to) => ({ to })) };
    const entry = { id: 1, at, kind: 'do' as const, label: { code: 'import', details: {} }, change };
    const file = writeLedgerFile({ ...emptyContent, facts, history: [entry] }, '1');
    const text = textOf(file, 'facts.json');
    expect(text.match(/births|a\.xlsx/g)).toHaveLength(2);
    expect(textOf(file, 'history.json').length).toBeLessThan(3000 * 13);
    expect(file.length).toBeLessThan(3000 * 20);
  });

  it('keeps the files under their own names, for those who look inside', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const files = [{ id: 'f1' as never, name: '2025/上半年?.xlsx', bytes, at }];
    expect(partsOf(writeLedgerFile({ ...emptyContent, files }, '1')).map(({ name }) => name)).toEqual([
      'manifest.json',
      'catalog.json',
      'facts.json',
      'history.json',
      'files.json',
      'files/0001 2025_上半年_.xlsx',
    ]);
  });
});

const samples = new URL('samples/', import.meta.url);

describe('A ledger file of every version that was ever released', () => {
  it.each(readdirSync(samples))('opens: %s', (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, samples)));
    expect(sorted(read(bytes))).toEqual(sorted(sampled));
  });
});

describe('A file that is no whole ledger is refused:', () => {
  const facts = [fact('births', 'county', '2026H1', 12), fact('beds', 'county', '2026H1', 3)];
  const whole = writeLedgerFile({ ...emptyContent, catalog, facts }, '1');

  it('what is no zip, or a zip of something else', () => {
    expect(code(new Uint8Array(0))).toBe('ledgerFile.notOne');
    expect(code(new TextEncoder().encode('{"format":"indicator-ledger"}'))).toBe('ledgerFile.notOne');
    expect(code(writeZip([{ name: 'xl/workbook.xml', bytes: new Uint8Array(9) }]))).toBe('ledgerFile.notOne');
    expect(code(withTexts(whole, { 'manifest.json': '{"format":"other"}' }))).toBe('ledgerFile.notOne');
  });

  it('what a newer program wrote, with both versions named', () => {
    const manifest = textOf(whole, 'manifest.json').replace('"version": 2', '"version": 9');
    expect(readLedgerFile(withTexts(whole, { 'manifest.json': manifest }), 'b.zip')).toEqual({
      ok: false,
      problem: { code: 'ledgerFile.tooNew', details: { found: 9, known: 2 }, place: { file: 'b.zip' } },
    });
  });

  it.each([
    ['other facts than the manifest vouches for', { 'facts.json': '{"lists":{},"rows":[]}' }, false],
    ['no JSON', { 'facts.json': '{"lists"' }, true],
    ['a place beyond its list', { 'facts.json': rows('[[7,0,0,1,0,null,0]]') }, true],
    ['a value that is none', { 'facts.json': rows('[[0,0,0,"12",0,null,0]]') }, true],
    ['a definition without an id', { 'catalog.json': catalogWith('{"name":"青山镇"}') }, true],
    ['an entry without a head', { 'history.json': '[[null,{}]]' }, true],
    ['a kind of record nobody knows', { 'history.json': history('{"secrets":[]}') }, true],
    [
      'a step of history to a fact that is not there',
      { 'history.json': history('{"facts":[[null,99]]}') },
      true,
    ],
    ['fewer facts than counted', { 'facts.json': rows('[]') }, true],
    ['a part that is missing', { 'files.json': '[{"id":"f","name":"a","at":"b","part":"files/9"}]' }, true],
  ])('%s', (_, texts, signed) => {
    expect(code(withTexts(whole, texts as Record<string, string>, signed))).toBe('ledgerFile.damaged');
  });

  it('cut short anywhere, or with any byte of it flipped, it never gives another ledger', () => {
    const same = sorted(read(whole));
    for (let at = 0; at < whole.length; at += 7) {
      expect(code(whole.subarray(0, at))).toMatch(/^ledgerFile\.(damaged|notOne)$/);
      const flipped = Uint8Array.from(whole);
      flipped[at] = (flipped[at] as number) ^ 0x10;
      const result = readLedgerFile(flipped);
      if (result.ok) expect(sorted(result.value)).toEqual(same);
      else expect(result.problem.code).toMatch(/^(ledgerFile\.|file\.(tooLarge|bomb)$)/);
    }
  });
});

function rows(list: string): string {
  const lists =
    '{"periods":["2026H1"],"indicators":["i"],"units":["u"],"sources":[{"kind":"typed"}],"times":["t"]}';
  return `{"lists":${lists},"rows":${list}}`;
}

function history(change: string): string {
  return `[[{"id":1,"at":"${at}","kind":"do","label":{"code":"edit","details":{}}},${change}]]`;
}

function catalogWith(unit: string): string {
  const others = ['indicators', 'tables', 'templates', 'targets', 'parameters'].map((name) => `"${name}":[]`);
  return `{"units":[${unit}],${others.join()}}`;
}
