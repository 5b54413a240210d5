/** Days as they are written, and clock times as the clerk's own clock shows them. */

const two = (part: number): string => String(part).padStart(2, '0');

/** `2026-06-30`, as date fields write it. */
export function dayText({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Ctrl+; and Ctrl+Shift+;: this day, or this minute, as a text. */
export function stampOf(kind: 'date' | 'time', now: Date = new Date()): string {
  return kind === 'date'
    ? `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    : `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** 16:20 today, 06-30 16:20 on another day of this year, with the year before that. */
export function timeOf(iso: string, today: Date = new Date()): string {
  const at = new Date(iso);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  if (at.toDateString() === today.toDateString()) return time;
  return at.getFullYear() === today.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}-${day} ${time}`;
}

/** Whether a moment is of this day, by the clerk's own clock. */
export function isToday(iso: string, today: Date = new Date()): boolean {
  return new Date(iso).toDateString() === today.toDateString();
}
