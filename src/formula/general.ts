/**
 * A number joined into a text, as Excel writes it (`=A1&""`): 15 significant digits; with an exponent from 1E+20 up, and
 * where the decimal would be longer than 20 signs.
 */
import { showNumber } from '#value/decimal';

export function showGeneral(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential(14).split('e');
  const exponent = Number(power);
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  if (exponent < 20 && (exponent >= 0 || 1 - exponent + digits.length <= 20)) return showNumber(value, null);
  const rest = digits.slice(1);
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, 1)}${rest === '' ? '' : `.${rest}`}E${exponent < 0 ? '-' : '+'}${size}`;
}
