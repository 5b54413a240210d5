/**
 * The only place that rounds (law 4). A number is taken as the decimal of 15 significant digits nearest to it, which is
 * what Excel shows, and rounded half away from zero: 2.675 → 2.68, 1.005 → 1.01, −0.5 → −1.
 */

/** Excel's precision; what a double holds beyond it is dust: 0.1 + 0.2 is 0.3. */
const precision = 15;

/** ±0.d₁d₂…d₁₅ × 10^point, without trailing zeros; zero has no digits. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly point: number;
}

function decimalOf(value: number): Decimal {
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(precision - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return { negative: value < 0, digits, point: digits === '' ? 0 : Number(exponent) + 1 };
}

function roundDecimal(decimal: Decimal, decimals: number): Decimal {
  const kept = decimal.point + decimals;
  if (kept >= decimal.digits.length) return decimal;
  const up = kept >= 0 && (decimal.digits[kept] as string) >= '5';
  const head = Number(decimal.digits.slice(0, Math.max(kept, 0))) + (up ? 1 : 0);
  if (head === 0) return { negative: false, digits: '', point: 0 };
  const digits = String(head);
  return {
    negative: decimal.negative,
    digits: digits.replace(/0+$/, ''),
    point: digits.length - decimals,
  };
}

/** Negative decimals round to tens, hundreds … */
export function round(value: number, decimals: number): number {
  if (!Number.isFinite(value) || Number.isNaN(decimals)) return Number.NaN;
  const quick = roundQuickly(value, decimals);
  if (quick !== undefined) return quick;
  const { negative, digits, point } = roundDecimal(decimalOf(value), decimals);
  return digits === '' ? 0 : Number(`${negative ? '-' : ''}0.${digits}e${point}`);
}

/**
 * Away from a half no decimal digits are needed. The whole number found and the power of ten are exact doubles, so
 * their quotient is the double nearest to the decimal.
 */
function roundQuickly(value: number, decimals: number): number | undefined {
  if (decimals < 0 || decimals > 12) return undefined;
  const power = 10 ** decimals;
  const scaled = Math.abs(value) * power;
  if (!(scaled < 1e13)) return undefined;
  const whole = Math.floor(scaled);
  const beyondHalf = scaled - whole - 0.5;
  if (Math.abs(beyondHalf) <= scaled * 2e-14) return undefined;
  const rounded = (beyondHalf > 0 ? whole + 1 : whole) / power;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

export interface Showing {
  /** Sets a comma every three digits, from 10,000 up. */
  readonly group?: boolean;
  /** The sign of a negative number; `-` unless said. */
  readonly minus?: string;
}

/**
 * A number as it is shown: with so many decimals, or with null all it has, up to 15 significant digits. What rounds to
 * zero is shown without a sign.
 */
export function showNumber(value: number, decimals: number | null, showing: Showing = {}): string {
  const exact = decimalOf(value);
  const decimal = decimals === null ? exact : roundDecimal(exact, decimals);
  if (decimals === null && Math.abs(decimal.point) > 21) return showScientific(decimal, showing);
  const { digits, point } = decimal;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const rest = point > 0 ? digits.slice(point) : digits === '' ? '' : '0'.repeat(-point) + digits;
  const fraction = decimals === null ? rest : rest.padEnd(Math.max(decimals, 0), '0');
  const grouped = showing.group && whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${signOf(decimal, showing)}${grouped}${fraction === '' ? '' : `.${fraction}`}`;
}

function showScientific(decimal: Decimal, showing: Showing): string {
  const [first = '', rest] = [decimal.digits.slice(0, 1), decimal.digits.slice(1)];
  const exponent = decimal.point - 1;
  const mantissa = rest === '' ? first : `${first}.${rest}`;
  return `${signOf(decimal, showing)}${mantissa}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

function signOf(decimal: Decimal, { minus = '-' }: Showing): string {
  return decimal.negative ? minus : '';
}

/** Whether two numbers are the same in Excel's eyes: in their first 15 digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > Math.abs(a) * 1e-13) return false;
  return a.toPrecision(precision) === b.toPrecision(precision);
}
