import type { upgradeZhCN } from '../zh-CN/upgrade';

export const upgradeEn: Record<keyof typeof upgradeZhCN, string> = {
  'upgrade.title': 'Updating the ledger’s format',
  'upgrade.copying': 'Keeping a copy from before the update … {done} of {total} done',
  'upgrade.upgrading': 'Updating the ledger’s format (step {step} of {steps}) … {done} of {total} done',
  'upgrade.hint':
    'An older version left this ledger; it is updated once. Closing this page halfway does no harm: until it is done the ledger is as it was.',
  'upgrade.elsewhere': 'Another window is updating the ledger’s format',
  'upgrade.elsewhereHint': 'This one opens by itself when it is done.',
  'upgrade.elsewhereAsks': 'It waits for your decision: please go to that window.',
  'upgrade.progress': 'Progress of the update',
  'upgrade.uncopied': 'The copy from before the update could not be kept',
  'upgrade.uncopiedFull':
    'The disk has no room for it. The ledger is not updated yet and the data is unchanged. Back up to a file, then update; or empty the recycle bin, remove files you do not need and try again.',
  'upgrade.uncopiedOther':
    'The browser did not take the copy ({reason}). The ledger is not updated yet and the data is unchanged. Back up to a file, then update; or try again.',
  'upgrade.backup': 'Back up to a file',
  'upgrade.again': 'Try again',
  'upgrade.without': 'Update without a copy',
  'upgrade.go': 'Backed up, update now',
  'upgrade.file': 'before the update',
};
