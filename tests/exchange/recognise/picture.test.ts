/** The sheet as a reader sees it: what is plainly a word is not read any further, and nothing is lost by that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#exchange/recognise/fold';
import { drawPicture } from '#exchange/recognise/picture';
import { readNumber } from '#value/read-number';
import { workbookOf } from './sheet';

const seed = Number(process.env['SEED'] ?? 20261129);

const signs = [
  ...[
    '未开展',
    '未收集',
    '不适用',
    '不涉及',
    '无此项',
    'N/A',
    '/',
    '／',
    '-',
    '--',
    '−',
    '－',
    '–',
    '—',
    '——',
    '─',
    '──',
  ],
  ...[
    '不足单位',
    '…',
    '……',
    '...',
    '......',
    '12',
    '１２．５',
    '(12)',
    '（12）',
    '△12',
    '△12345.6',
    '+3',
    '.5',
    '98.96%',
  ],
  ...['1,234,567.5', '-1234567', '(1234567)', '未', '无', '不', 'N', '约12', '12人', '文字12', '合计'],
];

function sortOf(text: string): string | undefined {
  const workbook = workbookOf([[[text]]]);
  const [sheet] = workbook.sheets;
  return sheet && drawPicture(workbook, sheet).at(1, 1)?.sort;
}

/** What reading all of it would give. */
function expected(text: string): string | undefined {
  const folded = fold(text);
  if (folded === '') return undefined;
  if (/^[$#]?\{.*\}$|^\{/.test(folded)) return 'slot';
  const { kind } = readNumber(folded);
  return kind === 'number' ? 'number' : kind === 'status' ? 'mark' : 'text';
}

describe('A cell of text', () => {
  it.each(signs)('law 7: %j is seen as what it is', (text) => {
    expect(sortOf(text)).toBe(expected(text));
  });

  it(`law 7: any text is seen as what reading it gives (seed ${seed})`, () => {
    const piece = fc.constantFrom(...signs, '人', '镇', '1', '0', ' ', '.', ',', '%', '‰', '年', 'a');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        ),
        (text) => {
          // A leading = is a formula to the maker of sheets.
          fc.pre(!text.startsWith('='));
          expect(sortOf(text)).toBe(expected(text));
        },
      ),
      { seed, numRuns: 3000 },
    );
  });
});
