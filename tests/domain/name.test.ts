import { describe, expect, it } from 'vitest';
import { findNamed, foldName } from '#domain/name';

describe('A name', () => {
  it('is the same with spaces, full-width signs and signs that nobody sees', () => {
    for (const same of [
      '青山镇 卫生院',
      '青山镇\u200b卫生院',
      '青山镇\u202e卫生院\u202c',
      '\ufeff青山镇卫生院',
    ]) {
      expect(foldName(same)).toBe('青山镇卫生院');
    }
    expect(foldName('A组（一）')).toBe('A组(一)');
    const known = new Map([['1', { name: '青山镇卫生院', aliases: [] }]]);
    expect(findNamed(known, '青山镇卫生院\u2066\u2069')).toBe(known.get('1'));
  });
});
