/** The months of a year down the side: figures of one unit in twelve periods. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const months = ['一月', '二月', '三月', '四月', '五月', '六月'];
const form = (caption: (month: string, i: number) => string, below = '| 合计 | 84 | 45 | 39 |') => `
| 龙泉街道2025年人口自然变动情况 | < | < | < |
| 月份 | 出生人数 | 死亡人数 | 自然增长 |
${months.map((month, i) => `| ${caption(month, i)} | ${10 + i + (i > 2 ? 3 : 0)} | ${5 + i} | =B${i + 3}-C${i + 3} → ${5 + (i > 2 ? 3 : 0)} |`).join('\n')}
${below}
`;

describe('Months down the side', () => {
  it.each([
    ['in Chinese', (month: string) => month],
    ['in figures', (_: string, i: number) => `${i + 1}月`],
    ['with their year', (_: string, i: number) => `2025年${i + 1}月`],
  ])('are periods, %s, and no units', (_, caption) => {
    const desk = new Desk();
    desk.import(desk.read(form(caption)));
    expect(desk.units).toEqual(['本单位']);
    expect(desk.figure('出生人数', '本单位', '2025M01')).toBe(10);
    expect(desk.figure('死亡人数', '本单位', '2025M06')).toBe(10);
    expect(desk.figure('自然增长', '本单位', '2025M06')).toBeUndefined();
    expect([...desk.facts.keys()]).toHaveLength(12);
    const [table] = desk.catalog.tables.values();
    expect(table?.layout.rows.dimension).toBe('period');
  });

  it('leave the row of the whole year, which adds up what stands above it, to the form', () => {
    const desk = new Desk();
    desk.import(desk.read(form((month) => month, '| 全年 | 84 | 45 | 39 |')));
    expect(desk.units).toEqual(['本单位']);
  });

  it('come again the next year as the same form', () => {
    const desk = new Desk();
    desk.import(desk.read(form((month) => month)));
    desk.import(desk.read(form((month) => month).replace('2025', '2026')));
    expect(desk.catalog.tables.size).toBe(1);
    expect(desk.figure('出生人数', '本单位', '2026M03')).toBe(12);
  });

  it('beside units are not taken for the periods of one of them', () => {
    const desk = new Desk();
    const rows = form((month) => `青山镇 | ${month}`).replace('| 月份 |', '| 乡镇 | 月份 |');
    const { draft } = desk.read(rows);
    expect(draft.rowDimension).not.toBe('period');
  });
});
