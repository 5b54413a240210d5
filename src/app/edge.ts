/** Chance and clock enter here; below `app` they are arguments. Works without a secure context. */
import { ivLength, saltLength } from '#cipher/envelope';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 72 random bits in twelve letters: ids made on different PCs do not meet, and every fact holds two of them. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => letters[byte & 63]).join('');
}

/** Salt and IV of one file; never used for another. */
export function newChance(): { salt: Uint8Array; iv: Uint8Array } {
  return {
    salt: crypto.getRandomValues(new Uint8Array(saltLength.written)),
    iv: crypto.getRandomValues(new Uint8Array(ivLength)),
  };
}

export function now(): string {
  return new Date().toISOString();
}

/** Milliseconds since 1970. */
export function moment(): number {
  return Date.now();
}

/** The day on the clerk's own clock. */
export function today(): { year: number; month: number; day: number } {
  const here = new Date();
  return { year: here.getFullYear(), month: here.getMonth() + 1, day: here.getDate() };
}

/** This moment as Excel counts days, by the clerk's own clock. */
export function excelNow(): number {
  const here = new Date();
  const local = Date.UTC(
    here.getFullYear(),
    here.getMonth(),
    here.getDate(),
    here.getHours(),
    here.getMinutes(),
  );
  return local / 86_400_000 + 25_569;
}
