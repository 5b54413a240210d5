import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theMethod } from '#cipher/choose';
import { headOf, isSealed, iterations, readEnvelope } from '#cipher/envelope';
import type { Method } from '#cipher/method';
import { nativeMethod } from '#cipher/native';
import { passphraseLength } from '#cipher/passphrase';
import { scriptMethod } from '#cipher/script';
import { open, seal } from '#cipher/seal';
import { matches, readVerifier, verifierOf } from '#cipher/verifier';
import { writeLedgerFile } from '#exchange/ledger-file/write';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { damaged, quickly } from './damages';
import { contents } from '../exchange/ledger-file/invent';

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const native = nativeMethod(crypto.subtle);
const both: readonly (readonly [string, Method])[] = [
  ['the browser itself', native],
  ['script', scriptMethod],
];
const chance = { salt: hex('00112233445566778899aabbccddeeff'), iv: hex('cafebabefacedbaddecaf888') };
const passphrase = '青山绿水 2026';

describe.each(both)('What %s computes', (_, method) => {
  it.each([
    ['passwd', 'salt', 1, '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'],
    ['Password', 'NaCl', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
  ])('agrees with RFC 7914, section 11: PBKDF2 of %s, %s, %d rounds', async (word, salt, rounds, key) => {
    expect(await method.derive(text(word), text(salt), rounds)).toEqual(hex(key));
  });

  it('agrees with McGrew and Viega, test case 16: AES-256-GCM with additional data', async () => {
    const key = await method.key(hex('feffe9928665731c6d6a8f9467308308'.repeat(2)));
    const head = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
        '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const sealed = hex(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
        '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(await key.encrypt(chance.iv, head, plain)).toEqual(sealed);
    expect(await key.decrypt(chance.iv, head, sealed)).toEqual(plain);
    expect(await key.decrypt(chance.iv, hex('00'), sealed)).toBeUndefined();
  });
});

describe('A protected file', () => {
  it('is the same to the byte whichever way it was made, and each opens what the other made', async () => {
    const plain = text('台账'.repeat(5000));
    const made = await seal(plain, passphrase, chance, native);
    expect(await seal(plain, passphrase, chance, scriptMethod)).toEqual(made);
    expect(await open(made, passphrase, scriptMethod)).toEqual({ ok: true, value: plain });
    expect(await open(made, passphrase, native)).toEqual({ ok: true, value: plain });
  });

  it('says of itself what a reader needs and nothing of what is in it', async () => {
    const made = await seal(text('活产数 221'), passphrase, chance, native);
    expect(isSealed(made)).toBe(true);
    const { salt, iv, iterations: rounds, head, sealed } = readEnvelope(made);
    expect({ salt, iv, rounds }).toEqual({ ...chance, rounds: 600_000 });
    expect(sealed).toHaveLength(text('活产数 221').length + 16);
    expect(JSON.parse(new TextDecoder().decode(head.subarray(10)))).toEqual({
      version: 1,
      kdf: 'PBKDF2-HMAC-SHA-256',
      iterations: 600_000,
      salt: '00112233445566778899aabbccddeeff',
      cipher: 'AES-256-GCM',
      iv: 'cafebabefacedbaddecaf888',
    });
  });

  it('opens with the passphrase typed in full-width letters, and with no other', async () => {
    const made = await seal(text('x'), 'abc12345', chance, native);
    expect(await open(made, 'ａｂｃ１２３４５', native)).toMatchObject({ ok: true });
    for (const wrong of ['abc12346', 'Abc12345', '', 'abc12345 '])
      expect(await open(made, wrong, native)).toEqual({ ok: false, problem: { code: 'sealed.wrong' } });
    expect(passphraseLength('ａ青𠮷')).toBe(3);
  });

  const samples = new URL('samples/', import.meta.url);
  it.each(readdirSync(samples))('of every version that was ever released opens: %s', async (name) => {
    const opened = await open(new Uint8Array(readFileSync(new URL(name, samples))), passphrase);
    const read = opened.ok ? readLedgerFile(opened.value) : opened;
    expect(read.ok && read.value.facts.length).toBeGreaterThan(0);
  });

  const seed = 20_261_129;
  it(`that is damaged anywhere never gives another ledger, seed ${seed}`, async () => {
    const [content] = fc.sample(contents, { seed, numRuns: 1 });
    if (!content) throw new Error('nothing invented');
    const zip = writeLedgerFile(content, '1');
    const method = quickly(native);
    const made = await seal(zip, passphrase, chance, method);
    const codes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(damaged(made), async (bytes) => {
        const opened = await open(bytes, passphrase, method);
        expect(opened.ok).toBe(false);
        if (opened.ok) return;
        const { code } = opened.problem;
        codes.set(code, (codes.get(code) ?? 0) + 1);
        expect(code).toMatch(/^sealed\.(wrong|damaged|tooNew|notOne)$/);
        // Nor is it taken for a ledger without a passphrase.
        expect(readLedgerFile(bytes).ok).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
    expect([...codes.keys()].sort()).toEqual([
      'sealed.damaged',
      'sealed.notOne',
      'sealed.tooNew',
      'sealed.wrong',
    ]);
  });

  it('with a hostile header is refused before anything is computed', async () => {
    const busy: Method = {
      derive: () => Promise.reject(new Error('computed')),
      key: () => Promise.reject(new Error('computed')),
    };
    const head = (change: Readonly<Record<string, unknown>>): Uint8Array => {
      const said = JSON.parse(
        new TextDecoder().decode(headOf({ ...chance, iterations: 600_000 }).subarray(10)),
      ) as object;
      return framed(text(JSON.stringify({ ...said, ...change })));
    };
    const refused = async (bytes: Uint8Array): Promise<string> => {
      const opened = await open(bytes, passphrase, busy);
      return opened.ok ? 'opened' : opened.problem.code;
    };
    for (const change of [
      { iterations: 4_000_000_000 },
      { iterations: iterations.most + 1 },
      { iterations: 1 },
      { iterations: 600_000.5 },
      { iterations: '600000' },
      { kdf: 'none' },
      { cipher: 'AES-128-ECB' },
      { salt: '' },
      { salt: 'ff'.repeat(65) },
      { iv: 'ff'.repeat(11) },
      { iv: 'zz'.repeat(12) },
      { version: 0 },
      { version: 1.5 },
    ])
      expect(await refused(head(change)), JSON.stringify(change)).toBe('sealed.damaged');
    expect(await refused(head({ version: 2 }))).toBe('sealed.tooNew');
    expect(await refused(head({ more: 'x'.repeat(2000) }))).toBe('sealed.damaged');
    expect(await refused(framed(text('[1]')))).toBe('sealed.damaged');
    expect(await refused(framed(text('"LEDGER"')))).toBe('sealed.damaged');
    expect(await refused(framed(new Uint8Array([0xff, 0xfe])))).toBe('sealed.damaged');
    expect(await refused(framed(new Uint8Array(0)))).toBe('sealed.damaged');
    expect(await refused(head({}).subarray(0, 9))).toBe('sealed.damaged');
  });
});

/** A header as it stands in a file, with room for a ciphertext behind it. */
function framed(header: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(10 + header.length + 64);
  bytes.set(text('LEDGER\x1a\n'));
  new DataView(bytes.buffer).setUint16(8, header.length);
  bytes.set(header, 10);
  return bytes;
}

describe('What a screen lock keeps', () => {
  it('knows the passphrase again in either way, and no other', async () => {
    const kept = await verifierOf(passphrase, chance.salt, native);
    expect(await verifierOf(passphrase, chance.salt, scriptMethod)).toEqual(kept);
    expect(await matches(passphrase, kept)).toBe(true);
    expect(await matches(`${passphrase}x`, kept)).toBe(false);
    expect(JSON.stringify(kept)).not.toContain('2026');
    expect(readVerifier(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([null, 'x', {}, { iterations: 1e12, salt: 'ff'.repeat(16), hash: '00'.repeat(32) }])(
    'is none where it is %j',
    (found) => expect(readVerifier(found)).toBeUndefined(),
  );
});

describe('A page without crypto.subtle', () => {
  it('computes in script', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await theMethod()).toBe(scriptMethod);
    } finally {
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    }
  });
});
