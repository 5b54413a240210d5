/** Figures with their unit behind them: one rule for what is imported, typed and filled. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped } from '#app/table/read-typed';
import { readCell } from '#exchange/intake/read-cell';
import { indicator } from '../../domain/invent';
import { Desk } from './desk';

const seed = Number(process.env['SEED'] ?? 20261129);

const form = `
| 乡镇卫生院2026年上半年报表 | | | |
| 机构 | 活产数（人） | 住院分娩率（%） | 投入（万元） |
| 青山镇卫生院 | 9人 | 98.5% | 1.2万元 |
| 大坪乡卫生院 | １２ 人 | 97 | 3 |
| 白水乡卫生院 | 9人次 | 3‰ | 1.2万 |
| 河口镇卫生院 | 约9人 | 95％ | 5000元 |
`;

function figuresOf(desk: Desk, name: string): unknown[] {
  const found = [...desk.catalog.indicators.values()].find((one) => one.name === name);
  return [...desk.facts.values()]
    .filter((fact) => fact.indicator === found?.id)
    .map(({ value, text }) => text ?? value);
}

describe('a figure with its unit behind it', () => {
  it('law 7: is imported where the form counts in it; another unit or scale stays as it stands and is told', () => {
    const desk = new Desk();
    const plan = desk.import(desk.read(form));
    expect(figuresOf(desk, '活产数')).toEqual([9, 12, '9人次', '约9人']);
    expect(figuresOf(desk, '住院分娩率')).toEqual([98.5, 97, '3‰', 95]);
    expect(figuresOf(desk, '投入')).toEqual([1.2, 3, '1.2万', '5000元']);
    const [own] = plan.plans.values();
    expect(own?.unread.map(({ cell, text }) => `${cell} ${text}`)).toEqual([
      'B5 9人次',
      'C5 3‰',
      'D5 1.2万',
      'B6 约9人',
      'D6 5000元',
    ]);
  });

  it('is imported where 单位：人 stands above the table, and down the side', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 妇幼卫生2026年上半年报表 | | |
| 填报单位：青山镇卫生院 | | 单位：人 |
| 指标名称 | 本期 | 上年同期 |
| 活产数 | 9人 | 8人 |
| 产妇数 | 10 | 9 人 |
`),
    );
    expect(figuresOf(desk, '活产数')).toEqual([9, 8]);
    expect(figuresOf(desk, '产妇数')).toEqual([10, 9]);
  });

  it('is no doubt of the sheet’s, and its total is held against it', () => {
    const desk = new Desk();
    const paper = desk.read(`
| 乡镇卫生院2026年上半年报表 | |
| 机构 | 活产数（人） |
| 青山镇卫生院 | 9人 |
| 大坪乡卫生院 | 12 |
| 白水乡卫生院 | 30 |
| 合计 | 51人 |
`);
    expect(paper.draft.finding.doubts.map(({ code }) => code)).not.toContain('recognise.textInNumber');
    const [plan] = desk.import(paper).plans.values();
    expect(plan?.unread).toEqual([]);
    expect([plan?.agreeing, plan?.differences]).toEqual([1, []]);
  });

  it('is read in the indicator’s unit where the form says none, and not where the form says another', () => {
    const desk = new Desk();
    desk.import(desk.read(form));
    const again = (caption: string, text: string) =>
      desk.read(`
| 乡镇卫生院2026年下半年报表 | |
| 机构 | ${caption} |
| 青山镇卫生院 | ${text} |
| 大坪乡卫生院 | 12 |
| 白水乡卫生院 | 30 |
`);
    const unread = (caption: string, text: string) =>
      [...desk.plan(again(caption, text)).plans.values()].flatMap((plan) =>
        plan.unread.map((one) => one.text),
      );
    expect(unread('活产数', '9人')).toEqual([]);
    expect(unread('活产数（例）', '9人')).toEqual(['9人']);
  });

  it('is typed alike: what is not in the indicator’s unit stays a text (laws 2, 7)', () => {
    const typed = (countingUnit: string, text: string) =>
      readTyped(text, indicator('x', '活产数', { countingUnit }));
    expect(typed('人', '９ 人')).toEqual({ value: 9 });
    expect(typed('万元', '1.2万元')).toEqual({ value: 1.2 });
    expect(typed('元', '1.2万元')).toEqual({ value: null, text: '1.2万元' });
    expect(typed('人', '9人次')).toEqual({ value: null, text: '9人次' });
    expect(typed('人', '人')).toEqual({ value: null, text: '人' });
    expect(typed('人', ' ')).toBeUndefined();
    expect(readTyped('9人', undefined)).toEqual({ value: null, text: '9人' });
  });

  it(`law 7: what is typed, filled into a form and read back is the same (seed ${seed})`, () => {
    const units = ['人', '人次', '例', '元', '万元', '%', '‰', '1/10万', ''];
    const text = fc.oneof(
      fc
        .tuple(
          fc.constantFrom('', '约', '-', '△', '≥'),
          fc.nat({ max: 99_999 }),
          fc.constantFrom('', '.5', '.25'),
          fc.constantFrom('', ' ', '\u3000'),
          fc.constantFrom(...units, '/10万', '万', '余人', '％'),
        )
        .map((parts) => parts.join('')),
      fc.constantFrom('未开展', '—', '…', '无', '人', '%', '０', ''),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...units), (written, countingUnit) => {
        const kept = readTyped(written, indicator('x', '指标', { countingUnit }));
        // As `fill/edits` writes it: the figure, the text, or a sign that `figures.test` reads back.
        const filled = kept?.text ?? kept?.value ?? null;
        if (kept?.status) return;
        const back = readCell(filled, 1, countingUnit);
        expect(back && { value: back.value, text: back.text }).toEqual(
          kept && { value: kept.value, text: kept.text },
        );
        // Imported or typed, the same text is the same figure.
        const imported = readCell(written, 1, countingUnit);
        expect(imported?.value).toBe(kept?.value);
        expect(imported?.text?.trim()).toBe(kept?.text);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
