/** Whether a file begins as a ledger file does: a zip whose first part is the manifest. The rest of it is not looked at. */
const localHeader = [0x50, 0x4b, 3, 4];
const nameAt = 30;
const first = 'manifest.json';

export const beginning = nameAt + first.length;

export function beginsAsLedger(bytes: Uint8Array): boolean {
  return (
    localHeader.every((byte, i) => bytes[i] === byte) &&
    new TextDecoder().decode(bytes.subarray(nameAt, beginning)) === first
  );
}
