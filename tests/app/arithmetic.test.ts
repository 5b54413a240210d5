import { expect, it } from 'vitest';
import { arithmetic } from '#app/table/arithmetic';

it.each([
  ['=128+6', 134],
  ['＝0.1+0.2', 0.3],
  ['=(3+4)*2', 14],
  ['=ROUND(2.675,2)', 2.68],
  ['128+6', undefined],
  ['=[活产数]+1', undefined],
  ['=1/0', undefined],
  ['=A1+1', undefined],
  ['=约12', undefined],
])('%s in a data cell is %s', (text, value) => {
  expect(arithmetic(text)).toBe(value);
});
