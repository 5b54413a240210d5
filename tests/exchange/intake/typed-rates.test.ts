import { beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { Desk, lineOf } from './desk';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await loadDictionary();
});

const sheet = (second: number | string, births = '活产数') => `
| 2025年上半年分娩情况 | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |
| 机构 | ${births} | 住院分娩活产数 | 住院分娩率(%) |
| 青山镇卫生院 | 97 | 96 | 98.97 |
| 白石镇卫生院 | 30 | 29 | ${second} |
| 黄坪乡卫生院 | 0 | 0 |  |
`;

describe('a rate that was typed', () => {
  it('is the dictionary\u2019s formula where every figure of the column is what it gives', () => {
    const desk = new Desk(dictionary);
    const paper = desk.read(sheet(96.67));
    expect(lineOf(paper, '住院分娩率')).toMatchObject({
      role: 'computed',
      formula: '[住院分娩活产数]/[活产数]*100',
    });
    const { plans } = desk.import(paper);
    expect(plans[0]).toMatchObject({ agreeing: 2, differences: [] });
    const rate = [...desk.catalog.indicators.values()].find(({ name }) => name === '住院分娩率');
    expect(rate).toMatchObject({ kind: 'computed', direction: 'higher', factor: 100 });
    // What was typed stays as a reported figure beside the computed one (law 1).
    expect(desk.figure('住院分娩率', '青山镇卫生院', '2025H1')).toBe(98.97);
  });

  it.each([
    ['one figure disagrees', sheet(95)],
    ['its denominator is another one', sheet(96.67, '产妇数')],
    ['one figure alone would bear witness', sheet('')],
  ])('stays what was typed where %s', (_why, rows) => {
    const desk = new Desk(dictionary);
    const paper = desk.read(rows);
    expect(lineOf(paper, '住院分娩率').role).toBe('input');
    desk.import(paper);
    const rate = [...desk.catalog.indicators.values()].find(({ name }) => name === '住院分娩率');
    expect(rate).toMatchObject({ kind: 'input', rollup: 'none' });
  });
});
