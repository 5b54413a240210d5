/** The library's zip packed anew: one date, one order, so that the same workbook gives the same bytes. */
import { inflate, readZip } from '../opc/read';
import { writeZip } from '../opc/write';

export function packed(bytes: Uint8Array): Uint8Array {
  const zip = readZip(bytes);
  return writeZip(
    zip.entries
      .filter((entry) => !entry.name.endsWith('/'))
      .map((entry) => ({ name: entry.name, bytes: inflate(zip, entry) })),
  );
}
