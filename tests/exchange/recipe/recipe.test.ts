import { describe, expect, it } from 'vitest';
import { withField, withLine } from '#exchange/intake/draft';
import { withKnown } from '#exchange/intake/known';
import { Desk, lineOf, questions, type Paper } from '../intake/desk';

const form = (year: number, heads: string, ...rows: string[]) => `
| ${year}年上半年门诊工作报表 | < | < | < |
| 填报单位：海棠县卫健局 |  | 表号：卫统〔${year}〕7表 |  |
| 机构 | ${heads} |
${rows.map((row) => `| ${row} |`).join('\n')}
`;
const last = form(
  2025,
  '人数 | 门诊人次 | 处方张数',
  '青山镇卫生院 | 5 | 120 | 90',
  '白石镇卫生院 | 6 | 110 | 80',
);

/** The clerk calls 人数 by a full name, and leaves 处方张数 out. */
function confirmed(): Desk {
  const desk = new Desk();
  let paper = desk.read(last);
  const edit = (said: string, change: Parameters<typeof withLine>[3]): Paper => ({
    ...paper,
    draft: withKnown(withLine(paper.draft, 'columns', lineOf(paper, said).at, change), desk.catalog),
  });
  paper = edit('人数', { name: '在岗医师数' });
  paper = edit('处方张数', { role: 'skip' });
  desk.import(paper);
  return desk;
}
const names = ({ draft }: Paper) => draft.columns.map(({ role, name }) => (role === 'skip' ? '—' : name));

describe('the next file of a form', () => {
  it('is read as the last one was, without a question', () => {
    const desk = confirmed();
    const next = form(
      2026,
      '人数 | 门诊人次 | 处方张数',
      '青山镇卫生院 | 7 | 130 | 95',
      '白石镇卫生院 | 8 | 115 | 85',
    );
    const paper = desk.read(next);
    expect(questions(paper)).toEqual([]);
    expect(names(paper)).toEqual(['在岗医师数', '门诊人次', '—']);
    const plan = desk.import(paper);
    expect(plan.plans[0]?.counts).toMatchObject({ units: 0, indicators: 0, facts: 4 });
    expect(desk.figure('在岗医师数', '青山镇卫生院', '2026H1')).toBe(7);
    expect([...desk.catalog.tables.values()].map(({ periods }) => periods)).toEqual([['2025H1', '2026H1']]);
  });

  it('is known by its captions where its title was changed', () => {
    const desk = confirmed();
    const next = form(
      2026,
      '人数 | 门诊人次 | 处方张数',
      '青山镇卫生院 | 7 | 130 | 95',
      '白石镇卫生院 | 8 | 115 | 85',
    )
      .replace('门诊工作报表', '门诊情况统计表')
      .replace(/表号[^|]*/, '');
    const paper = desk.read(next);
    expect(names(paper)).toEqual(['在岗医师数', '门诊人次', '—']);
    expect(paper.draft.tableName).toBe('门诊工作报表');
  });

  it('of another 表号 is another form, though its columns are called alike', () => {
    const desk = confirmed();
    const other = last.replace('7表', '9表').replace('门诊工作报表', '住院工作报表');
    const paper = desk.read(other);
    expect(paper.draft.existingTable).toBeUndefined();
    expect(names(paper)[2]).toBe('处方张数');
  });

  it('starts its year in October where the clerk said so the first time', () => {
    const desk = new Desk();
    const paper = desk.read(last);
    const period = { kind: 'half', year: 2025, index: 1, startMonth: 10 } as const;
    desk.import({ ...paper, draft: withField(paper.draft, { period }) });
    const next = desk.read(last.replace(/2025/g, '2026'));
    expect(next.draft.period).toEqual({ ...period, year: 2026 });
  });
});

describe('a form that has drifted', () => {
  it('asks only about what was inserted, and takes what was moved by its name', () => {
    const desk = confirmed();
    const paper = desk.read(
      form(
        2026,
        '门诊人次 | 急诊人次 | 人数 | 处方张数',
        '白石镇卫生院 | 115 | 9 | 8 | 85',
        '青山镇卫生院 | 130 | 4 | 7 | 95',
      ),
    );
    expect(questions(paper)).toEqual(['急诊人次?']);
    expect(names(paper)).toEqual(['门诊人次', '急诊人次', '在岗医师数', '—']);
    expect(paper.draft.drift?.columns).toMatchObject({ added: ['急诊人次'], missing: [] });
    expect(paper.draft.drift?.rows.moved).toHaveLength(1);
  });

  it('offers what is gone for what is new in its place', () => {
    const desk = confirmed();
    const paper = desk.read(
      form(
        2026,
        '医生数 | 门诊人次 | 处方张数',
        '青山镇卫生院 | 7 | 130 | 95',
        '白石镇卫生院 | 8 | 115 | 85',
      ),
    );
    expect(questions(paper)).toEqual(['医生数? 在岗医师数']);
    const answer = { as: 'known', id: lineOf(paper, '医生数').suggestions?.[0]?.id ?? '', name: '' } as const;
    desk.import({ ...paper, draft: withLine(paper.draft, 'columns', 2, { answer }) });
    expect(desk.figure('在岗医师数', '青山镇卫生院', '2026H1')).toBe(7);
    const doctors = [...desk.catalog.indicators.values()].find(({ name }) => name === '在岗医师数');
    expect(doctors?.aliases).toEqual(['医生数']);
  });

  it('keeps in mind the column that one township left out', () => {
    const desk = confirmed();
    desk.import(desk.read(form(2026, '门诊人次', '青山镇卫生院 | 130', '白石镇卫生院 | 115')));
    const paper = desk.read(
      form(2027, '人数 | 门诊人次 | 处方张数', '青山镇卫生院 | 7 | 1 | 2', '白石镇卫生院 | 8 | 3 | 4'),
    );
    expect(questions(paper)).toEqual([]);
    expect(names(paper)).toEqual(['在岗医师数', '门诊人次', '—']);
  });

  it('forgets with the import what it learnt: undo is whole (law 10)', () => {
    const desk = confirmed();
    desk.undo();
    expect([desk.catalog.recipes.size, desk.catalog.tables.size, desk.facts.size]).toEqual([0, 0, 0]);
  });
});

describe('a returned form of one unit', () => {
  const returned = (unit: string, births: number, year = 2025) => `
| ${year}年上半年妇幼工作报表 | < | < |
| 填报单位：${unit} |  |  |
| 指标名称 | 计量单位 | 本期 | 上年同期 |
| 活产数 | 人 | ${births} | 3 |
| 产妇数 | 人 | 9 | 4 |
`;
  it('lands in the facts of the unit it names, in one table', () => {
    const desk = new Desk();
    desk.import(desk.read(returned('青山镇卫生院', 11)), desk.read(returned('白石镇卫生院', 12)));
    expect(desk.figure('活产数', '青山镇卫生院', '2025H1')).toBe(11);
    expect(desk.figure('活产数', '白石镇卫生院', '2025H1')).toBe(12);
    expect(desk.catalog.tables.size).toBe(1);
    expect(desk.units).toEqual(['青山镇卫生院', '白石镇卫生院']);
  });

  it('stands beside those of the others in the table, and no later file takes one away', () => {
    const desk = new Desk();
    const shown = () =>
      [...desk.catalog.tables.values()].map(({ layout }) => layout.columns.members.map((one) => one.caption));
    desk.import(desk.read(returned('青山镇卫生院', 11)));
    expect(shown()).toEqual([['本期', '上年同期']]);
    desk.import(desk.read(returned('白石镇卫生院', 12)), desk.read(returned('黄坪乡卫生院', 13)));
    const all = ['青山镇卫生院', '白石镇卫生院', '黄坪乡卫生院'];
    expect(shown()).toEqual([all]);
    desk.import(desk.read(returned('青山镇卫生院', 14, 2026)), desk.read(returned('白石镇卫生院', 15, 2026)));
    expect(shown()).toEqual([all]);
  });

  it('is whose its file says where 填报单位 was left blank', () => {
    const desk = new Desk();
    desk.import(desk.read(returned('青山镇卫生院', 11)));
    const blank = returned('', 13, 2026);
    const paper = desk.read(blank, '青山中心卫生院2026年上半年.xlsx');
    expect(paper.draft.unitName).toBe('青山镇卫生院');
    desk.import(paper);
    expect(desk.figure('活产数', '青山镇卫生院', '2026H1')).toBe(13);
  });

  it('that nobody signed is asked for: it is nobody\u2019s silently', () => {
    const desk = new Desk();
    desk.import(desk.read(returned('青山镇卫生院', 11)), desk.read(returned('白石镇卫生院', 12)));
    const paper = desk.read(returned('', 13, 2026));
    expect(paper.draft.unitAsked).toBe(true);
    expect(desk.plan(paper).problems.get(0)?.code).toBe('import.unanswered');
    const stone = [...desk.catalog.units.values()].find(({ name }) => name === '白石镇卫生院');
    const unitAnswer = { as: 'known', id: stone?.id ?? '', name: '' } as const;
    desk.import({ ...paper, draft: { ...paper.draft, unitAnswer } });
    expect(desk.figure('活产数', '白石镇卫生院', '2026H1')).toBe(13);
  });

  it('adds to the county\u2019s own table of units by indicators: one number, one place (law 8)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年上半年分娩情况 | < | < |
| 填报单位：海棠县卫健局 |  |  |
| 机构 | 活产数 | 产妇数 |
| 青山镇卫生院 | 10 | 9 |
| 白石镇卫生院 | 20 | 19 |
`),
    );
    const paper = desk.read(returned('青山镇', 11));
    const { plans } = desk.plan(paper);
    expect(plans[0]?.changes.map((one) => [one.old.value, one.new.value])).toEqual([[10, 11]]);
    expect(plans[0]?.counts).toMatchObject({ same: 1, changed: 1, units: 0, indicators: 0 });
  });
});
