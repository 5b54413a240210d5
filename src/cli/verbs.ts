/** All commands. One more: a file beside this one and a line here. */
import { calc } from './calc';
import { cells } from './cells';
import { compare } from './compare';
import { fill } from './fill';
import { insert } from './insert';
import { inspect } from './inspect';
import { recognise } from './recognise';
import { sample } from './sample/index';
import type { Verb } from './verb';

export const verbs: readonly Verb[] = [inspect, cells, recognise, fill, calc, insert, compare, sample];
