import { beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';
import { isOffered, withLine } from '#exchange/intake/draft';
import { Desk, lineOf, questions, type Paper } from '../intake/desk';

let dictionary: Dictionary;
beforeAll(async () => {
  dictionary = await loadDictionary();
});

const maternity = `
| 2025年上半年妇幼健康情况 | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |
| 机构 | 活产数 | 住院分娩活产数 | 孕产妇死亡人数 |
| 城关镇卫生院 | 120 | 118 | 0 |
| 青山镇卫生院 | 90 | 90 | 0 |
`;
function known(): Desk {
  const desk = new Desk(dictionary);
  desk.import(desk.read(maternity));
  return desk;
}
const other = (heads: string, ...rows: string[]) => `
| 2025年上半年儿童保健情况 | < | < |
| 机构 | ${heads} |
${rows.map((row) => `| ${row} |`).join('\n')}
`;
const answer = (paper: Paper, side: 'rows' | 'columns', said: string, id: string | undefined): Paper => {
  const given = id === undefined ? { as: 'new' as const } : { as: 'known' as const, id, name: '' };
  return { ...paper, draft: withLine(paper.draft, side, lineOf(paper, said).at, { answer: given }) };
};
const idOf = (records: ReadonlyMap<string, { name: string; id: string }>, name: string) =>
  [...records.values()].find((one) => one.name === name)?.id;

describe('rows and the units of the ledger', () => {
  it.each(['城关镇', '城关', '城关中心卫生院', '城关镇中心卫生院', '海棠县城关镇卫生院', '城 关 镇 卫生院'])(
    'takes %s for 城关镇卫生院',
    (name) => {
      const desk = known();
      const paper = desk.read(other('访视人数 | 建册人数', `${name} | 5 | 6`, '白石镇卫生院 | 7 | 8'));
      expect(questions(paper)).toEqual([]);
      expect(lineOf(paper, name.replace(/ /g, '')).existing).toBe(idOf(desk.catalog.units, '城关镇卫生院'));
    },
  );

  it('keeps 城关社区卫生服务中心 apart from 城关镇卫生院', () => {
    const paper = known().read(
      other('访视人数 | 建册人数', '城关社区卫生服务中心 | 5 | 6', '青山镇 | 7 | 8'),
    );
    expect(lineOf(paper, '城关社区卫生服务中心')).toMatchObject({ role: 'unit' });
    expect(lineOf(paper, '城关社区卫生服务中心').existing).toBeUndefined();
    expect(questions(paper)).toEqual([]);
  });

  it('never takes two rows for one unit unasked', () => {
    const desk = known();
    const paper = desk.read(
      other('访视人数 | 建册人数', '城关镇 | 5 | 6', '城关镇卫生院 | 7 | 8', '青山 | 1 | 2'),
    );
    expect(questions(paper)).toEqual(['城关镇? 城关镇卫生院']);
    expect(desk.plan(paper).problems.get(0)).toMatchObject({
      code: 'import.unanswered',
      details: { count: 1 },
    });
    const both = desk.read(
      other('访视人数 | 建册人数', '城关镇 | 5 | 6', '城关中心卫生院 | 7 | 8', '青山 | 1 | 2'),
    );
    expect(questions(both)).toHaveLength(2);
  });

  it('asks about a slip of the pen in a long name', () => {
    const desk = new Desk();
    const rows = ['高新技术产业开发区卫生院 | 5 | 6', '青山镇卫生院 | 7 | 8'];
    desk.import(desk.read(other('访视人数 | 建册人数', ...rows)));
    const paper = desk.read(maternity.replace('城关镇卫生院', '高新技术产业开区卫生院'));
    expect(questions(paper)).toEqual(['高新技术产业开区卫生院? 高新技术产业开发区卫生院']);
  });

  it('does not take one township\u2019s 卫星村 for another\u2019s, this year or the next', () => {
    const list = (township: string, count: number, year = 2025) => `
| ${year}年上半年村级台账 | < | < |
| 填报单位：${township} |  |  |
| 村卫生室 | 就诊人次 | 随访人次 |
| 卫星村卫生室 | ${count} | 2 |
| ${township.slice(0, 2)}一村卫生室 | 3 | 4 |
`;
    const desk = new Desk();
    desk.import(desk.read(list('青山镇卫生院', 11)), desk.read(list('白石镇卫生院', 22)));
    expect(desk.figure('就诊人次', '卫星村卫生室', '2025H1')).toBe(11);
    expect(desk.figure('就诊人次', '卫星村卫生室(白石镇卫生院)', '2025H1')).toBe(22);
    desk.import(desk.read(list('白石镇卫生院', 33, 2026)));
    expect(desk.figure('就诊人次', '卫星村卫生室(白石镇卫生院)', '2026H1')).toBe(33);
    expect(desk.units).toHaveLength(6);
  });

  it('learns what the clerk said: the same spelling is not asked again, and undo takes it back', () => {
    const desk = known();
    const rows = ['城关镇 | 5 | 6', '城关镇卫生院 | 7 | 8', '青山镇 | 1 | 2'];
    const paper = answer(desk.read(other('访视人数 | 建册人数', ...rows)), 'rows', '城关镇', undefined);
    desk.import(paper);
    expect(desk.units).toContain('城关镇');
    const unit = (name: string) => [...desk.catalog.units.values()].find((one) => one.name === name);
    expect(unit('青山镇卫生院')?.aliases).toEqual(['青山镇']);
    desk.undo();
    expect(unit('青山镇卫生院')?.aliases).toEqual([]);
    expect(desk.units).not.toContain('城关镇');
  });
});

describe('columns and the indicators of the ledger', () => {
  it('knows a name with its unit, a number and 其中 around it', () => {
    const paper = known().read(
      other('其中：活产数（人） | 建册人数', '城关镇卫生院 | 5 | 6', '青山镇 | 7 | 8'),
    );
    expect(lineOf(paper, '其中:活产数').existing).toBeDefined();
  });

  it('asks where a name is only like one, and the answer becomes an alias', () => {
    const desk = known();
    const sheet = other('孕产妇死亡数 | 建册人数', '城关镇卫生院 | 1 | 6', '青山镇卫生院 | 0 | 8');
    const paper = desk.read(sheet);
    expect(questions(paper)).toEqual(['孕产妇死亡数? 孕产妇死亡人数']);
    desk.import(answer(paper, 'columns', '孕产妇死亡数', idOf(desk.catalog.indicators, '孕产妇死亡人数')));
    expect(desk.figure('孕产妇死亡人数', '城关镇卫生院', '2025H1')).toBe(1);
    expect(desk.indicators.filter((name) => name.includes('孕产妇死亡'))).toEqual(['孕产妇死亡人数']);
    const again = desk.read(sheet.replace('儿童保健', '死亡监测').replace('建册人数', '随访人数'));
    expect(questions(again)).toEqual([]);
    expect(lineOf(again, '孕产妇死亡数').existing).toBe(idOf(desk.catalog.indicators, '孕产妇死亡人数'));
  });

  it('does not take 人数 of another form for its own', () => {
    const desk = new Desk();
    desk.import(desk.read(other('人数 | 建册人数', '城关镇卫生院 | 5 | 6', '青山镇卫生院 | 7 | 8')));
    const paper = desk.read(
      other('人数 | 门诊人次', '城关镇卫生院 | 50 | 60', '青山镇卫生院 | 70 | 80').replace(
        '儿童保健',
        '门诊',
      ),
    );
    expect(questions(paper)).toEqual(['人数? 人数']);
    desk.import(answer(paper, 'columns', '人数', undefined));
    expect(desk.figure('人数', '城关镇卫生院', '2025H1')).toBe(5);
    expect(desk.figure('人数(门诊情况)', '城关镇卫生院', '2025H1')).toBe(50);
  });
});

describe('columns and the dictionary', () => {
  it('gives a new indicator its unit, law, direction and 口径', () => {
    const desk = known();
    const [births] = [...desk.catalog.indicators.values()].filter(({ name }) => name === '活产数');
    expect(births).toMatchObject({
      entry: 'mch.live_births',
      countingUnit: '人',
      periodLaw: 'flow',
      rollup: 'sum',
    });
    expect(births?.definition).toContain('户籍');
  });

  it('knows a stock that its name does not tell', () => {
    const desk = new Desk(dictionary);
    desk.import(
      desk.read(other('7岁以下儿童数 | 建册人数', '城关镇卫生院 | 500 | 6', '青山镇卫生院 | 70 | 8')),
    );
    const [children] = [...desk.catalog.indicators.values()].filter(({ name }) => name === '7岁以下儿童数');
    expect(children?.periodLaw).toBe('stock');
  });

  it('asks before a name the dictionary holds for another of the ledger', () => {
    const paper = known().read(other('住院分娩人数 | 建册人数', '城关镇卫生院 | 5 | 6', '青山镇 | 7 | 8'));
    expect(questions(paper)).toEqual(['住院分娩人数? 住院分娩活产数']);
  });

  it('keeps out of the ledger what no table uses', () => {
    expect(known().indicators).toEqual(['活产数', '住院分娩活产数', '孕产妇死亡人数']);
  });
});

describe('what only the dictionary has, and not quite', () => {
  const sheet = other('婴儿死亡人数 | 活产数', '城关镇卫生院 | 1 | 120', '青山镇卫生院 | 0 | 90');

  it('is offered with its entry, and the import does not wait for an answer', () => {
    const desk = new Desk(dictionary);
    const paper = desk.read(sheet);
    const line = lineOf(paper, '婴儿死亡人数');
    expect([line.offered, line.asked, line.entry]).toEqual([true, undefined, undefined]);
    expect(line.suggestions?.map(({ from, name }) => `${from} ${name}`)).toContain('dictionary 婴儿死亡数');
    expect(isOffered(lineOf(paper, '活产数'))).toBe(false);
    const plan = desk.import(paper);
    expect(plan.problems.size).toBe(0);
    expect(desk.indicators).toContain('婴儿死亡人数');
  });

  it('takes after the entry when the clerk chooses it, and is asked no more', () => {
    const desk = new Desk(dictionary);
    const paper = desk.read(sheet);
    const { at, suggestions } = lineOf(paper, '婴儿死亡人数');
    const chosen = suggestions?.find(({ name }) => name === '婴儿死亡数');
    const given = { as: 'entry' as const, id: chosen!.id, name: chosen!.name };
    const answered = { ...paper, draft: withLine(paper.draft, 'columns', at, { answer: given }) };
    desk.import(answered);
    const made = [...desk.catalog.indicators.values()].find(({ name }) => name === '婴儿死亡人数');
    expect(made?.entry).toBe(chosen?.id);
    const none = { ...paper, draft: withLine(paper.draft, 'columns', at, { answer: { as: 'new' } }) };
    const joint = new Desk(dictionary).plan(none);
    expect(joint.drafts[0]?.columns.some(isOffered)).toBe(false);
  });
});
