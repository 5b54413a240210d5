/** What the browser itself, or node, computes. */
import type { Method } from './method';

export function nativeMethod(subtle: SubtleCrypto): Method {
  return {
    async derive(passphrase, salt, rounds) {
      const key = await subtle.importKey('raw', own(passphrase), 'PBKDF2', false, ['deriveBits']);
      const way = { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations: rounds };
      return new Uint8Array(await subtle.deriveBits(way, key, 256));
    },

    async key(raw) {
      const key = await subtle.importKey('raw', own(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
      const way = (iv: Uint8Array, head: Uint8Array) => ({
        name: 'AES-GCM',
        iv: own(iv),
        additionalData: own(head),
        tagLength: 128,
      });
      return {
        async encrypt(iv, head, plain) {
          return new Uint8Array(await subtle.encrypt(way(iv, head), key, own(plain)));
        },
        async decrypt(iv, head, sealed) {
          try {
            return new Uint8Array(await subtle.decrypt(way(iv, head), key, own(sealed)));
          } catch (error) {
            if (error instanceof Error && error.name === 'OperationError') return undefined;
            throw error;
          }
        },
      };
    },
  };
}

/** None of our bytes are shared between threads. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
