/**
 * Code pages for the old binary format, by the decoders every browser has instead of 170 KB of tables. A Chinese
 * Excel 95 wrote GBK; where a page is not known, GBK is taken.
 */
import { set_cptable } from '@e965/xlsx';

const labels: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  10008: 'gbk',
  28591: 'latin1',
  54936: 'gb18030',
  65001: 'utf-8',
};

type Encoded = string | ArrayLike<number>;

function bytesOf(data: Encoded): Uint8Array {
  return typeof data === 'string'
    ? Uint8Array.from(data, (letter) => letter.charCodeAt(0) & 255)
    : Uint8Array.from(data);
}

const utils = {
  cache: {},
  magic: {},
  hascp: (page: number) => page in labels,
  decode: (page: number, data: Encoded) => new TextDecoder(labels[page] ?? 'gbk').decode(bytesOf(data)),
  encode: (_page: number, text: string) => Array.from(text, (letter) => letter.charCodeAt(0) & 255),
};

/** The library looks a page up as a table before it decodes: an empty one says that the page is known. */
const tables = Object.fromEntries(Object.keys(labels).map((page) => [page, { dec: [], enc: {} }]));

export function installCodePages(): void {
  set_cptable({ ...tables, utils });
}
