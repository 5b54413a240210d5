/** One value of what a branch gives: in a plain cell a range means the one in the formula's own row or column. */
import { single } from '../shape';
import type { Asked, Datum, Value } from './function';

export function oneOf({ sheets, row }: Asked, datum: Datum): Value {
  return single(datum, sheets && (() => sheets.place(row)));
}
