/** Which of two values comes first: numbers before texts before truths, texts without regard to capitals, numbers by their 15 digits. */
import { sameNumber } from '#value/decimal';

export type Plain = number | string | boolean;

/** Below 0, 0 or above 0. */
export function compareValues(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a !== typeof b) return rank(a) - rank(b);
  if (typeof a === 'string') return compareTexts(a.toUpperCase(), String(b).toUpperCase());
  return a === b ? 0 : a < b ? -1 : 1;
}

const collator = new Intl.Collator('zh-CN');
const simple = /^[0-9A-Z]*$/;
const chinese = /^\p{Script=Han}/u;

/** As a Chinese Excel sorts: signs before digits before letters before Chinese, and that by pinyin. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const plainly = a < b ? -1 : 1;
  if (simple.test(a) && simple.test(b)) return plainly;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  // Clerks look for 々 to find the last text of a column: nothing comes after it.
  if (restA.startsWith('々') !== restB.startsWith('々')) return restA.startsWith('々') ? 1 : -1;
  if (restA === '' || restB === '' || chinese.test(restA) !== chinese.test(restB)) return plainly;
  const order = collator.compare(restA, restB);
  return order === 0 ? plainly : order;
}

/** Whether two values are equal in Excel's eyes. */
export function areEqual(a: Plain, b: Plain): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return compareValues(a, b) === 0;
  return a === b || (a.length === b.length && a.toUpperCase() === b.toUpperCase());
}

function rank(value: Plain): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
