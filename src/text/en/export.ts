import type { exportsZhCN } from '../zh-CN/export';

export const exportsEn: Record<keyof typeof exportsZhCN, string> = {
  'export.csv': 'Made “{file}”, {count} lines',
  'export.done': '{count} cells written; everything else is identical to the original',
  'export.toDateBlank': '{count} figures to date left blank: {periods} missing',
  'export.totalsBlank': '{count} cells to date left blank',
  'export.toDateUnits': 'Totals to date are incomplete and not the whole: {names} missing',
  'export.recalculate': 'Excel will compute {count} formulas when it opens the file',
  'export.signed': 'the original’s digital signature no longer holds',
  'export.rebuilt': '{count} cells written',
  'export.differs':
    '{count} cells written, but the check found {parts} other differences: {names}. The file was not handed out; please report the template',
  'export.built': 'Made “{file}” with live formulas',
  'export.legacy':
    'The original has an old format; saved as .xlsx. Import an .xlsx copy once to fill it faithfully',

  'exportMany.title': 'Export several',
  'exportMany.periods': 'Periods',
  'exportMany.units': 'Units',
  'exportMany.whole': 'The whole table',
  'exportMany.each': 'One for each unit',
  'exportMany.asFiles': 'A file each, in one zip',
  'exportMany.asSheets': 'A sheet each',
  'exportMany.sheetsNote':
    'Sheets are made anew after the original: figures, formulas and formats are there, pictures and print settings are not.',
  'exportMany.rule': 'File name',
  'exportMany.slots': 'Use: {slots}',
  'exportMany.example': 'For example: {file}',
  'exportMany.unknownSlot': 'Not known: {slot}',
  'exportMany.go': 'Export {count}',

  'export.many': 'Exported {count}',
  'export.keptBack': '“{file}” differs from the original and was not exported',
  'export.notAll': '{count} were not exported: {reasons}',
};
