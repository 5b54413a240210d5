import type { unstoredZhCN } from '../zh-CN/unstored';

export const unstoredEn: Record<keyof typeof unstoredZhCN, string> = {
  'unstored.count': '{count} changes not stored',
  'unstored.full':
    'The disk is full and changes are not stored. Do not close this page: back up first, then empty the recycle bin and remove files you do not need. They are stored by themselves once there is room.',
  'unstored.broken':
    'The browser’s database does not answer and changes are not stored. Do not close this page: back up first; it is tried again in a while. If that does not help, restart the browser and restore the backup.',
  'unstored.other':
    'The browser did not take the changes. Do not close this page: back up first; it is tried again in a while.',
  'unstored.newer':
    'Another window has a newer version: please reload. What is stored is there; this window cannot store any more.',
  'unstored.newerHeld':
    'Another window has a newer version; this one cannot store any more. Back up the changes that are not stored, reload, open that file on the backup page and merge it.',
  'unstored.replaced':
    'Another window put another ledger in place of this one. These changes were made in the former one and were not written.',
  'unstored.backup': 'Back up now',
  'unstored.backupHeld': 'Back up the changes not stored',
  'unstored.again': 'Try again',
  'unstored.reload': 'Reload',
  'unstored.adopt': 'Write them into the ledger that is there now',
  'unstored.drop': 'Give them up and reload',
  'unstored.stored': 'The {count} changes that could not be stored are stored now',
  'unstored.still': 'It still cannot be stored; the changes are kept in this window',
  'unstored.mark': 'not stored yet',
  'unstored.name': 'changes not stored',
  'unstored.written': 'The {count} changes not stored are in a file: open it on the backup page and merge it',
  'unstored.trouble': 'The browser’s database does not answer; this was not done. Please try again later',
  'unstored.noRoom':
    'The disk is full; this was not done and the ledger is unchanged. Empty the recycle bin and remove files you do not need first',
  'unstored.elsewhere':
    'Another window has just put another ledger in place of this one; this was not done. Reload and try again',
  'unstored.import': 'What was imported is in the table but not stored yet, see the top of the page',
  'label.keptNewer': 'Kept {count} figures another window changed later',

  'closed.newer': 'This window is an older version',
  'closed.newerHint':
    'A newer version has opened the ledger; an older one must not write to it. The data is there, unchanged. Reload; if this page comes again, clear the older program and reload.',
  'closed.full': 'The disk is full',
  'closed.fullHint':
    'The ledger could not be opened; the data is unchanged. Empty the recycle bin, remove files you do not need, and try again.',
  'closed.broken': 'The ledger could not be opened',
  'closed.brokenHint':
    'The browser’s database does not answer ({reason}); the data is unchanged. Close other windows and try again; if that does not help, restart the browser or the computer.',
  'closed.reload': 'Reload',
  'closed.clear': 'Clear the older program and reload',
  'closed.clearTip': 'Clears only the program files kept on this computer, no data',
  'closed.again': 'Try again',
  'closed.blocked':
    'Another window has an older version open; waiting for it. Go to that window and reload or close it; this one goes on by itself.',
};
