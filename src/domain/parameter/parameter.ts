/** 参数: a constant that moves by year and has a source, e.g. 高血压患病率 25.2 %. */
import { foldName } from '../name';

export type ParameterKey = string & { readonly __key: 'parameter' };

export interface Parameter {
  readonly key: ParameterKey;
  readonly name: string;
  /** Statistical year from which it holds, until a later one does. */
  readonly year: number;
  readonly value: number;
  readonly source: string;
}

export function parameterKey(name: string, year: number): ParameterKey {
  return `${year}|${foldName(name)}` as ParameterKey;
}

/** The one of the year, else that of the latest year before; undefined where none holds yet. */
export function findParameter(
  parameters: ReadonlyMap<ParameterKey, Parameter>,
  name: string,
  year: number,
): Parameter | undefined {
  const folded = foldName(name);
  let found: Parameter | undefined;
  for (const one of parameters.values()) {
    if (foldName(one.name) !== folded || one.year > year) continue;
    if (!found || one.year > found.year) found = one;
  }
  return found;
}
