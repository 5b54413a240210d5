import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeLedgerFile } from '#exchange/ledger-file/write';
import { Ledger } from '#store/ledger';
import { readWhole } from '#store/whole';
import { backup, restore } from '#worker/backup';
import { isPassphrase, protect, unprotect, verifierFor } from '#worker/protect';
import { damaged } from '../cipher/damages';
import { fact, indicator, unit } from '../domain/invent';

const at = '2026-07-01T08:00:00.000Z';
const silent = (): void => undefined;
const passphrase = '青山绿水 2026';
let database = '';
let number = 0;
const newChance = () => ({
  salt: crypto.getRandomValues(new Uint8Array(16)),
  iv: crypto.getRandomValues(new Uint8Array(12)),
});

beforeEach(async () => {
  database = `protected-${(number += 1)}`;
  const ledger = new Ledger(database);
  await ledger.commit(
    { code: 'import', details: {} },
    {
      units: [{ to: unit('a', '青山镇', null) }],
      indicators: [{ to: indicator('births', '活产数') }],
      facts: [{ to: fact('births', 'a', '2026H1', 7) }],
    },
    { at },
  );
  ledger.close();
});

afterEach(() => void vi.restoreAllMocks());

/** One passphrase and many damaged files: the platform derives the key of each salt and count of rounds once. */
function deriveOnce(): void {
  const { subtle } = crypto;
  const derive = subtle.deriveBits.bind(subtle);
  const keys = new Map<string, Promise<ArrayBuffer>>();
  vi.spyOn(subtle, 'deriveBits').mockImplementation((way, key, length) => {
    const { salt, iterations } = way as Pbkdf2Params & { readonly salt: Uint8Array };
    const name = [salt, iterations].join('|');
    const derived = keys.get(name) ?? derive(way, key, length);
    keys.set(name, derived);
    return derived;
  });
}

async function protectedBackup(): Promise<{ plain: Uint8Array; bytes: Uint8Array }> {
  const made = await backup({ database, app: '1' }, silent);
  if (!made.ok) throw new Error(made.problem.code);
  const sealed = await protect({ bytes: made.value.bytes, passphrase, chance: newChance() }, silent);
  if (!sealed.ok) throw new Error(sealed.problem.code);
  return { plain: made.value.bytes, bytes: sealed.value };
}

describe('a backup under a passphrase', () => {
  it('is the backup again once it is opened, and no two of them are alike', async () => {
    const { plain, bytes } = await protectedBackup();
    expect(await unprotect({ bytes, passphrase, fileName: 'b' }, silent)).toEqual({ ok: true, value: plain });
    const again = await protect({ bytes: plain, passphrase, chance: newChance() }, silent);
    expect(again.ok && again.value).not.toEqual(bytes);
    for (const secret of ['青山镇', '活产数', 'manifest.json'])
      expect(new TextDecoder('latin1').decode(bytes)).not.toContain(
        new TextDecoder('latin1').decode(new TextEncoder().encode(secret)),
      );
  });

  it('is no ledger file to whom does not open it first, and changes nothing', async () => {
    const { bytes } = await protectedBackup();
    const before = writeLedgerFile(await readWhole(database), '1');
    expect(await restore({ bytes, fileName: 'b', database }, silent)).toMatchObject({
      ok: false,
      problem: { code: 'ledgerFile.notOne' },
    });
    expect(writeLedgerFile(await readWhole(database), '1')).toEqual(before);
  });

  const seed = 20_261_130;
  it(`that is damaged anywhere is refused with the file named, and what is here stays, seed ${seed}`, async () => {
    deriveOnce();
    const { bytes } = await protectedBackup();
    const before = writeLedgerFile(await readWhole(database), '1');
    await fc.assert(
      fc.asyncProperty(damaged(bytes), async (broken) => {
        const opened = await unprotect({ bytes: broken, passphrase, fileName: '县局.ledger.enc' }, silent);
        if (opened.ok) await restore({ bytes: opened.value, fileName: 'b', database }, silent);
        expect(opened).toMatchObject({ ok: false, problem: { place: { file: '县局.ledger.enc' } } });
        expect(writeLedgerFile(await readWhole(database), '1')).toEqual(before);
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe('the screen lock', () => {
  it('knows a passphrase again by what was kept of it', async () => {
    const verifier = await verifierFor({ passphrase, salt: newChance().salt }, silent);
    expect(await isPassphrase({ passphrase, verifier }, silent)).toBe(true);
    expect(await isPassphrase({ passphrase: '青山绿水 2025', verifier }, silent)).toBe(false);
  });
});
