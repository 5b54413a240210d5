/** A township sends back the county’s own form with its one row: it goes into that form (law 8). */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const form = (reporter: string, month: number, ...rows: readonly (readonly [string, number, number])[]) => `
| 2026年${month}月基本公共卫生服务月报表 | < | < |
| 填报单位：${reporter} |  |  |
| 机构 | 门诊人次 | 住院人次 |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
const county = '海棠县卫生健康局';
const towns = ['青山镇卫生院', '柳河镇卫生院', '白石镇卫生院'] as const;
const rowsOf = (desk: Desk) => {
  const [table] = [...desk.catalog.tables.values()];
  return table?.layout.rows.members.map(({ caption }) => caption);
};

function withCounty(): Desk {
  const desk = new Desk();
  desk.import(desk.read(form(county, 6, ...towns.map((name, i) => [name, 100 + i, 10 + i] as const))));
  return desk;
}

describe('Returned forms of townships that stand in the county’s form', () => {
  it('all at once go into it, each into its own row, and take no row away', () => {
    const desk = withCounty();
    desk.import(
      ...towns
        .slice(0, 2)
        .map((name, i) => desk.read(form(name, 7, [name, 200 + i, 20 + i]), `${name}.xlsx`)),
    );
    expect(desk.catalog.tables.size).toBe(1);
    const [table] = [...desk.catalog.tables.values()];
    expect(table?.periods).toEqual(['2026M06', '2026M07']);
    expect(rowsOf(desk)).toEqual([...towns]);
    const july = [...desk.facts.values()].filter(({ period }) => period === '2026M07');
    expect(july.map(({ value }) => value).sort()).toEqual([20, 200, 201, 21]);
    expect(desk.catalog.units.get(table!.unit)?.name).toBe(county);
  });

  it('of a village list of the same form stay a table of their own', () => {
    const desk = withCounty();
    desk.import(desk.read(form(towns[0], 7, ['东村卫生室', 5, 0], ['西村卫生室', 6, 0]), '青山镇.xlsx'));
    expect(desk.catalog.tables.size).toBe(2);
  });

  it('of a township the form does not have stay a table of their own', () => {
    const desk = withCounty();
    desk.import(desk.read(form('云岭乡卫生院', 7, ['云岭乡卫生院', 5, 0]), '云岭.xlsx'));
    expect(desk.catalog.tables.size).toBe(2);
  });
});
