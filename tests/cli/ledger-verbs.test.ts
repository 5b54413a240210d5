import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportTable } from '../../src/cli/export';
import { openLedger, saveLedger } from '../../src/cli/ledger/file';
import { takeIn } from '../../src/cli/ledger/take-in';
import { tables } from '../../src/cli/tables';
import type { Table } from '#domain/table/table';
import { emptyContent } from '#exchange/ledger-file/content';
import { MemoryLedger } from '#store/memory-ledger';
import { buildWorkbook } from '#workbook/build/build';
import { writeZip } from '#workbook/opc/write';
import { essenceOf } from '../exchange/essence';
import { at } from '../exchange/sample-county';
import { opened, valueIn } from '../workbook/expect';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => join(folder, name);
const sample = (period: string): string => `public/sample/mch-${period}.xlsx`;
const form = '妇幼卫生工作报表';
const accepting = { at, accept: true };

const essence = ({ state }: MemoryLedger): string[] => essenceOf(state.catalog, state.facts);

describe('import', () => {
  it('takes in what is certain and says for each table form, unit, period, facts and doubts', async () => {
    const ledger = new MemoryLedger(emptyContent);
    const lines = await takeIn([sample('2026H1'), sample('2025H1')], ledger, { at, accept: false });
    expect(lines).toMatchObject([
      {
        file: 'mch-2026H1.xlsx',
        form,
        unit: '海棠县卫生健康局',
        period: '2026H1',
        facts: 0,
        written: false,
        doubts: [{ code: 'doubt.unread', place: { cell: 'M25' }, details: { text: '约12人' } }],
      },
      { file: 'mch-2025H1.xlsx', form, period: '2025H1', facts: 252, written: true, doubts: [] },
    ]);
    expect(ledger.state.facts).toHaveLength(252);
    expect(ledger.state.files.map(({ name }) => name)).toEqual(['mch-2025H1.xlsx']);
  });

  it('takes in doubtful files too when it is told to, all in one step', async () => {
    const ledger = new MemoryLedger(emptyContent);
    await takeIn([sample('2025H1'), sample('2025H2'), sample('2026H1')], ledger, accepting);
    expect(ledger.state.history).toHaveLength(1);
    expect(ledger.undo({ at })).toBeDefined();
    expect(ledger.state).toMatchObject({ facts: [] });
    expect(ledger.catalog.tables.size).toBe(0);
  });

  it('takes what a zip holds in its place, folders and zips in it too, as the page does', async () => {
    const part = (name: string, bytes: Uint8Array) => ({ name, bytes });
    const bytesOf = (period: string) => new Uint8Array(readFileSync(sample(period)));
    const inner = writeZip([part('下半年.xlsx', bytesOf('2025H2'))]);
    const outer = [
      part('上报/上半年.xlsx', bytesOf('2025H1')),
      part('上报/另一包.zip', inner),
      part('上报/照片.jpg', new Uint8Array([1])),
    ];
    writeFileSync(inFolder('上报.zip'), writeZip(outer));
    const [ledger, apart] = [new MemoryLedger(emptyContent), new MemoryLedger(emptyContent)];
    const lines = await takeIn([inFolder('上报.zip'), sample('2026H1')], ledger, accepting);
    expect(lines.map(({ file, written, doubts }) => [file, written, doubts[0]?.code])).toEqual([
      ['上报.zip/上报/照片.jpg', false, 'file.notWorkbook'],
      ['上报.zip/上报/上半年.xlsx', true, undefined],
      ['上报.zip/上报/另一包.zip/下半年.xlsx', true, undefined],
      ['mch-2026H1.xlsx', true, 'doubt.unread'],
    ]);
    await takeIn([sample('2025H1'), sample('2025H2'), sample('2026H1')], apart, accepting);
    expect(essence(ledger)).toEqual(essence(apart));
    expect(ledger.state.history).toHaveLength(1);
  });

  it('tells files of the same name in different folders apart', async () => {
    for (const [at, period] of ['2025H1', '2025H2'].entries()) {
      mkdirSync(inFolder(`第${at}批`));
      copyFileSync(sample(period), inFolder(`第${at}批/报表.xlsx`));
    }
    const ledger = new MemoryLedger(emptyContent);
    const lines = await takeIn([inFolder('第0批/报表.xlsx'), inFolder('第1批/报表.xlsx')], ledger, accepting);
    expect(lines.map(({ file, period }) => [file, period])).toEqual([
      ['报表.xlsx', '2025H1'],
      ['报表.xlsx', '2025H2'],
    ]);
  });

  it('says of files what is wrong with them and goes on', async () => {
    writeFileSync(inFolder('notes.csv'), '只是一句话');
    writeFileSync(inFolder('broken.xlsx'), new Uint8Array([0x50, 0x4b, 3, 4, 9]));
    const ledger = new MemoryLedger(emptyContent);
    const files = [inFolder('notes.csv'), inFolder('broken.xlsx'), sample('2025H1')];
    const lines = await takeIn(files, ledger, accepting);
    expect(lines.map(({ written, doubts }) => [written, doubts[0]?.code])).toEqual([
      [false, 'file.noTable'],
      [false, 'file.truncated'],
      [true, undefined],
    ]);
  });
});

describe('a whole round trip without a browser', () => {
  const path = inFolder('county.ledger.zip');
  let ledger: MemoryLedger;
  beforeAll(async () => {
    ledger = new MemoryLedger(emptyContent);
    await takeIn([sample('2025H2'), sample('2026H1')], ledger, accepting);
    await saveLedger(path, ledger);
  });

  it('finds the same ledger again, packed or written out plainly', async () => {
    await saveLedger(inFolder('county.json'), ledger);
    for (const name of ['county.ledger.zip', 'county.json']) {
      const again = await openLedger(inFolder(name));
      expect(essence(again)).toEqual(essence(ledger));
      for (const file of ledger.state.files) expect(again.findFile(file.id)).toEqual(file);
      expect(again.state.history).toEqual(ledger.state.history);
      expect(new Set(again.catalog.templates.keys())).toEqual(new Set(ledger.catalog.templates.keys()));
    }
    await saveLedger(inFolder('again.ledger.zip'), await openLedger(inFolder('county.json')));
    expect(readFileSync(inFolder('again.ledger.zip'))).toEqual(readFileSync(path));
  });

  it('lists the tables by what export calls them', async () => {
    expect(await tables.run(['--ledger', path])).toMatchObject([
      {
        name: form,
        unit: '海棠县卫生健康局',
        periods: ['2025H2', '2026H1'],
        facts: ledger.state.facts.length,
      },
    ]);
  });

  it('hands the form back as it came, and its facts come in again the same', async () => {
    const out = inFolder('out.xlsx');
    const told = await exportTable.run(['--ledger', path, '--table', form, '--period', '2026H1', out]);
    expect(told).toMatchObject({ template: 'mch-2026H1.xlsx', written: 0, unknown: 0 });
    const fresh = new MemoryLedger(emptyContent);
    await takeIn([sample('2025H2'), out], fresh, accepting);
    expect(essence(fresh)).toEqual(essence(ledger));
  });

  it('fills the form for a period that is named in words, and for one unit alone', async () => {
    const out = inFolder('one.xlsx');
    const asked = ['--ledger', path, '--table', form, '--period', '2025年下半年', '--unit', '青山镇卫生院'];
    await exportTable.run([...asked, out]);
    const bytes = new Uint8Array(readFileSync(out));
    expect(valueIn(bytes, 'A5')).toBe('填报单位(盖章):青山镇卫生院');
    const facts = ledger.state.facts.filter(({ period }) => period === '2025H2');
    const fresh = new MemoryLedger(emptyContent);
    await takeIn([out], fresh, accepting);
    const own = ledger.catalog.units;
    const kept = facts.filter(({ unit }) => own.get(unit)?.name === '青山镇卫生院');
    expect(fresh.state.facts).toHaveLength(kept.length);
    expect(opened(bytes).sheets[0]?.name).toBe(form);
  });

  it('hands a form of one unit back to each unit that sent one: its name, its figures', async () => {
    const files = await Promise.all(
      ['青山镇卫生院', '大坪乡卫生院'].map(async (unit, i) => {
        const sheet = {
          name: '表1',
          title: ['卫生资源情况表'],
          head: { left: `填报单位:${unit}`, middle: '2026年上半年', right: '计量单位:人' },
          header: [{ caption: '指标名称' }, { caption: '计量单位' }, { caption: '实际数' }],
          rows: ['床位数', '卫生技术人员', '执业医师'].map((name, at) => ({
            kind: 'data' as const,
            cells: [name, '人', (i + 1) * 100 + at],
          })),
        };
        const path = inFolder(`${unit}.xlsx`);
        writeFileSync(path, await buildWorkbook({ sheets: [sheet] }));
        return path;
      }),
    );
    const own = inFolder('resources.json');
    const resources = new MemoryLedger(emptyContent);
    for (const file of files) await takeIn([file], resources, accepting);
    await saveLedger(own, resources);
    for (const [unit, beds] of [
      ['青山镇卫生院', 100],
      ['大坪乡卫生院', 200],
    ] as const) {
      const out = inFolder('resources.xlsx');
      const asked = ['--ledger', own, '--table', '卫生资源情况表', '--period', '2026H1', '--unit', unit, out];
      await exportTable.run(asked);
      expect(valueIn(new Uint8Array(readFileSync(out)), 'C4')).toBe(beds);
      const later = ['--ledger', own, '--table', '卫生资源情况表', '--period', '2026H2', '--unit', unit, out];
      await exportTable.run(later);
      expect(valueIn(new Uint8Array(readFileSync(out)), 'A2')).toBe(`填报单位:${unit}`);
    }
  });

  it('makes a sheet from nothing where there is no form, with the facts in it', async () => {
    const { state } = ledger;
    const bare = inFolder('bare.json');
    const without = (table: Table): Table => ({ ...table, template: null });
    const catalog = {
      ...state.catalog,
      templates: new Map(),
      tables: new Map([...state.catalog.tables].map(([id, table]) => [id, without(table)])),
    };
    await saveLedger(bare, new MemoryLedger({ ...state, catalog }));
    const out = inFolder('bare.xlsx');
    const told = await exportTable.run(['--ledger', bare, '--table', form, '--period', '2026H1', out]);
    expect(told).toMatchObject({ template: null, unit: '海棠县卫生健康局' });
    const fresh = new MemoryLedger(emptyContent);
    await takeIn([sample('2025H2'), out], fresh, accepting);
    expect(essence(fresh)).toEqual(essence(ledger));
  });

  it.each([
    ['table', ['--table', '没有', '--period', '2026H1'], 'cli.unknownTable'],
    ['period', ['--table', form, '--period', '去年'], 'cli.unknownPeriod'],
    ['unit', ['--table', form, '--period', '2026H1', '--unit', '没有'], 'cli.unknownUnit'],
    ['flag', ['--table', form, '--period', '2026H1', '--all', 'x'], 'cli.usage'],
  ])('says which %s it does not know', async (_, args, code) => {
    const run = exportTable.run(['--ledger', path, ...args, inFolder('none.xlsx')]);
    await expect(run).rejects.toMatchObject({ problem: { code } });
  });

  it('refuses a damaged ledger and leaves it alone', async () => {
    const damaged = inFolder('damaged.ledger.zip');
    writeFileSync(damaged, readFileSync(path).subarray(0, 9000));
    await expect(tables.run(['--ledger', damaged])).rejects.toMatchObject({
      problem: { code: 'ledgerFile.damaged', place: { file: 'damaged.ledger.zip' } },
    });
  });

  it('prints one line of JSON a table and ends with 1 where something was left out', async () => {
    const made = inFolder('made.json');
    const { code, stdout } = await promisify(execFile)(process.execPath, [
      ...[
        '--import',
        'tsx',
        'src/cli/main.ts',
        'import',
        sample('2026H1'),
        sample('2025H1'),
        '--ledger',
        made,
      ],
    ]).then(
      (done) => ({ ...done, code: 0 }),
      (error: { code: number; stdout: string }) => error,
    );
    const lines = stdout.trimEnd().split('\n');
    expect([code, lines.map((line) => (JSON.parse(line) as { written: boolean }).written)]).toEqual([
      1,
      [false, true],
    ]);
    expect((await openLedger(made)).state.facts).toHaveLength(252);
  });
});
