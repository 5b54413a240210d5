/** Everything that speaks for a unit. One more: a file beside this one and a line here. */
import { area } from './area';
import { fullName } from './full-name';
import type { UnitRule } from './rule';
import { slip } from './slip';
import { variant } from './variant';

export const unitRules: readonly UnitRule[] = [fullName, variant, area, slip];
