/** A unit as rules see it. */
import { areaOf, spellingOf, type Spelling } from './spelling';

export interface UnitSource {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly superior?: string;
}

export interface UnitName {
  /** The name, then the aliases. */
  readonly spellings: readonly Spelling[];
  /** Name of the area above it, e.g. 海棠县. */
  readonly area: string;
}

export function unitNameOf({ name, aliases = [], superior = '' }: UnitSource): UnitName {
  return { spellings: [name, ...aliases].map(spellingOf), area: areaOf(superior) };
}
