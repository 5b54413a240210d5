import { first } from './001-first';
import type { Migration } from './migration';

export const migrations: readonly Migration[] = [first];
