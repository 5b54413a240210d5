/**
 * Scores recognition: `tsx tests/exchange/recognise/score.ts [LABELS.json FOLDER] [--made N] [--show]`. Against the labels of
 * a folder of workbooks, if given; then on the written sheets; then on N made-up ones, by feature (`--show` prints those that
 * are wrong). `strict` is header rows, data rows, label columns and value range all right for every table of a sheet.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreMade } from './generate/score';
import { scoreLabels } from './labels';
import { sheetsIn } from './notation';
import { foundOn } from './written';
import { sketch } from './sketch';

async function scoreWritten(folder: string): Promise<void> {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  for (const name of readdirSync(path)) {
    const sheets = sheetsIn(readFileSync(path + name, 'utf8'));
    const wrong: string[] = [];
    for (const sheet of sheets) {
      const found = (await foundOn(sheet)).map(sketch).join('\n');
      if (found !== sheet.tables.map((table) => table.sketch).join('\n')) wrong.push(sheet.name);
    }
    const share = `${sheets.length - wrong.length}/${sheets.length}`;
    console.log(`${wrong.length === 0 ? '✓' : '✗'} ${name} ${share} ${wrong.join('; ')}`);
  }
}

const options = process.argv.slice(2);
const made = options.indexOf('--made');
const count = made < 0 ? 400 : Number(options[made + 1]);
const [labels, folder] = options.filter((one, i) => !one.startsWith('--') && options[i - 1] !== '--made');
if (labels !== undefined && folder !== undefined) await scoreLabels(labels, folder);
for (const written of ['../irregular/', './sheets/']) await scoreWritten(written);
scoreMade(1, count, options.includes('--show') ? 20 : 0);
