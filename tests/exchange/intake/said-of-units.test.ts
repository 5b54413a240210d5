/** Lists of units with columns of words, answers, telephone numbers and days beside their figures. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const roles = (desk: Desk, rows: string) =>
  desk.read(rows).draft.columns.map(({ said, role }) => `${said} ${role}`);

describe('What is said of units in words', () => {
  it('is no indicator; the figures beside it are taken, and the form keeps its words (law 7)', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| 2026年6月村卫生室基本情况 | < | < | < | < | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |  |  |  |  |
| 序号 | 村卫生室名称 | 负责人 | 联系电话 | 是否公有产权 | 乡村医生数 | 服务人口 | 地址 | 备注 |
| 1 | 红旗村卫生室 | 张三 | 13800000001 | 是 | 2 | 1200 | 红旗村一组 |  |
| 2 | 东风村卫生室 | 李四 | 13800000002 | 否 | 1 | 900 | 3组12号 | 待建 |
| 3 | 光明村卫生室 | 王五 | 13800000003 | 是 | 3 | 1500 | 光明村 |  |
`),
    ).plans;
    expect(desk.indicators).toEqual(['乡村医生数', '服务人口']);
    expect(plan?.unread).toEqual([]);
    expect(desk.figure('服务人口', '东风村卫生室', '2026M06')).toBe(900);
    expect(desk.facts.size).toBe(6);
    const [template] = desk.catalog.templates.values();
    const bound = new Set(
      template!.bindings.flatMap(({ meaning, column }) => (meaning.kind === 'fact' ? [column] : [])),
    );
    expect([...bound]).toEqual([6, 7]);
  });

  it('may stand between figures: √ and ×, 有 and 无', () => {
    expect(
      roles(
        new Desk(),
        `
| 2026年上半年乡镇卫生院服务能力情况 | < | < | < | < | < |
| 单位 | 床位数 | 能否开展手术 | 救护车 | 有无CT | 门诊人次 | 联系人 |
| 青山镇卫生院 | 50 | √ | 1 | 有 | 12000 | 赵六 |
| 大坪乡卫生院 | 30 | × | 0 | 无 | 8000 | 钱七 |
| 白水镇卫生院 | 40 | √ | 2 | 无 | 9000 | 孙八 |
`,
      ),
    ).toEqual([
      '床位数 input',
      '能否开展手术 skip',
      '救护车 input',
      '有无CT skip',
      '门诊人次 input',
      '联系人 skip',
    ]);
  });

  it('days and telephone numbers are no figures, typed as numbers or as text', () => {
    expect(
      roles(
        new Desk(),
        `
| 2026年上半年督导检查情况 | < | < | < | < | < | < | < |
| 单位 | 检查日期 | 发现问题数 | 整改数 | 建成时间 | 联系电话 | 邮编 | 报送日期 |
| 青山镇卫生院 | 2026-03-05 | 5 | 5 | 1998 | 0831-2345678 | 644000 | 20260701 |
| 大坪乡卫生院 | 2026-03-06 | 3 | 2 | 2005 | 2345679 | 644001 | 20260702 |
| 白水镇卫生院 | 3月7日 | 4 | 4 | 2012 | 2345670 | 644002 | 20260703 |
`,
      ),
    ).toEqual([
      '检查日期 skip',
      '发现问题数 input',
      '整改数 input',
      '建成时间 skip',
      '联系电话 skip',
      '邮编 skip',
      '报送日期 skip',
    ]);
  });

  it('but what was counted of telephones or in days is a figure, and so is 约120 to be read by the clerk (law 7)', () => {
    const desk = new Desk();
    const paper = desk.read(`
| 2026年6月随访情况 | < | < | < |
| 单位 | 电话随访人次 | 平均等候时间 | 安装电话 | 参加人数 |
| 青山镇卫生院 | 50 | 12.5 | 3 | 约120 |
| 大坪乡卫生院 | 30 | 8 | 2 | 80余 |
`);
    expect(paper.draft.columns.map(({ role }) => role)).toEqual(['input', 'input', 'input', 'input']);
    const [plan] = desk.import(paper).plans;
    expect(plan?.unread.map(({ text }) => text)).toEqual(['约120', '80余']);
  });

  it('beside indicators in rows the words are nobody’s figures either', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年上半年公卫项目进展 | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |
| 指标名称 | 计量单位 | 目标值 | 完成值 | 责任科室 | 存在问题 |
| 建档率 | % | 80 | 85.2 | 基层科 | 更新不及时 |
| 签约人数 | 人 | 5000 | 4300 | 医政科 |  |
`),
    );
    expect(desk.indicators).toEqual(['建档率', '签约人数']);
    expect(desk.units).toEqual(['海棠县卫健局']);
  });
});
