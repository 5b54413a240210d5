/** 机构: a node of the tree county → township health centre, community centre, county hospital → village clinic. */
import type { UnitId } from '../id';

export const unitKinds = [
  'county',
  'township',
  'community',
  'hospital',
  'village',
  'department',
  'other',
] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  /** null for the root. */
  readonly parent: UnitId | null;
  readonly kind: UnitKind;
  /** Other spellings met in files. */
  readonly aliases: readonly string[];
  readonly code?: string;
  /** Place among its siblings. */
  readonly order: number;
  /** ISO days; a unit counts in the periods that touch its life. */
  readonly opened?: string;
  readonly closed?: string;
}
