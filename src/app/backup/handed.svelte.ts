/** A backup that was found on another page, on its way to where it is looked into. */
import { router } from '../routes.svelte';

interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

class Handing {
  file = $state.raw<Handed | null>(null);

  give(file: Handed): void {
    this.file = file;
    router.go({ name: 'backup' });
  }

  take(): Handed | null {
    const { file } = this;
    this.file = null;
    return file;
  }
}

export const handed = new Handing();
