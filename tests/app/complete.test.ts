import { describe, expect, it } from 'vitest';
import { callAt, completionsAt } from '#app/formula/complete';
import { initialsOf } from '#text/pinyin';

const names = ['活产数', '住院分娩活产数', '住院分娩率', '孕产妇死亡人数', '新生儿访视人数'];
const captions = (text: string) =>
  completionsAt(text, text.length, names).items.map(({ caption }) => caption);

describe('pinyin initials', () => {
  it('of the trade’s words are what a clerk types', () => {
    const words = [
      '住院分娩',
      '活产数',
      '孕产妇',
      '新生儿访视',
      '高血压患者规范管理人数',
      '5岁以下儿童死亡率',
    ];
    expect(words.map(initialsOf)).toEqual(['zyfm', 'hcs', 'ycf', 'xsefs', 'gxyhzgfglrs', '5syxetswl']);
  });
});

describe('completion in a formula', () => {
  it('finds names by initials, with or without the bracket', () => {
    expect(captions('=[zyfm')).toEqual(['住院分娩活产数', '住院分娩率']);
    expect(captions('=zyfm')).toEqual(['住院分娩活产数', '住院分娩率']);
  });

  it('finds names by any part of them, those that begin with it first', () => {
    expect(captions('=[活产')).toEqual(['活产数', '住院分娩活产数']);
  });

  it('finds functions by their English and Chinese names', () => {
    expect(captions('=rou')[0]).toBe('ROUND');
    expect(captions('=求和')).toContain('SUM');
  });

  it('writes brackets and the opening parenthesis itself', () => {
    const { from, items } = completionsAt('=1+[hcs', 7, names);
    expect([from, items[0]?.insert]).toEqual([3, '[活产数]']);
    expect(completionsAt('=roun', 5, names).items[0]?.insert).toBe('ROUND(');
  });

  it('says nothing inside a number or after a closed name', () => {
    expect(captions('=12')).toEqual([]);
    expect(captions('=[活产数]')).toEqual([]);
  });
});

describe('the call around the caret', () => {
  it('is the innermost open one, with the argument being written', () => {
    expect(callAt('=ROUND([a,b]/SUM([c],', 21)).toEqual({ name: 'SUM', argument: 1 });
    expect(callAt('=ROUND([a]/SUM([c]),2', 21)).toEqual({ name: 'ROUND', argument: 1 });
    expect(callAt('=IF("(",', 8)).toEqual({ name: 'IF', argument: 1 });
    expect(callAt('=[a]', 4)).toBeUndefined();
  });
});
