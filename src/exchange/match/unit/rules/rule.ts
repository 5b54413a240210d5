import type { ShownRule } from '../../rule';
import type { UnitName, UnitSource } from '../name';

export type UnitRule = ShownRule<UnitName, UnitSource>;
