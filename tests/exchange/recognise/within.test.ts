import { describe, expect, it } from 'vitest';
import type { TableFinding } from '#exchange/recognise/finding';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { boundsOf, recogniseWithin, type Bounds } from '#exchange/recognise/within';
import type { Sheet } from '#workbook/sheet';
import { sketch } from './sketch';
import { workbookOf } from './sheet';

const workbook = workbookOf([
  [
    ['卫生院基本情况'],
    ['乡镇', '编码', '活产数', '住院分娩活产数', '住院分娩率', '备注'],
    ['城关镇', 101, 120, 119, ['=D3/C3*100', 99.17], null],
    ['东乡镇', 102, 80, 80, ['=D4/C4*100', 100], null],
    ['西乡镇', 103, 60, 57, ['=D5/C5*100', 95], null],
    ['抄录日期', 20260701, null, null, null, null],
  ],
  { merges: ['A1:F1'] },
]);
const sheet = workbook.sheets[0] as Sheet;
const found = recogniseSheet(workbook, sheet)[0] as TableFinding;
const draw = (change: Partial<Bounds>) =>
  recogniseWithin(workbook, sheet, found, { ...boundsOf(found), ...change });

describe('a table whose lines the clerk drew', () => {
  it('comes out the same when no line was moved', () => {
    const same = draw({});
    expect(same && sketch(same)).toBe(sketch(found));
    expect(same?.columns.map(({ name, formula }) => [name, formula?.formula])).toEqual(
      found.columns.map(({ name, formula }) => [name, formula?.formula]),
    );
  });

  it('ends where it was drawn to end, with the same columns', () => {
    const drawn = draw({ dataBottom: 5 });
    expect(drawn?.rows.map(({ caption }) => caption)).toEqual(['城关镇', '东乡镇', '西乡镇']);
    expect(drawn?.dataBottom).toBe(5);
  });

  it('takes as figures what lies behind the line between names and figures, as names what lies before it', () => {
    const wider = draw({ dataBottom: 5, firstValueColumn: 2 });
    expect(wider?.firstValueColumn).toBe(2);
    expect(wider?.columns.map(({ name }) => name)).toContain('编码');
    const narrower = draw({ dataBottom: 5, firstValueColumn: 4 });
    expect(narrower?.labelColumns).toEqual([1, 2, 3]);
    expect(narrower?.firstValueColumn).toBe(4);
  });

  it('keeps its title, and is sure', () => {
    expect(draw({ dataBottom: 5 })).toMatchObject({ title: { text: '卫生院基本情况' } });
    expect(draw({ dataBottom: 5 })?.confidence).toBeGreaterThan(0.8);
  });

  it('is none where the lines pass each other or hold nothing', () => {
    expect(draw({ dataTop: 7, dataBottom: 6 })).toBeUndefined();
    expect(draw({ left: 5, firstValueColumn: 3 })).toBeUndefined();
    expect(draw({ dataTop: 40, dataBottom: 50 })).toBeUndefined();
  });
});
