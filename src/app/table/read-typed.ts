/** What a clerk's text means in a cell of an indicator. */
import type { Fact } from '#domain/fact/fact';
import type { Indicator } from '#domain/indicator/indicator';
import { readNumber } from '#value/read-number';

/** undefined clears the cell. Text that is no number in the indicator's unit is kept as it is (law 7). */
export function readTyped(
  text: string,
  indicator: Indicator | undefined,
): Pick<Fact, 'value' | 'status' | 'text'> | undefined {
  const read = readNumber(text, indicator?.countingUnit ?? '');
  switch (read.kind) {
    case 'blank':
      return undefined;
    case 'number':
      return { value: read.value };
    case 'status':
      return { value: null, status: read.status };
    case 'unread':
      return { value: null, text: text.trim() };
  }
}
