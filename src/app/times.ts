/** Clock times as the clerk's own clock shows them. */

/** Ctrl+; and Ctrl+Shift+;: this day, or this minute, as a text. */
export function stampOf(kind: 'date' | 'time', now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return kind === 'date'
    ? `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    : `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** 16:20 today, 06-30 16:20 on another day of this year, with the year before that. */
export function timeOf(iso: string, today: Date = new Date()): string {
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  if (at.toDateString() === today.toDateString()) return time;
  return at.getFullYear() === today.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}-${day} ${time}`;
}

/** Whether a moment is of this day, by the clerk's own clock. */
export function isToday(iso: string, today: Date = new Date()): boolean {
  return new Date(iso).toDateString() === today.toDateString();
}
