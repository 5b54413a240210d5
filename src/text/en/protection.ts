import type { protectionZhCN } from '../zh-CN/protection';

export const protectionEn: Record<keyof typeof protectionZhCN, string> = {
  'passphrase.label': 'Passphrase',
  'passphrase.new': 'Passphrase',
  'passphrase.again': 'Once more',
  'passphrase.show': 'Show the passphrase',
  'passphrase.hide': 'Hide the passphrase',
  'passphrase.hint': 'At least {least} characters, whichever you like',
  'passphrase.short': 'Too short: at least {least} characters',
  'passphrase.differ': 'The two are not the same',
  'passphrase.same': 'Both are the same',

  'protection.backUp': 'Back up with a passphrase…',
  'protection.backUpTip': 'For a backup that leaves the house or is sent to somebody',
  'protection.title': 'Back up with a passphrase',
  'protection.hint': 'The file is encrypted: without the passphrase nobody can open it or see what is in it.',
  'protection.warning':
    'The passphrase is kept nowhere. Once forgotten it cannot be got back, and this backup stays closed. Write it down, apart from the file.',
  'protection.make': 'Back up to a file',
  'protection.sealing': 'Encrypting, and opening it once…',
  'protection.opening': 'Checking the passphrase…',
  'protection.asks':
    'This backup has a passphrase. Enter the one it was made with; it is only looked at first.',
  'protection.open': 'Open',

  'problem.sealed.wrong': 'Wrong passphrase, or the file is damaged; the ledger is unchanged.',
  'problem.sealed.damaged':
    '“{file}” is damaged and cannot be opened; the ledger is unchanged. Take another backup, or copy the file again.',
  'problem.sealed.tooNew':
    '“{file}” was encrypted by a newer version (format {found}; this one knows up to {known}). Update this tool first.',
  'problem.sealed.notOne': '“{file}” is no backup with a passphrase. Choose the file a backup gave.',

  'protection.prompt': 'Passphrase of {file}: ',
  'protection.promptNew':
    'A passphrase for {file} (at least {least} characters; once forgotten it cannot be got back): ',
  'protection.promptAgain': 'Once more: ',
  'problem.passphrase.missing':
    'This ledger has a passphrase. Name a file that holds it with --passphrase-file, or put it in {variable}.',
  'problem.passphrase.tooShort':
    'The passphrase is too short: at least {least} characters. Nothing was written.',
  'problem.passphrase.notSame': 'The two passphrases are not the same. Nothing was written.',
};
