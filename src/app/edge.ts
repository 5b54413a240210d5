/** Chance and clock enter here; below `app` they are arguments. Works without a secure context. */

/** 96 random bits: ids made on different PCs do not meet. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}

export function now(): string {
  return new Date().toISOString();
}
