/** The day a form is handed out, written as the form writes days: 2025年7月5日, 2025-07-05, 20  年  月  日. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const dayPattern =
  /\d{0,4}[ \u3000_]*年[ \u3000_]*\d{0,2}[ \u3000_]*月[ \u3000_]*\d{0,2}[ \u3000_]*日|\d{4}[-./]\d{1,2}[-./]\d{1,2}/;

/** What stands there is replaced number by number; a blank gets the usual words. */
export function dayTextLike(text: string, { year, month, day }: Day): string {
  const parts = /^(\d{4})([-./])(\d{1,2})([-./])(\d{1,2})$/.exec(text.trim());
  if (!parts) return `${year}年${month}月${day}日`;
  const [, , first = '-', oldMonth = '', second = '-', oldDay = ''] = parts;
  const padded = oldMonth.startsWith('0') || oldDay.startsWith('0');
  const wide = (number: number): string => (padded ? String(number).padStart(2, '0') : String(number));
  return `${year}${first}${wide(month)}${second}${wide(day)}`;
}
