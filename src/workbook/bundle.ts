/**
 * Workbooks packed together: a zip of returned forms, folders in it, a zip within the zip. Bounded before anything is unpacked:
 * so many files, so many bytes altogether, so deep. What is no workbook is told by name; what systems leave behind
 * (`__MACOSX`, `~$`, Thumbs.db) is passed over.
 */
import { ProblemError, succeed, type Problem, type Result } from '#value/problem';
import { guarded } from './guarded';
import { inflate, readZip, type Entry, type Zip } from './opc/read';

export interface Member {
  /** With its folders: `包.zip/青山镇/报表.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO time at which it was last saved, as the zip has it. */
  readonly saved?: string;
}

export interface Bundle {
  readonly members: readonly Member[];
  readonly refused: readonly { readonly name: string; readonly problem: Problem }[];
}

/** A county's year of returned forms is some 300 files and 30 MB. */
export const bundleLimits = { files: 2000, bytes: 300_000_000, depth: 3 } as const;

const workbook = /\.(xlsx|xlsm|xltx|xls|et|ett|xlsb|ods|csv|tsv|xml|html?)$/i;
const readable = /\.txt$/i;
const nested = /\.zip$/i;
/** Members by which a zip of workbooks is known, and those that only an office file has. */
const telling = /\.(xlsx|xlsm|xls|et|ett|xlsb|ods|csv|zip)$/i;
const office = /^(\[content_types\]\.xml$|_rels\/|xl\/|word\/|ppt\/|mimetype$)/i;
const leftBehind = /(^|\/)(__MACOSX\/|\.[^/]*$|~\$[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** A zip that is no workbook itself and holds some, by their names. */
export function isBundle(names: Iterable<string>): boolean {
  let some = false;
  for (const name of names) {
    if (office.test(name)) return false;
    if (!leftBehind.test(name) && telling.test(name)) some = true;
  }
  return some;
}

export function readBundle(bytes: Uint8Array, name: string): Result<Bundle> {
  return guarded(name, () => {
    const members: Member[] = [];
    const refused: { name: string; problem: Problem }[] = [];
    const left = { files: bundleLimits.files, bytes: bundleLimits.bytes };
    take(bytes, name, 1);
    return succeed({ members, refused });

    function take(zipped: Uint8Array, path: string, depth: number): void {
      if (depth > bundleLimits.depth) throw new ProblemError({ code: 'file.tooDeep' });
      const zip = readZip(zipped);
      const files = zip.entries.filter((entry) => !isFolder(entry) && !leftBehind.test(entry.name));
      left.files -= files.length;
      left.bytes -= files.reduce((sum, { size }) => sum + size, 0);
      if (left.files < 0)
        throw new ProblemError({ code: 'file.tooMany', details: { count: bundleLimits.files } });
      if (left.bytes < 0) throw new ProblemError({ code: 'file.tooLarge' });
      for (const entry of files) one(zip, entry, `${path}/${plain(entry.name)}`, depth);
    }

    /** A member that cannot be read keeps nobody else out. */
    function one(zip: Zip, entry: Entry, path: string, depth: number): void {
      try {
        if (nested.test(entry.name)) take(inflate(zip, entry), path, depth + 1);
        else if (!workbook.test(entry.name) && !readable.test(entry.name))
          throw new ProblemError({ code: 'file.notWorkbook' });
        else members.push({ name: path, bytes: inflate(zip, entry), ...savedOf(zip, entry) });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (['file.tooMany', 'file.tooLarge', 'file.tooDeep'].includes(error.problem.code)) throw error;
        refused.push({ name: path, problem: error.problem });
      }
    }
  });
}

function isFolder({ name, size }: Entry): boolean {
  return /[\\/]$/.test(name) && size === 0;
}

/** Names are only shown, never written to: `..` and drive letters say nothing. */
function plain(name: string): string {
  return name
    .split(/[\\/]+/)
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');
}

/** Local time, to two seconds: bits of the year since 1980, month, day; hours, minutes, halves of seconds. */
function savedOf({ bytes }: Zip, { central }: Entry): { saved?: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [time, date] = [view.getUint16(central + 12, true), view.getUint16(central + 14, true)];
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1 || year < 1990) return {};
  const moment = new Date(year, month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2);
  return { saved: moment.toISOString() };
}
