/** What the sheets of `recognise/sheets/fourth-lot.txt` and `fifth-lot.txt` mean: units, figures, and columns that are no figures. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

function sheetsOf(lot: string) {
  const path = fileURLToPath(new URL(`../recognise/sheets/${lot}.txt`, import.meta.url));
  return readFileSync(path, 'utf8')
    .split(/^--- /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const said = lines.filter((line) => line.startsWith('! ')).map((line) => line.slice(2).trim());
      return { name, rows: lines.filter((line) => !line.startsWith('! ')).join('\n'), said };
    });
}

/** The answer in place of what was said, where it is another. */
function answerTo(said: string, desk: Desk, skipped: readonly string[]): string {
  const [first = ''] = said.split(' ');
  if (first === 'units') return ['units', desk.units.slice(1).join('、')].filter((one) => one).join(' ');
  if (first === 'skip') return `skip ${skipped.join('、')}`;
  const [place = ''] = said.split(' = ');
  const [indicator = '', unit = '', period = ''] = place.split(' @ ');
  return `${place} = ${desk.figure(indicator, unit, period) ?? 'none'}`;
}

describe.each(['fourth-lot', 'fifth-lot'])('The %s', (lot) => {
  for (const { name, rows, said } of sheetsOf(lot)) {
    it(name, () => {
      const desk = new Desk();
      const paper = desk.read(rows);
      desk.import(paper);
      const skipped = paper.draft.columns.filter(({ role }) => role === 'skip').map(({ said: name }) => name);
      expect(said.map((one) => answerTo(one, desk, skipped))).toEqual(said);
    });
  }
});
