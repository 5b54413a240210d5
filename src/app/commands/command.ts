/** A thing the clerk can do; buttons, keys and menus all come here. */
import type { TextKey } from '#text/say';
import type { IconName } from '#ui/kit/icons';
import type { Session } from '../session.svelte';

export interface Command {
  readonly id: string;
  readonly label: TextKey;
  readonly icon: IconName;
  /** Where its button is; on the tool bar where nothing is said. */
  readonly place?: 'menu';
  /** As `event.key`, lower case, with Ctrl held. */
  readonly keys?: readonly string[];
  available(session: Session): boolean;
  run(session: Session): Promise<void>;
}
