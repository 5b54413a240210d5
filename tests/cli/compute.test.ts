import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compute, type Computed } from '../../src/cli/compute';
import { saveLedger } from '../../src/cli/ledger/file';
import { takeIn } from '../../src/cli/ledger/take-in';
import { emptyContent } from '#exchange/ledger-file/content';
import { MemoryLedger } from '#store/memory-ledger';
import { at } from '../exchange/sample-county';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'county.ledger.zip');
const asked = ['--ledger', path, '--table', '妇幼卫生工作报表', '--period', '2026年上半年'];

beforeAll(async () => {
  const ledger = new MemoryLedger(emptyContent);
  await takeIn(['public/sample/mch-2026H1.xlsx'], ledger, { at, accept: true });
  await saveLedger(path, ledger);
});

const columnOf = ({ columns }: Computed, caption: RegExp) =>
  columns.findIndex((column) => caption.test(column.caption));

it('computes totals from what is there and names who is missing (laws 1 and 2)', async () => {
  const computed = (await compute.run(asked)) as Computed;
  expect(computed).toMatchObject({ table: '妇幼卫生工作报表', period: '2026H1', unit: '海棠县卫生健康局' });
  const [total] = computed.rows.filter((row) => row.total);
  const births = columnOf(computed, /^活产数/);
  const hospital = columnOf(computed, /^住院分娩活产数/);
  const rate = columnOf(computed, /^住院分娩率/);
  const added = (column: number) =>
    computed.rows
      .filter((row) => !row.total)
      .reduce((sum, { values }) => sum + (typeof values[column] === 'number' ? values[column] : 0), 0);
  expect(total?.values[births]).toBe(added(births));
  expect(total?.values[rate]).toBeCloseTo((added(hospital) / added(births)) * 100, 1);
  expect(computed.rows.find(({ caption }) => caption.startsWith('竹林乡'))?.values[births]).toEqual({
    why: 'blank',
  });
  const lacks = computed.missing.find(({ column }) => column === '活产数');
  expect(lacks).toEqual({ row: total?.caption, column: '活产数', units: ['竹林乡卫生院'] });
});

it('writes the table as CSV as it is shown, each total with what it lacks', async () => {
  const run = promisify(execFile);
  const { stdout } = await run('node_modules/.bin/tsx', ['src/cli/main.ts', 'compute', ...asked, '--csv']);
  const lines = stdout.replace('\ufeff', '').trimEnd().split('\r\n');
  expect(lines).toHaveLength(20);
  expect(lines[0]).toMatch(/^机 构,活产数,.*,缺$/);
  expect(lines.some((line) => /合计.*缺 1 家：竹林乡卫生院\(.*活产数、/.test(line))).toBe(true);
});

it('says how it is used where something is left out', async () => {
  await expect(compute.run(asked.slice(2))).rejects.toMatchObject({ problem: { code: 'cli.usage' } });
  await expect(compute.run([...asked, '--json', '--csv'])).rejects.toMatchObject({
    problem: { code: 'cli.usage' },
  });
});
