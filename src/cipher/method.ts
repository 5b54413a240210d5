/** Two ways to the same bytes. The browser's own is ten times as fast, but a page over plain http is not given it. */

export interface Key {
  encrypt(iv: Uint8Array, head: Uint8Array, plain: Uint8Array): Promise<Uint8Array>;
  /** undefined where the tag does not agree: another key, or other bytes. */
  decrypt(iv: Uint8Array, head: Uint8Array, sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

export interface Method {
  /** PBKDF2-HMAC-SHA-256. */
  derive(passphrase: Uint8Array, salt: Uint8Array, rounds: number): Promise<Uint8Array>;
  /** AES-256-GCM. */
  key(raw: Uint8Array): Promise<Key>;
}
