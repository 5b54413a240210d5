export interface Wrong {
  readonly name: string;
  readonly message: string;
}
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly wrong?: readonly Wrong[];
  readonly unsteady?: readonly Wrong[];
}
export function vitestCounts(path: string | undefined): Counts;
export function playwrightCounts(path: string | undefined): Counts;
export function settle(code: number, counted: Counts): Counts;
