import type { frameZhCN } from '../zh-CN/frame';

export const frameEn: Record<keyof typeof frameZhCN, string> = {
  'app.name': 'Indicator Ledger',
  'app.sample': 'Sample county · for practice, apart from your own figures',
  'app.leaveSample': 'Back to the real ledger',
  'app.opening': 'Opening the ledger…',
  'app.bug':
    'Something unexpected happened; the last action was not written. Reload and try again. ({reason})',
  'app.cancel': 'Cancel',
  'app.close': 'Close',
  'app.notLast': 'Other changes came after it: take them back one by one',
  'app.undone': 'Undone',
  'app.language': '中文',
  'app.switchLanguage': 'Switch the language',
  'app.theme': 'Switch dark and light',

  'list.and': ', ',
  'list.span': '{first}–{last}',
  'list.clause': '; ',

  'nav.tables': 'Tables',
  'nav.history': 'History',
  'nav.goals': 'Goals',
  'nav.main': 'Main navigation',

  'save.saved': 'Saved {time}',
  'save.none': 'No changes yet',
  'save.saving': 'Saving…',
  'save.failed': '{count} changes not stored',
  'save.newer': 'Please reload',
  'save.replaced': 'The ledger was replaced, please reload',
  'save.persisted': 'The browser keeps this data for good',
  'save.temporary': 'The browser may clear this data when space runs out; do not clear site data',

  'command.import': 'Import',
  'command.export': 'Export',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.nextPeriod': 'New period',
  'command.undoTip': 'Undo: {label} (Ctrl+Z)',
  'command.redoTip': 'Redo: {label} (Ctrl+Y)',
  'command.nothingToUndo': 'Nothing to undo',
  'command.nothingToRedo': 'Nothing to redo',
  'command.find': 'Find',
  'command.replace': 'Replace',
  'command.goTo': 'Go to the name box',
  'command.backUp': 'Back up',
  'command.save': 'Save now',
  'command.viewForm': 'View: form',
  'command.viewMonths': 'View: by period',
  'command.viewComparison': 'View: comparison',
  'command.viewUnits': 'View: all units, one indicator',
  'command.viewUnit': 'View: one unit',
  'command.viewRollup': 'View: roll-up',
  'command.print': 'Print',
  'command.recalculate': 'Recalculate',
  'command.keys': 'Keys',

  'job.reading': 'Reading {file}…',
  'job.writing': 'Writing {count} figures…',
  'job.sample': 'Preparing the sample county…',
  'job.filling': 'Filling {file}…',

  'command.exportCsv': 'Export CSV',
  'command.newColumn': 'New computed column',
  'command.notes': 'All notes',
  'command.tenThousands': 'Amounts in 10,000 yuan (on/off)',
  'command.fillFromMonths': 'Fill blank sums to date from the months',
  'command.neighbours': 'Last period and last year in every cell',
  'command.largeType': 'Large type',

  'offline.waiting': 'A new version is ready; everything is stored before it is taken',
  'offline.take': 'Take it',
  'offline.changed': 'Another window took a new version: please reload',
  'offline.reload': 'Reload',

  'problem.file.notWorkbook': '“{file}” is no workbook. Choose an .xlsx, .xls or .csv file.',
  'problem.file.encrypted':
    '“{file}” has a password. Open it in Excel or WPS, remove the password under File → Info → Protect Workbook, save and import again.',
  'problem.file.truncated': '“{file}” is incomplete; it may not be fully downloaded or copied. Get it again.',
  'problem.file.empty': '“{file}” is empty (0 bytes). Make sure it is on this computer, then import again.',
  'problem.file.damaged': '“{file}” is damaged. Open it in Excel or WPS, save it and import again.',
  'problem.file.noTable': 'No table was found in “{file}”. Make sure a sheet has headers and figures.',
  'problem.file.tooLarge':
    '“{file}” unpacks to too much; reading stopped. Remove extra sheets and import again.',
  'problem.file.bomb':
    '“{file}” would expand without end and was refused. Do not use files of unknown origin.',
  'problem.file.bundle': '“{file}” is a package of several files. Unpack it and choose the workbooks inside.',
  'problem.file.archive':
    '“{file}” is a .rar or .7z archive. Unpack it and drop the folder, or make it a .zip.',
  'problem.file.tooMany':
    '“{file}” holds more than {count} files, reading stopped. Bring them in several goes.',
  'problem.file.tooDeep': '“{file}” is packed in too many layers, reading stopped. Unpack it first.',
  'problem.file.emptyFolder': 'The folder has no file that can be read.',
  'problem.file.doctype': '“{file}” has unsafe definitions and was refused. Save it anew in Excel or WPS.',
  'problem.worker.crashed': 'Reading “{file}” broke off; the ledger is unchanged. Try again.',
  'problem.patch.notXlsx':
    '“{file}” is no .xlsx file and cannot be filled as it is. Use an .xlsx copy of the template.',
  'problem.patch.badCell':
    'The template has no place {cell}; nothing was written. Import the template again.',
  'problem.patch.notFinite':
    'The result of {cell} is no valid number; nothing was written. Check its formula first.',
  'problem.patch.textTooLong':
    'The text of {cell} is longer than the 32767 characters a cell can hold. Shorten it first.',
  'problem.patch.unknownSheet': 'The template has no sheet “{sheet}”. Import the template again.',
  'problem.patch.encoding':
    'The template is not in UTF-8 and cannot be filled as it is. Save it anew in Excel or WPS.',
  'problem.patch.arrayFormula':
    '{cell} belongs to an array formula and cannot be overwritten alone. Use other cells.',
  'problem.patch.tableHeader':
    '{cell} names a column of a table; overwriting it would break the table. Nothing was written.',
  'problem.patch.badFormula': 'Excel would not understand the formula of {cell}; nothing was written.',
  'problem.worker.stopped': 'Cancelled. The ledger is unchanged.',
  'problem.worker.tooLong':
    '“{file}” took too long to read. Save it as .xlsx in Excel or WPS and import that.',
  'problem.import.noPeriod': 'Which period is it? Please choose.',
  'problem.import.noName': 'Please name this table.',
  'problem.import.nameless':
    'The {count} rows of “{sheet}” from {cell} on have no names (column “{column}” is empty): it looks like a list nobody has filled in, and is not imported. Name the rows in the sheet and import it again, or leave it unticked.',
  'problem.import.placeholders':
    '{cell} of “{sheet}” is the placeholder “{found}”: this is an empty template for a program, without figures, and is not imported. Import the filled sheet.',
  'problem.import.people':
    'Column “{column}” ({cell}) of “{sheet}” holds names of people, one a row, {count} rows: it looks like a list or register, not a statistical table, and is not imported. Sum it up to one row a unit or an indicator, then import that.',
  'problem.import.noRows': 'There are no rows to import.',
  'problem.import.noColumns': 'There are no columns to import.',
  'problem.import.unanswered': '{count} names are doubtful. Say what they stand for.',
  'problem.formula.unknownName': 'In the formula of “{column}”, [{name}] is no indicator of this table.',
  'problem.formula.syntax': 'The formula of “{column}” at character {at}: {expected}.',
  'problem.formula.unknownFunction': 'In the formula of “{column}”, {name} is not supported yet.',
  'problem.formula.badArguments': 'In the formula of “{column}”, {name} has the wrong number of arguments.',
  'problem.formula.cycle': 'The formula comes back to itself: {path}. Break the circle.',

  'command.exportMany': 'Export several…',

  'job.exporting': 'Exporting {done} of {total}…',

  'problem.backup.notSame':
    'What was read back is not the same; no file was handed out. Try again, or export the tables',
  'problem.ledgerFile.notOne':
    '“{file}” is not a ledger file of this tool (.ledger.zip). Choose the file that a backup or an export gave.',
  'problem.ledgerFile.damaged':
    '“{file}” is damaged ({part}); nothing was read and the ledger is unchanged. Take another backup, or copy the file again.',
  'problem.ledgerFile.tooNew':
    '“{file}” was written by a newer version (format {found}; this one knows up to {known}). Update this tool first.',
  'problem.unknown': '“{file}” could not be handled ({code}). The ledger is unchanged.',
};
