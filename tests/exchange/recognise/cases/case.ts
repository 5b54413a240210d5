/** A sheet and the tables that must be found on it, each as `sketch` writes it. Names begin with the number of the irregularity. */
import type { Made, SheetOptions } from '../sheet';

export interface Case {
  readonly name: string;
  readonly rows: readonly (readonly Made[])[];
  readonly options?: SheetOptions;
  readonly tables: readonly string[];
}
