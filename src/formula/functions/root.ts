/** Where a smooth function is 0: by secants from a guess; undefined where sixty tries do not get there. */
export function rootOf(compute: (at: number) => number, guess: number): number | undefined {
  let a = guess;
  let b = guess === 0 ? 0.01 : guess * 1.01;
  let atA = compute(a);
  for (let tries = 0; tries < 60; tries += 1) {
    const atB = compute(b);
    if (!Number.isFinite(atB)) return undefined;
    if (Math.abs(b - a) < 1e-13 || atB === 0) return b;
    if (atB === atA) return undefined;
    const next = b - (atB * (b - a)) / (atB - atA);
    [a, atA, b] = [b, atB, next <= -1 ? (b - 1) / 2 : next];
  }
  return undefined;
}
