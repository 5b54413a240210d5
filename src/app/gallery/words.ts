import type { Wish } from '#domain/library/adopt';
import { say } from '#text/say';

/** What a form of the library says in the language that is spoken. */
export function libraryWords(): Wish['words'] {
  return {
    total: say('gallery.total'),
    signatures: [say('gallery.signatures')],
    parameterSource: say('gallery.parameterSource'),
  };
}
