/** The browser's own way where there is one; the other is loaded only where there is none. */
import type { Method } from './method';
import { nativeMethod } from './native';

export async function theMethod(): Promise<Method> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle;
  return subtle ? nativeMethod(subtle) : (await import('./script')).scriptMethod;
}
