/** Hands a file to the browser's downloads; works over plain http and from a folder. */
const workbookKind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function saveFile(name: string, bytes: Uint8Array, kind = workbookKind): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: kind }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
