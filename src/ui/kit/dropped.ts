/**
 * What was dropped: files, and those in dropped folders, each with its path. Must be asked for while the drop is being
 * handled: afterwards the browser has forgotten. Bounded, so that a whole disk dropped by mistake does not hang the page.
 */
export interface Dropped {
  readonly files: readonly File[];
  readonly paths: readonly string[];
}

const deepest = 10;
/** One more than anybody takes: the receiver says that it is too many. */
const most = 2001;

export async function filesDropped(transfer: DataTransfer): Promise<Dropped> {
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: { file: File; path: string }[] = [];
  if (!entries.some(({ isDirectory }) => isDirectory))
    return { files: plain, paths: plain.map(({ name }) => name) };
  for (const entry of entries) await walk(entry, 0, found);
  return { files: found.map(({ file }) => file), paths: found.map(({ path }) => path) };
}

async function walk(
  entry: FileSystemEntry,
  depth: number,
  found: { file: File; path: string }[],
): Promise<void> {
  if (found.length >= most) return;
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => {
      (entry as FileSystemFileEntry).file(done, failed);
    });
    found.push({ file, path: entry.fullPath.replace(/^\/+/, '') });
  } else if (depth < deepest) {
    for (const inner of await childrenOf(entry as FileSystemDirectoryEntry))
      await walk(inner, depth + 1, found);
  }
}

/** The browser hands them out a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return children.sort((a, b) => (a.name < b.name ? -1 : 1));
    children.push(...some);
  }
}
