import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveLedger } from '../../src/cli/ledger/file';
import { takeIn } from '../../src/cli/ledger/take-in';
import { readRules } from '#exchange/rules/read-rules';
import { termsOf } from '#exchange/rules/terms';
import type { Fact } from '#domain/fact/fact';
import type { RuleId } from '#domain/rule/rule';
import { emptyContent } from '#exchange/ledger-file/content';
import { MemoryLedger } from '#store/memory-ledger';
import { at } from '../exchange/sample-county';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = promisify(execFile);

/** The sample county with the rules of its form's foot, and one figure that breaks one of them. */
async function county(hospital: number): Promise<string> {
  const ledger = new MemoryLedger(emptyContent);
  await takeIn(['public/sample/mch-2026H1.xlsx'], ledger, { at, accept: true });
  const { catalog, facts } = ledger.state;
  const [table] = catalog.tables.values();
  if (!table) throw new Error('no table');
  const { rules } = readRules(table.notes, termsOf(catalog, table), 'rules');
  const idOf = (name: string) =>
    [...catalog.indicators.values(), ...catalog.units.values()].find((one) => one.name === name)?.id;
  const from = facts.find(
    ({ indicator, unit }) => indicator === idOf('住院分娩活产数') && unit === idOf('青山镇卫生院'),
  ) as Fact;
  ledger.commit(
    { code: 'rules', details: {} },
    {
      rules: rules.map((rule, i) => ({ to: { ...rule, id: `r${i}` as RuleId, table: table.id } })),
      facts: [{ from, to: { ...from, value: hospital } }],
    },
    { at },
  );
  const path = join(folder, `${hospital}.json`);
  await saveLedger(path, ledger);
  return path;
}

async function check(path: string, ...more: string[]): Promise<{ code: number; out: string }> {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'check', '--ledger', path, ...more];
  return run(process.execPath, args).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, out: error.stdout }),
  );
}

let sound: string;
let wrong: string;
beforeAll(async () => {
  sound = await county(221);
  wrong = await county(230);
});

describe('check', () => {
  it('says nothing of a county that meets its form’s rules', async () => {
    expect(await check(sound)).toEqual({ code: 0, out: '' });
  });

  it('prints a line a finding and fails where a 强制 stands', async () => {
    const { code, out } = await check(wrong);
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toBe(
      '强制 A\t妇幼卫生工作报表\t2026年上半年\t青山镇卫生院\t住院分娩活产数 230 > 活产数 221',
    );
  });

  it('tells the findings as data, of one table and period', async () => {
    const { out } = await check(wrong, '--json', '--table', '妇幼卫生工作报表', '--period', '2026年上半年');
    const found = JSON.parse(out) as { severity: string; unit: string; period: string }[];
    expect(found[0]).toMatchObject({
      severity: 'mandatory',
      unit: '青山镇卫生院',
      period: '2026H1',
      standing: 'open',
    });
    expect(await check(wrong, '--json', '--period', '2025年上半年')).toEqual({ code: 0, out: '[]\n' });
  });
});
