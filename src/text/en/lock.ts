import type { lockZhCN } from '../zh-CN/lock';

export const lockEn: Record<keyof typeof lockZhCN, string> = {
  'command.lockScreen': 'Lock the screen',

  'lock.title': 'Screen lock',
  'lock.hint':
    'Where several people share a PC: lock before you leave, and the page opens again only with the passphrase.',
  'lock.honest':
    'The lock only covers the page. The data is not encrypted; it stays in the browser of this PC as it is, and who knows computers can get around the lock. For a file that leaves the house, back up with a passphrase.',
  'lock.set': 'Set a passphrase',
  'lock.change': 'Change the passphrase',
  'lock.remove': 'Remove the screen lock',
  'lock.keep': 'Set it',
  'lock.next': 'Next',
  'lock.first': 'First the passphrase there is.',
  'lock.warning':
    'The passphrase is kept nowhere. If it is forgotten no data is lost, but this page stays closed: have the maintainer remove the lock, or clear the data of this site in the browser and restore a backup. Make a backup first.',
  'lock.isSet': 'The screen lock is set. The passphrase is asked for whenever this page is opened',
  'lock.removed': 'The screen lock is removed',
  'lock.cannot':
    'This browser keeps no settings, so there can be no screen lock. Leave private browsing, or allow this site to keep data.',
  'lock.idle': 'Lock by itself when nobody touches keyboard or mouse',
  'lock.minutes': 'after {minutes} minutes',
  'lock.never': 'never',
  'lock.now': 'Lock now',
  'lock.when':
    'The passphrase is asked for whenever this page is opened; all windows of this browser lock together. What was begun stays as it is.',
  'lock.unset': 'No screen lock is set.',
  'lock.setNever': 'The screen lock is set; it does not lock by itself.',
  'lock.setMinutes': 'The screen lock is set; it locks after {minutes} minutes.',
  'lock.settings': 'Screen lock',

  'lock.locked': 'Locked',
  'lock.open': 'Open',
  'lock.checking': 'Checking…',
  'lock.wrong': 'Wrong passphrase.',
  'lock.wait': 'Too many tries: wait {seconds} seconds.',
  'lock.forgotten':
    'Forgotten: no data is lost. Have the maintainer remove the lock, or clear the data of this site in the browser and restore a backup.',
};
