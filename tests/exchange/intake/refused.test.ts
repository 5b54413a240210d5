/** What looks like a table and is none: it is not imported, and the sentence says what was found. */
import { describe, expect, it } from 'vitest';
import { describeProblem } from '#app/describe';
import { refusalOf } from '#exchange/intake/refused';
import { Desk } from './desk';

function refusal(rows: string, sheetName = 'Sheet1') {
  const desk = new Desk();
  const paper = desk.read(rows, '报表.xlsx', sheetName);
  const [problem] = desk.plan(paper).problems.values();
  expect(refusalOf(paper.draft.finding, paper.sheet)).toEqual(
    problem?.code.startsWith('import.') && problem.place ? problem : undefined,
  );
  return problem;
}

describe('A list nobody has filled in', () => {
  const list = `
| 业务统计月报—订阅上行列表 | < | < | < |
| 统计日期：2026-04-21至2026-05-20 | < | < | < |
|  | CP代码 | 单位 | 次数 | 合计 |
|  |  | 次 |  | 0 |
${'|  |  | 次 |  |  |\n'.repeat(20)}`;

  it('makes no indicator of its one total: its lines have no names (law 7)', () => {
    const problem = refusal(list, '订阅上行列表');
    expect(problem).toMatchObject({ code: 'import.nameless', place: { cell: 'B4' }, details: { count: 21 } });
    expect(problem && describeProblem(problem)).toBe(
      '「订阅上行列表」从 B4 起的 21 行都没有名称（「CP代码」列是空的），像还没有填的清单，没有导入。请在表里填上每行的名称再导入；不需要这张表的，请不要勾选它。',
    );
  });

  it('is imported once its lines are named', () => {
    expect(
      refusal(`
| 2026年5月业务统计月报 | < | < |
| 指标 | 单位 | 次数 |
| 门诊人次 | 人次 | 12 |
|  | 次 |  |
| 住院人次 | 人次 | 3 |
`),
    ).toBeUndefined();
  });
});

describe('A template for a program', () => {
  it('is refused by its placeholder: {.name} is nobody', () => {
    const problem = refusal(`
| 2026年5月统计 | < |
| 机构名称 | 门诊人次 |
| {.name} | {.number} |
`);
    expect(problem).toMatchObject({
      code: 'import.placeholders',
      place: { cell: 'A3' },
      details: { found: '{.name}' },
    });
  });
});

describe('A template of another program', () => {
  it('is refused by whatever cell holds its placeholder, and not once there are figures', () => {
    const form = (first: string) => `
| 2026年5月统计 | < | < |
| 资金性质 | 项目名称 | 核定金额 |
| {{$fe: list t.kind | t.name | ${first} |
|  | 合计:{{sum:(t.amount)}} |  |
`;
    expect(refusal(form('n:t.amount'))).toMatchObject({
      code: 'import.placeholders',
      place: { cell: 'A3' },
      details: { found: '{{$fe: list t.kind' },
    });
    expect(refusal(form('120'))?.code).not.toBe('import.placeholders');
  });
});

describe('A list of people', () => {
  it('is refused: a person is no organisation unit', () => {
    const problem = refusal(`
| 2026年签约居民名单 | < | < |
| 姓名 | 年龄 | 随访次数 |
| 王芳 | 66 | 4 |
| 陈敏 | 71 | 3 |
| 赵刚 | 68 | 4 |
`);
    expect(problem).toMatchObject({
      code: 'import.people',
      place: { cell: 'A2' },
      details: { column: '姓名', count: 3, found: '王芳' },
    });
  });

  it('is no table of units that says who is in charge', () => {
    expect(
      refusal(`
| 2026年上半年随访情况表 | < | < |
| 机构 | 负责人姓名 | 随访人数 |
| 青山镇卫生院 | 王芳 | 40 |
| 大坪乡卫生院 | 陈敏 | 30 |
`),
    ).toBeUndefined();
  });
});
