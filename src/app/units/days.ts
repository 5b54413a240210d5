/** `2026-06-30`, as date fields write it. */
export function dayText({ year, month, day }: { year: number; month: number; day: number }): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
