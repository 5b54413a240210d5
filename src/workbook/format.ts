/** A cell's text as a Chinese Excel shows it: its value through its number format. The only importer of the format library. */
import { format, isDateFormat } from 'numfmt';
import { cellIndex, valueOf } from './cells';
import { chineseNumerals } from './numerals';
import type { CellValue, Sheet, Workbook } from './sheet';

/** In a Chinese Excel `mmm`, `ddd` and `AM/PM` are English; `aaaa`, `上午/下午` and what is marked 804 are Chinese. */
const chinese = /aaa|上午|\[\$[^\]]*-0*804\]/i;

/** Days between the two date systems. */
const offset1904 = 1462;

export function showCell(value: CellValue, formatCode: string, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !formatCode.includes('@')) return value;
  const pattern = patternOf(formatCode);
  const shifted = typeof value === 'number' && date1904 && pattern.isDate ? value + offset1904 : value;
  try {
    const shown = format(pattern.code, shifted, {
      locale: pattern.locale,
      throws: true,
      dateSpanLarge: false,
    });
    return pattern.write ? pattern.write(shown) : shown;
  } catch {
    // A code nobody can read: Excel would not have stored it; the bare value is better than nothing.
    return typeof value === 'string' ? value : format('General', value, { locale: 'en-US' });
  }
}

export function textAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const index = cellIndex(sheet.cells, row, column);
  if (index < 0) return '';
  const style = workbook.styles[sheet.cells.style[index] as number] ?? workbook.styles[0];
  return showCell(valueOf(sheet.cells, index), style?.format ?? 'General', workbook.date1904);
}

interface Pattern {
  readonly code: string;
  readonly isDate: boolean;
  readonly locale: 'zh-CN' | 'en-US';
  /** Puts Chinese numerals in place of digits, where the format asks for it. */
  readonly write: ((shown: string) => string) | undefined;
}

/** A workbook has few formats and many cells. */
const known = new Map<string, Pattern>();

function patternOf(formatCode: string): Pattern {
  let pattern = known.get(formatCode);
  if (!pattern) {
    const plain = plainCode(formatCode);
    const numerals = chineseNumerals(plain, isDate(plain));
    const code = numerals?.code ?? plain;
    const locale = chinese.test(formatCode) ? 'zh-CN' : 'en-US';
    pattern = { code, isDate: isDate(code), locale, write: numerals?.write };
    if (known.size > 2000) known.clear();
    known.set(formatCode, pattern);
  }
  return pattern;
}

/** Whether a format shows a number as a day or a time. */
export function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

/** Codes that stand for "short date as the system has it", and how a Chinese system has it. */
const systemDates: Readonly<Record<string, string>> = {
  'mm-dd-yy': 'yyyy/m/d',
  'm/d/yy': 'yyyy/m/d',
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
};

/**
 * What only a Chinese Excel writes, in the words every Excel knows; texts in quotes and `\x` stay as they are. Commas
 * before the point divide by thousands as those at the end do, which is where the library looks for them.
 */
function plainCode(formatCode: string): string {
  const system = systemDates[formatCode.toLowerCase()];
  if (system !== undefined) return system;
  return formatCode.replace(
    /"[^"]*"|\\.|!(.)|G\/通用格式|上午\/下午|([0#?])(,+)(\.[0#?]*)/g,
    (whole: string, escaped?: string, digit?: string, commas?: string, decimals?: string) => {
      if (escaped !== undefined) return `\\${escaped}`;
      if (digit !== undefined) return `${digit}${decimals ?? ''}${commas ?? ''}`;
      if (whole === 'G/通用格式') return 'General';
      return whole === '上午/下午' ? 'AM/PM' : whole;
    },
  );
}
