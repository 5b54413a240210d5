/** A list broken over printed pages is one table: one form, one plan, one template. */
import { describe, expect, it } from 'vitest';
import { leavesOf } from '#domain/table/layout';
import { joined } from '#exchange/recognise/continued';
import { recogniseWorkbook } from '#exchange/recognise/recognise';
import { sheetsIn } from '../recognise/notation';
import { workbookOf } from '../recognise/sheet';
import { Desk } from './desk';

const title = '石桥镇村卫生室药品使用表（2026年4月）';

const pages = (second: string, third = second) => `
| ${title} | < | < | < |
| 序号 | 村卫生室 | 采购金额（元） | < |
| ^ | ^ | 基本药物 | 中药饮片 |
| 1 | 东庄村 | 900.5 | 10 |
| 2 | 西湾村 | 800 | 20 |
${second}| 序号 | 村卫生室 | 采购金额（元） | < |
| ^ | ^ | 基本药物 | 中药饮片 |
| 3 | 南岗村 | 700 | 30 |
| 4 | 北坪村 | 600.25 | 40 |
${third}| 序号 | 村卫生室 | 采购金额（元） | < |
| ^ | ^ | 基本药物 | 中药饮片 |
| 5 | 中沟村 | 500 | 50 |
| 合计 | < | 3500.75 | 150 |
`;

function tablesOf(rows: string): number {
  const [written] = sheetsIn(`--- sheet\n${rows}`);
  const workbook = workbookOf([written?.rows ?? [], written?.options]);
  return joined(recogniseWorkbook(workbook)).length;
}

describe('A table broken over pages', () => {
  it.each([
    ['its title said again', `| ${title} | < | < | < |\n`],
    ['（续） behind its title', `| ${title}（续） | < | < | < |\n`],
    ['nothing but its captions', ''],
  ])('is one table with %s', (_, head) => {
    const desk = new Desk();
    const { plans } = desk.import(desk.read(pages(head)));
    expect(desk.catalog.tables.size).toBe(1);
    const [table] = desk.catalog.tables.values();
    expect(table?.name).toBe('石桥镇村卫生室药品使用表');
    expect(leavesOf(table?.layout.rows.members ?? []).map(({ caption }) => caption)).toEqual([
      '东庄村',
      '西湾村',
      '南岗村',
      '北坪村',
      '中沟村',
      '合计',
    ]);
    expect(plans[0]?.differences).toEqual([]);
    expect(desk.figure('基本药物', '中沟村', '2026M04')).toBe(500);
  });

  it('is filled with its period on every page', () => {
    const desk = new Desk();
    desk.import(desk.read(pages(`| ${title}（续） | < | < | < |\n`)));
    const [template] = desk.catalog.templates.values();
    const rows = template?.bindings.filter(({ meaning }) => meaning.kind === 'period').map(({ row }) => row);
    expect(rows).toEqual([1, 6, 11]);
  });

  it('comes again in May as the same form, without a question', () => {
    const desk = new Desk();
    desk.import(desk.read(pages('')));
    desk.import(desk.read(pages('').replace('4月', '5月')));
    expect(desk.catalog.tables.size).toBe(1);
    expect(desk.figure('中药饮片', '北坪村', '2026M05')).toBe(40);
  });

  it('is not what has the same rows again, or comes behind a total', () => {
    const half = pages('| 其中：上半年 |\n', '| 其中：下半年 |\n').replace(/北坪村|中沟村/g, '东庄村');
    expect(tablesOf(half)).toBe(3);
    const summed = pages('').replace(
      '| 2 | 西湾村 | 800 | 20 |',
      '| 2 | 西湾村 | 800 | 20 |\n| 合计 | < | 1700.5 | 30 |',
    );
    expect(tablesOf(summed)).toBe(2);
  });
});
