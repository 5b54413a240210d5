import type { generationsZhCN } from '../zh-CN/generations';

export const generationsEn: Record<keyof typeof generationsZhCN, string> = {
  'generations.title': 'Automatic backup',
  'generations.mark': 'auto',
  'generations.off':
    'Choose a folder (a USB stick, another disk or a synchronised one is safer): after changes a backup is written into it and read back.',
  'generations.cannot':
    'This browser cannot write into a folder by itself (it takes a Chromium browser and an https or local address). Use the button above; the chip «Last backup» changes colour when it is time.',
  'generations.choose': 'Choose a folder',
  'generations.into': 'Into “{folder}”',
  'generations.never': 'Nothing written yet',
  'generations.last': 'Last {time}, read back and found the same',
  'generations.writing': 'Writing…',
  'generations.writeNow': 'Write one now',
  'generations.other': 'Another folder',
  'generations.stop': 'Stop',
  'generations.asks': 'After the browser was restarted it takes one click to go on writing into “{folder}”.',
  'generations.resume': 'Go on backing up',
  'generations.every': 'After changes at most every',
  'generations.minutes': '{count} minutes',
  'generations.everyAfter': '; ',
  'generations.keep': 'keep the last',
  'generations.copies': '{count}',
  'generations.thinning':
    ', and the last one of each of {days} days and {months} months. Only files written by itself are removed.',
  'generations.list': 'Automatic backups in the folder ({count})',
  'generations.listNone': 'No automatic backups in the folder yet',
  'generations.show': 'Show what is in the folder',
  'generations.open': 'Look into it',
  'generations.elsewhere': 'from another browser',
  'generations.stopped': 'Automatic backup stopped',
  'problem.generation.gone':
    'The folder for automatic backups is not there (stick removed, folder moved or renamed). It goes on once it is back; or choose another.',
  'problem.generation.refused':
    'The browser does not allow writing into the folder. Click “Go on backing up” and allow it, or choose another folder.',
  'problem.generation.full':
    'The folder for automatic backups is full: this one was not written, the earlier ones are there. Make room or choose another folder.',
  'problem.generation.failed':
    'The automatic backup could not be written; the earlier ones are there. It is tried again later; or choose another folder.',
  'problem.generation.notSame':
    'What was read back differs from what was written; the file was removed. Check the disk or choose another folder.',
};
