/** Times of several pieces of work, and lines that say whether a ratio was reached. */

/**
 * Milliseconds of the middle one of several rounds, for each piece of work. The pieces take turns, so that whatever else
 * the machine does meets all of them. Each turn begins with the memory cleaned up and a run to get going again — cleaning
 * up throws away compiled code too — of which the time is not counted. `once` leaves that out: for work that is itself
 * many repetitions and is done once in life, as reading a county's forms is.
 */
export async function middle<const Works extends readonly (() => unknown)[]>(
  rounds: number | { readonly once: number },
  ...works: Works
): Promise<{ [Index in keyof Works]: number }> {
  const count = typeof rounds === 'number' ? rounds : rounds.once;
  const times = works.map((): number[] => []);
  for (let round = 0; round < count; round++) {
    for (const [index, work] of works.entries()) {
      globalThis.gc?.();
      if (typeof rounds === 'number') await work();
      const start = performance.now();
      await work();
      times[index]?.push(performance.now() - start);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[count >> 1]) as { [Index in keyof Works]: number };
}

export interface Line {
  readonly work: string;
  readonly peer: string;
  readonly ours: number;
  readonly theirs: number;
  readonly unit: 'ms' | 'MB';
  readonly goal: number;
}

export function printTable(lines: readonly Line[]): void {
  const rows = lines.map(({ work, peer, ours, theirs, unit, goal }) => {
    const ratio = theirs / ours;
    return [
      work,
      `${ours.toFixed(0)} ${unit}`,
      peer,
      `${theirs.toFixed(0)} ${unit}`,
      `${ratio.toFixed(1)}×`,
      `≥ ${goal}×`,
      ratio >= goal ? 'reached' : 'MISSED',
    ];
  });
  const all = [['work', 'ours', 'peer', 'theirs', 'ratio', 'goal', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  for (const row of all) console.log(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
}
