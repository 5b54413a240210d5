/** 数据: the value of one input indicator for one unit and one period, with status, note and source. One number, one place (law 8). */
import type { Status } from '#value/value';
import type { FileId, IndicatorId, UnitId } from '../id';
import type { PeriodCode } from '../period/period';
import type { FactPlace } from './place-map';

/** 从哪来 (law 9). */
export type Source =
  /** `over`: the file's cell whose figure was typed over. */
  { readonly kind: 'typed'; readonly over?: FileCell } | FileCell;

export interface FileCell {
  readonly kind: 'file';
  readonly file: FileId;
  readonly fileName: string;
  readonly sheet: string;
  readonly cell: string;
  /** ISO time at which the file was last saved, where that is known. */
  readonly saved?: string;
}

export interface Fact extends FactPlace {
  /** Full precision; null when a status or a text stands instead. */
  readonly value: number | null;
  readonly status?: Status;
  /** Text that could not be read as a number, kept as it came (law 7). */
  readonly text?: string;
  readonly note?: string;
  readonly source: Source;
  /** ISO time of the commit that wrote it. */
  readonly at: string;
}

export type FactKey = string & { readonly __key: 'fact' };

export function byPlace(facts: readonly Fact[]): ReadonlyMap<FactKey, Fact> {
  return new Map(facts.map((fact) => [keyOfFact(fact), fact]));
}

export function keyOfFact({ indicator, unit, period }: FactPlace): FactKey {
  return factKey(indicator, unit, period);
}

/** Name of the place of a fact; a second fact cannot exist there. Made when it is asked for: see `PlaceMap`. */
export function factKey(indicator: IndicatorId, unit: UnitId, period: PeriodCode): FactKey {
  return `${period}|${indicator}|${unit}` as FactKey;
}
