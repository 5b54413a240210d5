/**
 * The order of tables that nobody put in one: by their titles as a clerk files forms, 表2 before 表10, the
 * words by their sounds. It depends on nothing else but what the tables are, so it is the same after every opening.
 */
import { chineseCountPattern, readChineseCount } from '#value/chinese-count';
import { bySound, foldName } from '../name';
import type { Table } from './table';

/** The number of a form where one is looked for: 表十二, 附件三, 第四表. */
const written = new RegExp(`(?<=[表件第])${chineseCountPattern}`, 'g');

/** 表10 before 表10-1, with or without a space behind the number. */
const titleKey = (name: string): string =>
  foldName(name)
    .replace(written, (numeral) => String(readChineseCount(numeral)))
    .replace(/(?<=\d)(?=\p{L})/gu, ' ');

const plainly = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function byTitle(tables: readonly Table[]): Table[] {
  return tables
    .map((table) => ({ table, key: titleKey(table.name) }))
    .sort(
      (a, b) =>
        bySound.compare(a.key, b.key) ||
        (a.table.edition?.year ?? 0) - (b.table.edition?.year ?? 0) ||
        plainly(a.table.periods[0] ?? '', b.table.periods[0] ?? '') ||
        plainly(a.table.id, b.table.id),
    )
    .map(({ table }) => table);
}
