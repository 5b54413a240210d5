import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedger, saveLedger } from '../../src/cli/ledger/file';
import { takeIn } from '../../src/cli/ledger/take-in';
import { isSealed } from '#cipher/envelope';
import { emptyContent } from '#exchange/ledger-file/content';
import { MemoryLedger } from '#store/memory-ledger';
import { at } from '../exchange/sample-county';

const folder = mkdtempSync(join(tmpdir(), 'protected-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const passphrase = '青山绿水 2026';
const form = '妇幼卫生工作报表';
const path = inFolder('county.ledger.enc');
const secret = inFolder('secret.txt');
const asking = ['--table', form, '--period', '2025H1'];

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a maintainer runs it: no terminal, this environment. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const rest = { ...process.env };
  delete rest['LEDGER_PASSPHRASE'];
  return promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env: { ...rest, ...env },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ran) => error,
  );
}

beforeAll(async () => {
  const ledger = new MemoryLedger(emptyContent);
  await takeIn(['public/sample/mch-2025H1.xlsx'], ledger, { at, accept: true });
  await saveLedger(path, ledger, passphrase);
  writeFileSync(secret, `${passphrase}\r\nwhat stands below is not read\n`);
});

describe('a ledger under a passphrase', () => {
  it.each<[string, (out: string) => readonly string[]]>([
    ['tables', () => []],
    ['check', () => ['--json']],
    ['compute', () => asking],
    ['export', (out) => [...asking, out]],
  ])('is opened by %s, with the passphrase from the environment or a file', async (verb, more) => {
    const byFile = await run([
      verb,
      '--ledger',
      path,
      ...more(inFolder('a.xlsx')),
      '--passphrase-file',
      secret,
    ]);
    expect(byFile).toMatchObject({ stderr: '' });
    expect(byFile.code).not.toBe(2);
    const byVariable = await run([verb, '--ledger', path, ...more(inFolder('a.xlsx'))], {
      LEDGER_PASSPHRASE: passphrase,
    });
    expect(byVariable.stdout).toBe(byFile.stdout);
  });

  it('is written back protected by import, under whatever name', async () => {
    const named = inFolder('as-zip.ledger.zip');
    copyFileSync(path, named);
    const { code } = await run(['import', 'public/sample/mch-2025H2.xlsx', '--ledger', named], {
      LEDGER_PASSPHRASE: passphrase,
    });
    expect(code).toBe(0);
    expect(isSealed(bytesOf(named))).toBe(true);
    expect(bytesOf(named).subarray(0, 200)).not.toEqual(bytesOf(path).subarray(0, 200));
    const again = await openLedger(named, secret);
    expect(new Set(again.state.facts.map(({ period }) => period))).toEqual(new Set(['2025H1', '2025H2']));
  });

  it('is made where its name says so, and not with a short passphrase', async () => {
    const made = inFolder('new.ledger.enc');
    const args = ['import', 'public/sample/mch-2025H1.xlsx', '--ledger', made];
    const short = await run(args, { LEDGER_PASSPHRASE: '短' });
    expect(short.code).toBe(2);
    expect(JSON.parse(short.stderr)).toMatchObject({ text: '口令太短，至少 8 个字；没有写入。' });
    expect(existsSync(made)).toBe(false);
    expect((await run(args, { LEDGER_PASSPHRASE: passphrase })).code).toBe(0);
    expect((await openLedger(made, secret)).state.facts).toHaveLength(252);
  });

  it('stays closed to another passphrase, with exit code 2 and a plain sentence, and as it was', async () => {
    const before = bytesOf(path);
    const refused = { code: 'sealed.wrong', text: '口令不对，或文件已损坏；台账没有改动。' };
    for (const args of [
      ['tables', '--ledger', path],
      ['import', 'public/sample/mch-2025H2.xlsx', '--ledger', path],
    ]) {
      const { code, stdout, stderr } = await run(args, { LEDGER_PASSPHRASE: '青山绿水 2025' });
      expect([code, stdout]).toEqual([2, '']);
      expect(JSON.parse(stderr)).toMatchObject(refused);
    }
    expect(bytesOf(path)).toEqual(before);
  });

  it('asks nobody where there is no terminal: it says how to tell it', async () => {
    const { code, stderr } = await run(['tables', '--ledger', path]);
    expect(code).toBe(2);
    expect((JSON.parse(stderr) as { text: string }).text).toMatch(/--passphrase-file.*LEDGER_PASSPHRASE/);
  });

  it.runIf(existsSync('/usr/bin/script'))(
    'asks on a terminal, and shows nothing of what is typed',
    async () => {
      const command = `${process.execPath} --import tsx src/cli/main.ts tables --ledger ${path}`;
      const rest = { ...process.env };
      delete rest['LEDGER_PASSPHRASE'];
      const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], { env: rest });
      let shown = '';
      let answered = false;
      child.stdout.on('data', (bytes: Buffer) => {
        shown += bytes.toString();
        if (answered || !shown.includes('的口令：')) return;
        answered = true;
        child.stdin.write(`${passphrase}\r`);
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(code).toBe(0);
      expect(shown).toContain(form);
      expect(shown).not.toContain('青山绿水');
    },
  );
});
