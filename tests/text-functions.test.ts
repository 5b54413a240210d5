import { describe, expect, it } from 'vitest';
import { functions } from '#formula/functions/index';
import { functionsEn } from '../src/text/functions.en';
import { parametersZhCN } from '../src/text/parameters';
import { functionsZhCN } from '../src/text/functions.zh-CN';

describe('The texts of the functions', () => {
  const needed = functions.map(({ help }) => help).sort();

  it('are there for every function, in both languages, and for no other', () => {
    expect(Object.keys(functionsZhCN).sort()).toEqual(needed);
    expect(Object.keys(functionsEn).sort()).toEqual(needed);
  });

  it('name every parameter in Chinese, and none that no function has', () => {
    const names = new Set(functions.flatMap(({ parameters }) => parameters.map(({ name }) => name)));
    expect(Object.keys(parametersZhCN).sort()).toEqual([...names].sort());
  });

  it('say something, without raising their voice or ending in a full stop', () => {
    const all = [...Object.values(functionsZhCN), ...Object.values(functionsEn)];
    expect(all.filter((text) => text.trim() === '' || /[!\uff01]|[.。]$/.test(text))).toEqual([]);
  });

  it('use full-width punctuation in Chinese', () => {
    expect(Object.values(functionsZhCN).filter((text) => /\p{Script=Han}[,;:()]/u.test(text))).toEqual([]);
  });
});
