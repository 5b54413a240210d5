import type { placeZhCN } from '../zh-CN/place';

/** Where the page runs: what is missing there, and what to mind. */
export const placeEn: Record<keyof typeof placeZhCN, string> = {
  'ability.title': 'Not to be had here',
  'ability.cause.http':
    'The address begins with http://, where browsers deny these; entry, import, export and backup are not affected.',
  'ability.cause.folder':
    'Opened from a folder, where browsers deny these; entry, import, export and backup are not affected.',
  'ability.cause.browser':
    'This browser does not have these; entry, import, export and backup are not affected.',
  'ability.offline':
    'Does not open without a network. To work without one, copy the folder edition to this PC.',
  'ability.keeping':
    'The browser cannot be asked to keep the data. Back up every day and do not clear browsing data.',
  'ability.backupFolder':
    'No automatic backups into a folder. Use “Back up to file” and copy the file to a USB stick or a shared folder.',
  'ability.room':
    'How much room is left cannot be seen. When the disk is nearly full, make room before importing many files.',
  'ability.workers': 'Files are read on the page itself: it stands still while a large one is read.',

  'folder.note':
    'The data are in the browser this was opened with, not in the folder, and the browser does not promise to keep them. Back up when you finish for the day.',
  'folder.go': 'Back up',
  'folder.move':
    'To another PC: “Back up to file” here, copy the backup together with the folder, open it there and restore on this page.',
};
