import { beforeAll, describe, expect, it } from 'vitest';
import { cardOf, fieldsOf, type Card } from '#app/gallery/cards';
import { namesIn } from '#app/gallery/names';
import { loadDictionary } from '#domain/dictionary/dictionary';
import { columnNames } from '#domain/library/form';
import { loadLibrary } from '#domain/library/library';

let cards: Card[];
beforeAll(async () => {
  const [forms, dictionary] = await Promise.all([loadLibrary(), loadDictionary()]);
  cards = forms.map((form) => cardOf(form, dictionary));
});

describe('names of units, pasted', () => {
  it('are a column out of Excel, a list with 、, or a numbered list; each once, without totals and numbers', () => {
    expect(namesIn('机构\n青山镇卫生院\n 柳河镇卫生院 \r\n合计\n12\n')).toEqual([
      '青山镇卫生院',
      '柳河镇卫生院',
    ]);
    expect(namesIn('青山镇、柳河镇，青 山 镇')).toEqual(['青山镇', '柳河镇']);
    expect(namesIn('1. 青山镇\n2、柳河镇\n3）白石镇')).toEqual(['青山镇', '柳河镇', '白石镇']);
    expect(namesIn('  \n')).toEqual([]);
  });
});

describe('the gallery', () => {
  const found = (query: string) =>
    fieldsOf(cards, query).flatMap((field) => field.cards.map(({ form }) => form.code));

  it('groups all thirty forms by field', () => {
    expect(fieldsOf(cards, '').map(({ name }) => name)).toEqual([
      '妇幼保健',
      '公共卫生',
      '疾病控制',
      '计划生育',
      '卫生监督',
      '医院运行',
      '医保药品',
      '建设人才',
      '党建综合',
    ]);
    expect(found('')).toHaveLength(30);
  });

  it('finds a form by its name, its pinyin initials, its number and by an indicator on it', () => {
    expect(found('免疫规划工作')).toEqual(['T10']);
    expect(found('MYGH')).toEqual(['T10']);
    expect(found('t16')).toEqual(['T16']);
    expect(found('常住人口')).toEqual(['T07', 'T08', 'T09', 'T30']);
    expect(found('没有这种表')).toEqual([]);
  });

  it('draws each form’s own head: every column once, whole, without gap or overlap', () => {
    for (const { form, sketch } of cards) {
      const { columns, levels, cells } = sketch;
      expect(columns).toBe(columnNames(form.columns).length);
      const covered = new Set<string>();
      for (const { left, top, width, height } of cells) {
        for (let x = left; x < left + width; x += 1)
          for (let y = top; y < top + height; y += 1) {
            expect(covered.has(`${x},${y}`), `${form.code} ${x},${y}`).toBe(false);
            covered.add(`${x},${y}`);
          }
      }
      expect(covered.size, form.code).toBe(columns * levels);
    }
  });

  it('counts inputs and formulas as the table will have them', () => {
    const { inputs, formulas } = cards.find(({ form }) => form.code === 'T01') as Card;
    expect([inputs, formulas]).toEqual([18, 15]);
    // 累计完成投资 is computed elsewhere and typed here.
    const projects = cards.find(({ form }) => form.code === 'T20') as Card;
    expect(projects.sketch.cells.find(({ caption }) => caption === '累计完成投资')?.computed).toBe(false);
  });
});
