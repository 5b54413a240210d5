export interface Wrong {
  /** File and title. */
  readonly name: string;
  /** What the runner says of its first attempt. */
  readonly message: string;
}
export interface Counts {
  /** Those in `unsteady` included. */
  readonly passed: number;
  readonly failed: number;
  /** Failed, at every attempt. */
  readonly wrong?: readonly Wrong[];
  /** Failed at first, and passed at the second attempt. */
  readonly unsteady?: readonly Wrong[];
}
export function vitestCounts(path: string | undefined): Counts;
export function playwrightCounts(path: string | undefined): Counts;
export function settle(code: number, counted: Counts): Counts;
