/** Times of day, the fraction of a serial. */
import { faults } from '../faults';
import { readCellNumber } from '../cell-number';
import { declare, type Value } from './function';

const time = { name: 'time', takes: 'number' } as const;
const secondsOfDay = 86_400;

export const times = [
  declare({
    name: 'TIME',
    chinese: '时间',
    help: 'function.TIME',
    parameters: [
      { name: 'hour', takes: 'number' },
      { name: 'minute', takes: 'number' },
      { name: 'second', takes: 'number' },
    ],
    examples: [
      { formula: 'TIME(12,0,0)', value: 0.5 },
      { formula: 'TIME(36,0,0)', value: 0.5 },
      { formula: 'TIME(-1,0,0)', value: { why: 'outOfRange' } },
    ],
    /** What goes beyond a day begins anew. */
    compute(_, h, m, s) {
      const seconds = Math.trunc(h) * 3600 + Math.trunc(m) * 60 + Math.trunc(s);
      if (seconds < 0 || Math.max(h, m, s) > 32_767) return faults.outOfRange;
      return (seconds % secondsOfDay) / secondsOfDay;
    },
  }),
  declare({
    name: 'HOUR',
    chinese: '小时',
    help: 'function.HOUR',
    parameters: [time],
    examples: [
      { formula: 'HOUR(45000.75)', value: 18 },
      { formula: 'HOUR(-1)', value: { why: 'outOfRange' } },
    ],
    compute: (_, serial) => partOf(serial, (seconds) => Math.floor(seconds / 3600)),
  }),
  declare({
    name: 'MINUTE',
    chinese: '分钟',
    help: 'function.MINUTE',
    parameters: [time],
    examples: [
      { formula: 'MINUTE(0.53125)', value: 45 },
      { formula: 'MINUTE(45000)', value: 0 },
    ],
    compute: (_, serial) => partOf(serial, (seconds) => Math.floor(seconds / 60) % 60),
  }),
  declare({
    name: 'SECOND',
    chinese: '秒',
    help: 'function.SECOND',
    parameters: [time],
    examples: [
      { formula: 'SECOND(TIME(8,30,18))', value: 18 },
      { formula: 'SECOND(0.5)', value: 0 },
    ],
    compute: (_, serial) => partOf(serial, (seconds) => seconds % 60),
  }),
  declare({
    name: 'TIMEVALUE',
    chinese: '时间值',
    help: 'function.TIMEVALUE',
    parameters: [{ name: 'text', takes: 'text' }],
    examples: [
      { formula: 'TIMEVALUE("6:00")', value: 0.25 },
      { formula: 'TIMEVALUE("早上")', value: { why: 'notNumber' } },
    ],
    compute(_, written) {
      const serial = /[:年月/-]/.test(written) ? readCellNumber(written) : undefined;
      return serial === undefined || serial < 0 ? faults.notNumber : serial % 1;
    },
  }),
];

/** To the nearest second. */
function partOf(serial: number, part: (seconds: number) => number): Value {
  if (serial < 0) return faults.outOfRange;
  return part(Math.round((serial % 1) * secondsOfDay) % secondsOfDay);
}
