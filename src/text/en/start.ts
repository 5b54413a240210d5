import type { startZhCN } from '../zh-CN/start';

export const startEn: Record<keyof typeof startZhCN, string> = {
  'label.merge': 'Merged {file}: {added} added, {taken} newer',
  'label.target': '{indicator} {unit}: target {year} {value}',
  'label.targetGone': 'Removed the target {year} of {indicator}',
  'label.parameter': 'Parameter {name} is {value} from {year}',
  'label.parameterGone': 'Removed the parameter {name} ({year})',

  'start.title': 'Put in the sheets you have and go on from here',
  'start.drop': 'Drop Excel files here',
  'start.dropHint': 'or click to choose · .xlsx .xlsm .xls .csv .zip; files never leave this computer',
  'start.folder': 'Choose a folder',
  'start.folderHint': 'Forms that units sent back can come as one folder or one .zip',
  'start.sample': 'Open the sample county',
  'start.sampleHint':
    '18 townships and 3 hospitals of Haitang county, nearly three years of tables, for practice',
  'start.tables': 'Tables',
  'start.periods': '{first} to {last}, {count} periods',
  'start.onePeriod': '{first}',
  'start.privacy':
    'Figures live only in this browser on this computer and are never uploaded. Clearing browser data clears the ledger too; back up regularly.',

  'label.replace': '{table}: replaced in {count} cells',
  'label.edit': '{table} {unit} {indicator}: {before} → {after}',
  'label.paste': '{table}: pasted {count} cells',
  'label.clear': '{table}: cleared {count} cells',
  'label.enterAll': '{table}: filled {count} cells',
  'label.fillDown': '{table}: filled {count} cells down',
  'label.fillRight': '{table}: filled {count} cells to the right',
  'label.fill': '{table}: filled {count} cells',
  'label.repeat': '{table}: repeated in {count} cells',
  'label.status': '{table}: marked {count} cells',
  'label.import': 'Imported {files}: {facts} figures',
  'label.importMany': 'Import of {first} and others, {count} files: {facts} figures',
  'label.period': '{table}: started {period}',
  'label.formula': 'Formula of {indicator} is now {formula}',
  'label.undo': 'Undone: {label}',
  'label.redo': 'Redone: {label}',
  'label.blank': 'blank',
  'label.column': '{table}: added {indicator} = {formula}',
  'label.note': 'Note on {unit} {indicator} in {table}',

  'history.title': 'History',
  'history.empty': 'No changes yet.',
  'history.when': 'When',
  'history.what': 'What',
  'history.undone': 'undone',
};
