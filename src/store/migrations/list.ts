import { first } from './001-first';
import { recipes } from './002-recipes';
import { rules } from './003-rules';
import { factsByUnit } from './004-facts-by-unit';
import { factBlocks } from './005-fact-blocks';
import { packedChanges } from './006-packed-changes';
import type { Migration } from './migration';

export const migrations: readonly Migration[] = [
  first,
  recipes,
  rules,
  factsByUnit,
  factBlocks,
  packedChanges,
];

/** Those after a version that rewrite what is stored: the others take no time. */
export function stepsAfter(version: number): number[] {
  return migrations.flatMap((step) => (step.version > version && step.upgrade ? [step.version] : []));
}
