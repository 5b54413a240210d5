import { first } from './001-first';
import { recipes } from './002-recipes';
import type { Migration } from './migration';

export const migrations: readonly Migration[] = [first, recipes];
