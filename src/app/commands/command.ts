/** A thing the clerk can do; buttons, keys and menus all come here. */
import type { TextKey } from '#text/say';
import type { IconName } from '#ui/kit/icons';
import type { Session } from '../session.svelte';

export interface Command {
  readonly id: string;
  readonly label: TextKey;
  readonly icon: IconName;
  /** Where its button is; on the tool bar where nothing is said, nowhere for what only has a key. */
  readonly place?: 'menu' | 'keys';
  /** Whole chords, the first is the one that is told: `Ctrl+Shift+Z`, `F9`. */
  readonly keys?: readonly string[];
  /** It makes sense without a table on the screen: the palette offers it on every page. */
  readonly everywhere?: true;
  /** While a text is being written its keys belong to that text. */
  readonly yieldsToText?: true;
  /** Its button shows the icon alone. */
  readonly compact?: true;
  /** Of what is switched on and off: whether it is on. */
  on?(): boolean;
  available(session: Session): boolean;
  run(session: Session): Promise<void>;
}
