/** Clock times as the clerk's own clock shows them. */

/** 16:20 today, 06-30 16:20 on another day of this year, with the year before that. */
export function timeOf(iso: string, today: Date = new Date()): string {
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const day = `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  if (at.toDateString() === today.toDateString()) return time;
  return at.getFullYear() === today.getFullYear() ? `${day} ${time}` : `${at.getFullYear()}-${day} ${time}`;
}
