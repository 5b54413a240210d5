/** A passphrase as bytes. NFKC: letters typed in full width by an input method are the same letters. */

/** Of a file, which can be tried at leisure wherever a copy of it lies; and of a screen, where tries are slowed. */
export const shortest = { file: 8, screen: 4 } as const;
export const longest = 512;

export function passphraseBytes(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.normalize('NFKC'));
}

/** Letters as a clerk counts them. */
export function passphraseLength(passphrase: string): number {
  return [...passphrase.normalize('NFKC')].length;
}
