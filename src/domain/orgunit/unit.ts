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

/** Whom a unit stood under, up to and with a day. */
export interface Formerly {
  readonly parent: UnitId | null;
  /** ISO day. */
  readonly until: string;
}

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
  /** ISO days, both in its life; a unit counts in the periods that touch its life. */
  readonly opened?: string;
  readonly closed?: string;
  /** Oldest first. Periods that ended by then are rolled up to the former parent. */
  readonly formerly?: readonly Formerly[];
  /** Of a closed unit: into which it went. */
  readonly successor?: UnitId;
  /** What else is known: 人口 12300, 地形 山区. */
  readonly attributes?: Readonly<Record<string, number | string>>;
  /** Named sets it is in: 山区乡镇, 县直. */
  readonly groups?: readonly string[];
}

/** A copy with another field; undefined takes an optional one away, and so does what says nothing. */
export function withField<K extends keyof Unit>(unit: Unit, field: K, value: Unit[K] | undefined): Unit {
  const rest: Partial<Record<keyof Unit, unknown>> = { ...unit };
  if (value === undefined) delete rest[field];
  else rest[field] = value;
  return rest as unknown as Unit;
}
