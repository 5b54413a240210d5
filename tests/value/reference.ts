/** Decimal arithmetic in whole numbers of any size: what a double is exactly, its 15 digits, and rounding by the book. */

/** A double as numerator over a power of two, exactly. */
function exactly(value: number): { numerator: bigint; denominator: bigint } {
  let denominator = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

/** n ÷ d to the nearest whole number, halves away from zero. */
function divide(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  return (sign * (2n * sign * numerator + denominator)) / (2n * denominator);
}

/** The value's 15 significant digits: digits × 10^exponent. */
export function decimalReference(value: number): { digits: bigint; exponent: number } {
  if (value === 0) return { digits: 0n, exponent: 0 };
  const { numerator, denominator } = exactly(value);
  const size = numerator < 0n ? -numerator : numerator;
  for (let exponent = 310; ; exponent -= 1) {
    const scaled = exponent < 0 ? size * 10n ** BigInt(-exponent) : size;
    const unit = exponent < 0 ? denominator : denominator * 10n ** BigInt(exponent);
    // The first exponent at which there are 15 digits before the point; rounding may then carry into a 16th.
    if (scaled < 10n ** 14n * unit) continue;
    return { digits: (numerator < 0n ? -1n : 1n) * divide(scaled, unit), exponent };
  }
}

/** The 15 digits rounded half away from zero to so many decimals, written out. */
export function fixedReference(value: number, decimals: number): string {
  const { digits, exponent } = decimalReference(value);
  const shift = exponent + decimals;
  const units = shift >= 0 ? digits * 10n ** BigInt(shift) : divide(digits, 10n ** BigInt(-shift));
  if (decimals <= 0) return String(units * 10n ** BigInt(-decimals));
  const text = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
