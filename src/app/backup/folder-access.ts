/** Folders of the clerk's own disk, where the browser lets a page write into one (Chromium on the desktop, https or localhost). */
import { generationsIn, type Generation } from '#exchange/generation/name';

export type Permission = 'granted' | 'denied' | 'prompt';

/** What TypeScript does not know yet of a folder's handle. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<Permission>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<Permission>;
}

interface Picker {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<Folder>;
}

export function canChooseFolder(): boolean {
  return typeof (window as Picker).showDirectoryPicker === 'function';
}

/** undefined where the clerk thought better of it. */
export async function chooseFolder(): Promise<Folder | undefined> {
  try {
    return await (window as Picker).showDirectoryPicker?.({ id: 'generations', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Asked again after every start of the browser; `ask` only where the clerk has just clicked. */
export async function mayWrite(folder: Folder, ask: boolean): Promise<Permission> {
  const wanted = { mode: 'readwrite' } as const;
  const found = (await folder.queryPermission?.(wanted)) ?? 'granted';
  if (found !== 'prompt' || !ask) return found;
  return (await folder.requestPermission?.(wanted)) ?? 'granted';
}

/** Newest first, also those another browser wrote. */
export async function listGenerations(folder: Folder): Promise<Generation[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return generationsIn(names);
}

export async function readBackup(folder: Folder, name: string): Promise<Uint8Array> {
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}
