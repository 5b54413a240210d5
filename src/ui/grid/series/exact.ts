/** Decimals counted in whole units of 10^−scale, so that 0.1 and 0.2 go on to 0.3 and not to 0.30000000000000004. */

export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

const decimal = /^([-−+]?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d+))?$/;

/** `1,234.50`, `−3`, `.5`; a code with a leading zero is no number. */
export function parseExact(text: string): Exact | undefined {
  const [found, sign, whole = '', fraction = ''] = decimal.exec(text) ?? [];
  if (found === undefined || whole + fraction === '') return undefined;
  const units = BigInt(whole.replaceAll(',', '') + fraction);
  return { units: sign === '-' || sign === '−' ? -units : units, scale: fraction.length };
}

export function atScale({ units, scale }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - scale);
}

/** Digits kept of a quotient that does not end, beyond those of its scale. */
const more = 12;

/** (dividend ÷ divisor) units, without zeros at the end. The divisor is positive. */
export function printQuotient(dividend: bigint, divisor: bigint, scale: number): string {
  const fine = scale + more;
  const doubled = (2n * dividend * 10n ** BigInt(more)) / divisor;
  const units = (doubled + (doubled < 0n ? -1n : 1n)) / 2n;
  const digits = String(units < 0n ? -units : units).padStart(fine + 1, '0');
  const text = `${digits.slice(0, -fine)}.${digits.slice(-fine)}`.replace(/\.?0+$/, '');
  return units < 0n ? `-${text}` : text;
}
