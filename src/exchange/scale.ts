/** Between a cell of a file and an indicator: 0.9896 × 100 is 98.96, without binary dust. */
export function scaled(value: number, scale: number): number {
  return scale === 1 ? value : withoutDust(value * scale);
}

export function unscaled(value: number, scale: number): number {
  return scale === 1 ? value : withoutDust(value / scale);
}

/** Fifteen significant digits are what Excel keeps. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}
