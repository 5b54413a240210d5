/**
 * Cells chosen by conditions on ranges of one size. A condition that empty cells meet (`""`, `"<>甲"`) is met beyond the
 * last filled row too, so what is counted there is reckoned and not visited.
 */
import { Area, Matrix, blank, type Datum } from '../datum';
import { faults } from '../faults';
import { criterionOf, type Criterion } from './criterion';
import { isFault } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';

interface Condition {
  readonly range: Matrix;
  readonly matches: Criterion;
}

/** Ranges and criteria in turn; #VALUE! where the ranges differ in size. */
export function conditionsOf(pairs: readonly Datum[]): readonly Condition[] | Absence {
  const conditions: Condition[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const range = pairs[i];
    const criterion = pairs[i + 1];
    if (!(range instanceof Matrix)) return range !== undefined && isFault(range) ? range : faults.notNumber;
    if (criterion === undefined || criterion instanceof Matrix) return faults.notNumber;
    const first = conditions[0]?.range ?? range;
    if (range.rows !== first.rows || range.columns !== first.columns) return faults.notNumber;
    conditions.push({ range, matches: criterionOf(criterion) });
  }
  return conditions;
}

/** How many places meet all conditions. */
export function countMatches(conditions: readonly Condition[]): number {
  const [first] = conditions;
  if (!first) return 0;
  let count = 0;
  const driver = conditions.find(({ matches }) => !matches(blank));
  if (driver) {
    const rest = conditions.filter((one) => one !== driver);
    driver.range.eachFilled((value, row, column) => {
      if (driver.matches(value) && meets(rest, row, column)) count += 1;
    });
    return count;
  }
  const rows = Math.max(...conditions.map(({ range }) => range.usedRows));
  const columns = Math.max(...conditions.map(({ range }) => range.usedColumns));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) if (meets(conditions, row, column)) count += 1;
  }
  return count + first.range.rows * first.range.columns - rows * columns;
}

/** What the numbers come to that stand where all conditions are met; an error among them is the result. */
export function where(
  values: Datum,
  pairs: readonly Datum[],
  finish: (numbers: readonly number[]) => Value,
): Value {
  const conditions = conditionsOf(pairs);
  if (isAbsence(conditions)) return conditions;
  if (!(values instanceof Matrix)) return isAbsence(values) ? values : faults.notNumber;
  const like = conditions[0]?.range ?? values;
  if (values.rows !== like.rows || values.columns !== like.columns) return faults.notNumber;
  const numbers: number[] = [];
  let fault: Absence | undefined;
  const driver = conditions.find(({ matches }) => !matches(blank));
  const rest = conditions.filter((one) => one !== driver);
  // Where empty cells meet all conditions, what is filled is found among the values themselves.
  (driver?.range ?? values).eachFilled((found, row, column) => {
    if ((driver && !driver.matches(found)) || !meets(rest, row, column)) return;
    const value = driver ? values.at(row, column) : found;
    if (typeof value === 'number') numbers.push(value);
    else if (isFault(value)) fault ??= value;
  });
  return fault ?? finish(numbers);
}

/** The cells from the first of `wanted`, as many as `like` has. */
export function sizedAs(wanted: Matrix, like: Matrix): Datum {
  if (wanted.rows === like.rows && wanted.columns === like.columns) return wanted;
  return wanted instanceof Area ? wanted.moved(0, 0, like.rows, like.columns) : faults.notNumber;
}

function meets(conditions: readonly Condition[], row: number, column: number): boolean {
  return conditions.every(({ range, matches }) => matches(range.at(row, column)));
}
