/** Long titles, 年初数 beside 期末数, and one township alone above its figures. */
import { describe, expect, it } from 'vitest';
import { Desk, lineOf } from './desk';

const bureau = '海棠县卫生健康局';

describe('A title of sixty characters and more', () => {
  const form =
    '海棠县2026年上半年基本公共卫生服务项目孕产妇健康管理、0—6岁儿童健康管理、老年人健康管理及慢性病患者健康管理情况统计表';
  it.each([form, `${form}（各乡镇卫生院、社区卫生服务中心填报）`])(
    'is the title and names the period: %s',
    (title) => {
      expect(title.length).toBeGreaterThanOrEqual(60);
      const { draft } = new Desk().read(`
| ${title} | < | < |
| 填报单位：${bureau} |  |  |
| 机构 | 建册人数 | 随访人数 |
| 青山镇卫生院 | 12 | 11 |
| 大坪乡卫生院 | 8 | 8 |
`);
      expect(draft.finding.title).toEqual({ text: title, cell: 'A1' });
      expect(draft.period).toMatchObject({ kind: 'half', year: 2026, index: 1 });
      expect(draft.tableName).toMatch(/^海棠县基本公共卫生服务项目孕产妇健康管理、.*统计表/);
    },
  );

  it('is none where it is a sentence: what a letter says above a table stays a note', () => {
    const { draft } = new Desk().read(`
| 各乡镇卫生院请于7月5日前将本表报县卫健局，逾期未报的将在全县范围内通报，报送时请同时附上电子版并加盖公章，联系人王芳，以便统一汇总情况 | < | < |
| 2026年上半年孕产妇健康管理表 | < | < |
| 机构 | 建册人数 | 随访人数 |
| 青山镇卫生院 | 12 | 11 |
| 大坪乡卫生院 | 8 | 8 |
`);
    expect(draft.finding.title?.text).toBe('2026年上半年孕产妇健康管理表');
  });
});

describe('年初数 beside 期末数', () => {
  it('is no figure of this period: it is left out, and that is said (law 7)', () => {
    const desk = new Desk();
    const paper = desk.read(`
| 2026年上半年慢性病管理情况 | < | < |
| 填报单位：${bureau} |  |  |
| 指标 | 年初数 | 期末数 |
| 高血压在管人数 | 700 | 760 |
| 糖尿病在管人数 | 280 | 300 |
`);
    desk.import(paper);
    expect(lineOf(paper, '年初数').role).toBe('skip');
    expect(paper.draft.finding.doubts).toContainEqual({
      code: 'recognise.opening',
      place: { sheet: 'Sheet1', cell: 'B3' },
      details: { column: '年初数' },
    });
    expect([...desk.facts.values()].map(({ value }) => value)).toEqual([760, 300]);
  });

  it('is not asked about where no 年初数 is left out', () => {
    const { draft } = new Desk().read(`
| 2026年上半年慢性病管理情况 | < | < |
| 指标 | 上年同期 | 本期 |
| 高血压在管人数 | 700 | 760 |
| 糖尿病在管人数 | 280 | 300 |
`);
    expect(draft.finding.doubts.map(({ code }) => code)).not.toContain('recognise.opening');
  });
});

describe('One township alone', () => {
  const figures = (desk: Desk) =>
    [...desk.facts.values()].map(({ unit, period, value }) =>
      [desk.catalog.units.get(unit)?.name, period, value].join(' '),
    );

  it('above 本期 and 上年同期 has the figures, not whoever reports them (law 8)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年上半年重点指标 | < | < |
| 填报单位：${bureau} |  |  |
| 指标名称 | 青山镇 | < |
| ^ | 本期 | 上年同期 |
| 活产数 | 40 | 44 |
| 产妇数 | 39 | 43 |
`),
    );
    expect(desk.units).toEqual([bureau, '青山镇']);
    expect(figures(desk)).toEqual([
      '青山镇 2026H1 40',
      '青山镇 2025H1 44',
      '青山镇 2026H1 39',
      '青山镇 2025H1 43',
    ]);
  });

  it('as the only column is it, too', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年上半年重点指标 | < |
| 填报单位：${bureau} |  |
| 指标名称 | 青山镇卫生院 |
| 活产数 | 40 |
| 产妇数 | 39 |
`),
    );
    expect(figures(desk)).toEqual(['青山镇卫生院 2026H1 40', '青山镇卫生院 2026H1 39']);
  });

  it('that reports itself, 本院 and 全县, are the reporting unit', () => {
    for (const [caption, reporter] of [
      ['青山镇', '青山镇卫生院'],
      ['本院', '青山镇卫生院'],
      ['全县', bureau],
    ]) {
      const desk = new Desk();
      desk.import(
        desk.read(`
| 2026年上半年重点指标 | < | < |
| 填报单位：${reporter} |  |  |
| 指标名称 | ${caption} | < |
| ^ | 本期 | 上年同期 |
| 活产数 | 40 | 44 |
| 产妇数 | 39 | 43 |
`),
      );
      expect(desk.units).toEqual([reporter]);
      expect(figures(desk)[0]).toBe(`${reporter} 2026H1 40`);
    }
  });
});
