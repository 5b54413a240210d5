/** All commands. One more: a file beside this one and a line here. */
import { calc } from './calc';
import { cells } from './cells';
import { check } from './check';
import { compare } from './compare';
import { compute } from './compute';
import { exportTable } from './export';
import { fill } from './fill';
import { importFiles } from './import';
import { insert } from './insert';
import { inspect } from './inspect';
import { recognise } from './recognise';
import { sample } from './sample/index';
import { tables } from './tables';
import type { Verb } from './verb';

export const verbs: readonly Verb[] = [
  inspect,
  cells,
  recognise,
  importFiles,
  tables,
  compute,
  check,
  exportTable,
  fill,
  calc,
  insert,
  compare,
  sample,
];
