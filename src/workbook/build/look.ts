/** How a statutory form looks: SimSun, bold centred title, thin lines around every cell of the table. */
import type { Alignment, Borders, Fill, Font } from 'exceljs';

const song = { name: '宋体', charset: 134 } as const;
const line = { style: 'thin', color: { argb: 'FF000000' } } as const;

export const fonts = {
  title: { ...song, size: 18, bold: true },
  subtitle: { ...song, size: 12 },
  body: { ...song, size: 11 },
  strong: { ...song, size: 11, bold: true },
  note: { ...song, size: 10 },
} as const satisfies Record<string, Partial<Font>>;

export const box: Partial<Borders> = { top: line, bottom: line, left: line, right: line };

export const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };

export const middle: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };

export function aligned(horizontal: 'left' | 'center' | 'right', indent = 0): Partial<Alignment> {
  return { vertical: 'middle', horizontal, ...(indent > 0 ? { indent } : {}) };
}
