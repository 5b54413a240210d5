/** The same in script: @noble/hashes and @noble/ciphers, audited, without dependencies. */
import { gcm } from '@noble/ciphers/aes.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Method } from './method';

export const scriptMethod: Method = {
  derive(passphrase, salt, rounds) {
    return Promise.resolve(pbkdf2(sha256, passphrase, salt, { c: rounds, dkLen: 32 }));
  },

  key(raw) {
    return Promise.resolve({
      encrypt: (iv, head, plain) => Promise.resolve(gcm(raw, iv, head).encrypt(plain)),
      decrypt: (iv, head, sealed) => {
        try {
          return Promise.resolve(gcm(raw, iv, head).decrypt(sealed));
        } catch {
          // The only thing that fails here, lengths being checked before: the tag.
          return Promise.resolve(undefined);
        }
      },
    });
  },
};
