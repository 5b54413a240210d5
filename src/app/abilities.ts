/**
 * What a browser may deny the page: over plain http, from a folder, or because it is old. The main job needs none of them;
 * the clerk is told which are missing and what to do instead. One more: a line here and its text `ability.<name>`.
 */
import { edition } from '#store/edition';
import { starter } from '#worker/start';

export const fromFolder = edition === 'folder';

interface Ability {
  readonly name: 'offline' | 'keeping' | 'backupFolder' | 'room' | 'workers';
  /** Looked up whenever it is asked: some are known only once they were tried. */
  there(): boolean;
}

const abilities: readonly Ability[] = [
  // A page from a folder needs no network in the first place.
  { name: 'offline', there: () => fromFolder || 'serviceWorker' in navigator },
  { name: 'keeping', there: () => !fromFolder && 'persist' in (navigator.storage ?? {}) },
  { name: 'backupFolder', there: () => 'showDirectoryPicker' in window },
  { name: 'room', there: () => 'estimate' in (navigator.storage ?? {}) },
  { name: 'workers', there: () => !starter.alone },
];

export function missingAbilities(): Ability['name'][] {
  return abilities.filter((ability) => !ability.there()).map(({ name }) => name);
}

/** Why they are missing, most often: the way the page was opened, else the browser. */
export function causeOfMissing(): 'folder' | 'http' | 'browser' {
  if (fromFolder) return 'folder';
  return isSecureContext ? 'browser' : 'http';
}
