import { faults } from '../faults';
import { declare } from './function';

export const today = declare({
  name: 'TODAY',
  chinese: '今天',
  help: 'function.TODAY',
  parameters: [],
  examples: [{ formula: 'TODAY()', cells: [], value: 45_000 }],
  /** The moment is an argument: no clock is asked. */
  compute: ({ surroundings: { now } }) => (now === undefined ? faults.notFound : Math.floor(now)),
});

export const now = declare({
  name: 'NOW',
  chinese: '此刻',
  help: 'function.NOW',
  parameters: [],
  examples: [{ formula: 'NOW()', cells: [], value: 45_000.5 }],
  compute: ({ surroundings }) => surroundings.now ?? faults.notFound,
});
