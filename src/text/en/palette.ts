import type { paletteZhCN } from '../zh-CN/palette';

export const paletteEn: Record<keyof typeof paletteZhCN, string> = {
  'palette.open': 'Search',
  'palette.hint': 'Search indicators, units, tables',
  'palette.title': 'Search indicators, units, tables and commands',
  'palette.placeholder': 'A name, pinyin initials or English: zyfm, 2026H1, export',
  'palette.none': 'Nothing found for “{query}”',
  'palette.results': 'Results',
  'palette.keys': '↑↓ choose　Enter open　Esc close',
  'palette.group.command': 'Commands',
  'palette.group.page': 'Pages',
  'palette.group.table': 'Tables',
  'palette.group.period': 'Periods',
  'palette.group.unit': 'Units',
  'palette.group.indicator': 'Indicators',
};
