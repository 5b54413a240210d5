/**
 * 自动备份 in a folder: how a generation is called. `海棠县卫健局 自动备份 2026-11-28 162005 k3f9ab.ledger.zip` — by the clerk's own
 * clock, and with the mark of the browser that wrote it: only what bears that mark is ever removed by it.
 */
export interface Generation {
  /** Of the file. */
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** HHMMSS. */
  readonly time: string;
  readonly mark: string;
}

/** Year to second, by the clerk's own clock. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const pattern = /^.+ (\d{4}-\d\d-\d\d) (\d{6}) ([a-z0-9]{6})\.ledger\.zip$/;
const twoDigits = (part: number): string => String(part).padStart(2, '0');

export function nameGeneration(title: string, at: Moment, mark: string): string {
  const day = [at.year, twoDigits(at.month), twoDigits(at.day)].join('-');
  const time = [at.hour, at.minute, at.second].map(twoDigits).join('');
  // What no file may be called on Windows, and nothing so long that a folder on a USB stick refuses it.
  const whose = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
  return `${whose} ${day} ${time} ${mark}.ledger.zip`;
}

/** undefined for every other file: copies, backups made by hand, whatever lies in the folder. */
export function readGeneration(name: string): Generation | undefined {
  const [, day, time, mark] = pattern.exec(name) ?? [];
  return day !== undefined && time !== undefined && mark !== undefined
    ? { name, day, time, mark }
    : undefined;
}

/** Newest first. */
export function generationsIn(names: readonly string[]): Generation[] {
  return names
    .flatMap((name) => readGeneration(name) ?? [])
    .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

function orderOf({ day, time, name }: Generation): string {
  return `${day} ${time} ${name}`;
}
