/** Scores recognition against hand-made labels of workbooks: for each sheet what is wrong, then the shares by field and difficulty. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { written } from '#cli/recognise';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { openWorkbook } from '#workbook/open';

type Table = Readonly<Record<string, unknown>> & {
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
};
interface Label {
  readonly file: string;
  readonly ext: string;
  readonly sheet: string | null;
  readonly difficulty: string;
  readonly tables: readonly Table[];
}

const strict = [
  'headerTop',
  'headerBottom',
  'codeRow',
  'dataTop',
  'dataBottom',
  'labelColumns',
  'firstValueColumn',
  'lastValueColumn',
];
const further = [
  'title',
  'titleCell',
  'period',
  'periodCode',
  'countingUnit',
  'orientation',
  'totalRows',
  'totalColumns',
  'noteRows',
  'signatureRows',
  'otherColumns',
  'columns',
];

type Counts = Map<string, { right: number; all: number }>;

function add(tally: Counts, key: string, right: boolean): void {
  const entry = tally.get(key) ?? { right: 0, all: 0 };
  tally.set(key, { right: entry.right + (right ? 1 : 0), all: entry.all + 1 });
}

function plain(field: string, value: unknown): string {
  if (field === 'columns' && Array.isArray(value)) {
    return JSON.stringify((value as Table[]).map(({ col, path }) => [col, path]));
  }
  return JSON.stringify(value ?? (field === 'otherColumns' ? [] : null));
}

export async function scoreLabels(labelFile: string, folder: string): Promise<void> {
  const labels = JSON.parse(readFileSync(labelFile, 'utf8')) as readonly Label[];
  const tally: Counts = new Map();
  let slowest = 0;
  for (const label of labels) {
    const fileName = `${label.file}.${label.ext}`;
    const opened = await openWorkbook(new Uint8Array(readFileSync(join(folder, fileName))), { fileName });
    if (!opened.ok) {
      console.log(`${fileName}: ${opened.problem.code}`);
      add(tally, `strict ${label.difficulty}`, false);
      continue;
    }
    const sheet = opened.value.sheets.find(({ name }) => label.sheet === null || name === label.sheet);
    const start = performance.now();
    const found = sheet ? recogniseSheet(opened.value, sheet).map(written) : [];
    slowest = Math.max(slowest, performance.now() - start);
    let right = found.length === label.tables.length;
    const wrong: string[] = right ? [] : [`tables ${found.length}≠${label.tables.length}`];
    label.tables.forEach((table, i) => {
      const own = found[i];
      for (const field of [...strict, ...further]) {
        const allowed = [table[field], ...(table.accept?.[field] ?? [])].map((value) => plain(field, value));
        const got = plain(field, own?.[field]);
        const exact = own !== undefined && allowed.includes(got);
        add(tally, field, exact);
        if (!exact)
          wrong.push(`${i + 1}.${field} ${got.slice(0, 160)} ≠ ${allowed.join(' | ').slice(0, 160)}`);
        if (!exact && strict.includes(field)) right = false;
      }
    });
    add(tally, `strict ${label.difficulty}`, right);
    console.log(
      `${right ? '✓' : '✗'} ${fileName} ${label.sheet ?? ''}${wrong.map((text) => `\n    ${text}`).join('')}`,
    );
  }
  for (const [key, { right, all }] of tally) console.log(`${key.padEnd(20)} ${right}/${all}`);
  console.log(`slowest ${slowest.toFixed(1)} ms`);
}
