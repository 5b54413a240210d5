import { isAbsence } from '#value/value';
import { Table } from '../datum';
import { declare } from './function';
import { numbersIn } from './numbers';

export const frequency = declare({
  name: 'FREQUENCY',
  chinese: '频数分布',
  help: 'function.FREQUENCY',
  parameters: [
    { name: 'range', takes: 'values' },
    { name: 'bounds', takes: 'values' },
  ],
  examples: [
    { formula: 'FREQUENCY({1;2;3;4},{2;3})', value: 2 },
    { formula: 'SUM(FREQUENCY({1;2;3;4},{2;3}))', value: 4 },
  ],
  /** One count for each bound, up to it and beyond the one before; then what is beyond the last. */
  compute(asked, range, bounds) {
    const found = numbersIn(asked, [range]);
    const limits = numbersIn(asked, [bounds]);
    if (isAbsence(found)) return found;
    if (isAbsence(limits)) return limits;
    const sorted = [...limits].sort((a, b) => a - b);
    const counts = limits.map((limit) => {
      const below = sorted[sorted.indexOf(limit) - 1] ?? Number.NEGATIVE_INFINITY;
      return found.filter((number) => number > below && number <= limit).length;
    });
    // A bound that comes twice has counted all the first time.
    limits.forEach((limit, index) => {
      if (limits.indexOf(limit) < index) counts[index] = 0;
    });
    const beyond = found.filter((number) => number > Math.max(...limits)).length;
    return Table.of(counts.length + 1, 1, (row) => counts[row] ?? beyond);
  },
});
