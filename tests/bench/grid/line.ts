/** What was measured, one line a piece of work; a missed goal makes the run fail. */

export interface Line {
  readonly work: string;
  readonly ours: string;
  readonly theirs?: string;
  readonly compared?: string;
  readonly goal: string;
  readonly reached: boolean;
}

export function printLine({ work, ours, theirs, compared, goal, reached }: Line): void {
  const parts = [`ours ${ours}`, theirs && `bare AG Grid ${theirs}`, compared].filter(Boolean).join(', ');
  console.log(`grid ${work}: ${parts} (wanted ${goal}) ${reached ? 'reached' : 'MISSED'}`);
  if (!reached) process.exitCode = 1;
}

export function middle(times: readonly number[]): number {
  return quantile(times, 0.5);
}

export function quantile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export function longest(times: readonly number[]): number {
  return Math.max(...times);
}

export const ms = (time: number, digits = 0) => `${time.toFixed(digits)} ms`;
