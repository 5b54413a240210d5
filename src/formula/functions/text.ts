import { faults } from '../faults';
import { showChinese } from './chinese-format';
import { declare } from './function';

export const text = declare({
  name: 'TEXT',
  chinese: '文本格式',
  help: 'function.TEXT',
  parameters: [
    { name: 'value', takes: 'present' },
    { name: 'format', takes: 'text' },
  ],
  examples: [
    { formula: 'TEXT(98.956,"0.0")', cells: [], value: '99.0' },
    { formula: 'TEXT(A1,"yyyy-mm")', cells: [[45_000]], value: '2023-03' },
    { formula: 'TEXT(105,"[DBNum2]")', cells: [], value: '壹佰零伍' },
  ],
  /** A text that reads as a number is shown as that number. The format library belongs to whoever asks. */
  compute({ mode, surroundings }, value, format) {
    if (!surroundings.show) return faults.notNumber;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const number = mode.number(value);
    if (typeof number !== 'number') return surroundings.show(value as string, format);
    return showChinese(surroundings.show, number, format) ?? surroundings.show(number, format);
  },
});
