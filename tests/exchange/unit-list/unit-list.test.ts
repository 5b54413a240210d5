import { describe, expect, it } from 'vitest';
import type { UnitId } from '#domain/id';
import { childrenOf, type Units } from '#domain/orgunit/tree';
import { planList, unitsAfter, type Answer } from '#exchange/unit-list/plan';
import { linesOfRows, readUnitList } from '#exchange/unit-list/read';
import { unit } from '../../domain/invent';

const id = (text: string) => text as UnitId;
const county: Units = new Map(
  [
    unit('county', '海棠县卫健局'),
    unit('cg', '城关镇卫生院', 'county', 0),
    unit('qs', '青山镇卫生院', 'county', 1),
    { ...unit('ws', '卫星村卫生室', 'qs', 0), kind: 'village' as const },
  ].map((one) => [one.id, one]),
);

const read = (text: string) =>
  readUnitList(text).map(({ name, code, superior, kind, under }) => ({ name, code, superior, kind, under }));

function planned(text: string, answers: [number, Answer][] = [], units = county) {
  return planList(readUnitList(text), { units, top: id('county'), answers: new Map(answers) });
}
const states = (text: string, answers: [number, Answer][] = []) =>
  planned(text, answers).lines.map(({ line, state, unit: who }) => [line.name, state, who]);

function after(text: string, answers: [number, Answer][] = []) {
  let count = 0;
  return unitsAfter(planned(text, answers), county, () => `new${(count += 1)}`).units;
}
const below = (units: Units, parent: string) => childrenOf(units, id(parent)).map(({ name }) => name);

describe('a list of units', () => {
  it('is names, one a line, without their numbers', () => {
    expect(read('1、白石镇\r\n\r\n(二)黄龙镇卫生院；\n3.第3社区').map(({ name }) => name)).toEqual([
      '白石镇',
      '黄龙镇卫生院',
      '第3社区',
    ]);
  });

  it('says by indentation who stands under whom, by blanks, tabs or full-width blanks', () => {
    for (const [one, two] of [
      ['  ', '    '],
      ['\t', '\t\t'],
      ['\u3000', '\u3000\u3000'],
    ]) {
      const lines = read(`白石镇\n${one}东村\n${two}一组\n${one}西村\n黄龙镇`);
      expect(lines.map(({ under }) => under)).toEqual([undefined, 0, 1, 0, undefined]);
    }
  });

  it('has columns that its head names, in any order, below a title', () => {
    const lines = linesOfRows([
      ['机构名单'],
      ['序号', '上级机构', '机构代码', '机构名称', '机构类型'],
      ['1', '海棠县卫健局', '4501', '白石镇卫生院', '乡镇卫生院'],
    ]);
    expect(lines).toEqual([
      { number: 3, name: '白石镇卫生院', code: '4501', superior: '海棠县卫健局', kind: 'township' },
    ]);
  });

  it('without a head is name, code, superior by what stands in the columns', () => {
    expect(read('白石镇卫生院\t450102\t海棠县卫健局\n东村卫生室\t450103\t白石镇卫生院')).toEqual([
      { name: '白石镇卫生院', code: '450102', superior: '海棠县卫健局', kind: undefined, under: undefined },
      { name: '东村卫生室', code: '450103', superior: '白石镇卫生院', kind: undefined, under: undefined },
    ]);
    expect(read('1\t白石镇卫生院\n2\t黄龙镇卫生院').map(({ name }) => name)).toEqual([
      '白石镇卫生院',
      '黄龙镇卫生院',
    ]);
  });
});

describe('what a list would do', () => {
  it('does not double a unit under another of its names, nor a line under another of the list', () => {
    expect(states('城关镇\n白石镇卫生院\n白石镇')).toEqual([
      ['城关镇', 'known', 'cg'],
      ['白石镇卫生院', 'new', 'line:2'],
      ['白石镇', 'repeated', 'line:2'],
    ]);
    const units = after('城关镇\n白石镇卫生院\n白石镇');
    expect(below(units, 'county')).toEqual(['城关镇卫生院', '青山镇卫生院', '白石镇卫生院']);
    expect(units.get(id('cg'))?.aliases).toEqual(['城关镇']);
  });

  it('leaves it to the clerk whether a unit takes the name of the list, or a line is another unit', () => {
    const renamed = after('城关镇中心卫生院', [[1, { as: 'known', unit: id('cg'), rename: true }]]);
    expect(renamed.get(id('cg'))).toMatchObject({ name: '城关镇中心卫生院', aliases: ['城关镇卫生院'] });
    expect(below(after('城关镇', [[1, { as: 'new' }]]), 'county')).toContain('城关镇');
    expect(after('城关镇', [[1, { as: 'skip' }]])).toBe(county);
  });

  it('looks for a village among those of its township', () => {
    expect(states('城关镇卫生院\n  卫星村卫生室\n青山镇卫生院\n  卫星村卫生室')).toEqual([
      ['城关镇卫生院', 'known', 'cg'],
      ['卫星村卫生室', 'new', 'line:2'],
      ['青山镇卫生院', 'known', 'qs'],
      ['卫星村卫生室', 'known', 'ws'],
    ]);
  });

  it('puts new units under whom the list says, also where that comes later, and guesses their kind', () => {
    const units = after('名称\t上级\n东村\t白石镇卫生院\n白石镇卫生院\t海棠县卫健局');
    const [town] = [...units.values()].filter(({ name }) => name === '白石镇卫生院');
    expect(town).toMatchObject({ parent: 'county', kind: 'township' });
    expect(below(units, town?.id ?? '')).toEqual(['东村']);
    expect([...units.values()].find(({ name }) => name === '东村')?.kind).toBe('village');
  });

  it('moves a known unit only where the list says whom it stands under', () => {
    const [line] = planned('名称\t上级\n青山镇卫生院\t城关镇卫生院').lines;
    expect(line).toMatchObject({ state: 'known', moves: true, parent: 'cg' });
    expect(planned('青山镇卫生院').lines[0]).toMatchObject({
      state: 'known',
      moves: false,
      parent: 'county',
    });
  });

  it('pasted twice adds nothing the second time', () => {
    const text = '白石镇卫生院\t450102\n黄龙镇卫生院\t450103';
    const once = after(text);
    const again = planList(readUnitList(text), { units: once, top: id('county'), answers: new Map() });
    expect(unitsAfter(again, once, () => 'x').units).toBe(once);
    expect(again.asked).toBe(0);
  });

  it('of 1,000 villages is planned whole', () => {
    const towns = Array.from({ length: 20 }, (_, t) => `第${t}镇卫生院`);
    const text = towns
      .map((town, t) =>
        [town, ...Array.from({ length: 50 }, (_, v) => `  第${t}镇第${v}村卫生室`)].join('\n'),
      )
      .join('\n');
    const plan = planned(text);
    expect(plan.lines.filter(({ state }) => state === 'new')).toHaveLength(1020);
  });
});
