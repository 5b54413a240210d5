import { beforeEach, describe, expect, it, vi } from 'vitest';
import { briefLabel, describeLabel, shortened } from '#app/describe';
import { notices } from '#app/notices.svelte';

const letter = '该院反映当月住院分娩人数含外县转入，'.repeat(30);
const typed = {
  code: 'edit',
  details: { table: '月报', unit: '青山镇', indicator: '活产数', before: '12', after: letter },
};

describe('a notice', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    for (const { id } of notices.list) notices.dismiss(id);
  });

  it('quotes of a long text only its beginning, where the history quotes all of it', () => {
    expect(briefLabel(typed)).toBe(
      '月报 青山镇 活产数：12 → 该院反映当月住院分娩人数含外县转入，该院反映当…',
    );
    expect(describeLabel(typed)).toContain(letter);
  });

  it('still says that a cell was blank', () => {
    const cleared = { ...typed, details: { ...typed.details, after: '' } };
    expect(briefLabel(cleared)).toBe(describeLabel(cleared));
  });

  it('is cut to what can be read, and keeps the whole for who points at it', () => {
    notices.say(letter);
    const [notice] = notices.list;
    expect([...(notice?.text ?? '')]).toHaveLength(200);
    expect(notice?.whole).toBe(letter);
    notices.say('已保存');
    expect(notices.list[1]).not.toHaveProperty('whole');
  });

  it('cuts between signs, never within one', () => {
    expect(shortened('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
    expect(shortened('甲\n乙\t丙', 5)).toBe('甲 乙 丙');
  });
});
