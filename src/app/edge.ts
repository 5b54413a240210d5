/** Chance and clock enter here; below `app` they are arguments. Works without a secure context. */

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 72 random bits in twelve letters: ids made on different PCs do not meet, and every fact holds two of them. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => letters[byte & 63]).join('');
}

export function now(): string {
  return new Date().toISOString();
}
