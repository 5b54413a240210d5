/** The library's zip packed anew: one date, one order, so that the same workbook gives the same bytes. */
import { inflate, readZip } from '../opc/read';
import { writeZip, type Part } from '../opc/write';

export function packed(
  bytes: Uint8Array,
  change: (parts: readonly Part[]) => readonly Part[] = (parts) => parts,
): Uint8Array {
  const zip = readZip(bytes);
  return writeZip(
    change(
      zip.entries
        .filter((entry) => !entry.name.endsWith('/'))
        .map((entry) => ({ name: entry.name, bytes: inflate(zip, entry) })),
    ),
  );
}
