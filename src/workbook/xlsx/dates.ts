/** Dates as ISO text (`t="d"`) ↔ serial days. In the 1900 system day 60 is the 29 February 1900 that never was. */
const dayLength = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

const pattern = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** Serial number of a date, time or both; NaN where the text is none. */
export function serialOf(text: string, date1904: boolean): number {
  const match = pattern.exec(text.trim());
  if (!match || text.trim() === '') return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1);
  const time = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return time;
  const days =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - (date1904 ? epoch1904 : epoch1900)) / dayLength;
  return (!date1904 && days < 61 ? days - 1 : days) + time;
}
