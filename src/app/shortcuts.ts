/** Keys that belong to commands. While a text field is being edited, undo and redo belong to it. */
import { commands } from './commands/list';
import type { Session } from './session.svelte';

export function onShortcut(event: KeyboardEvent, session: Session): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented)
    return;
  const key = (event.shiftKey ? 'shift+' : '') + event.key.toLowerCase();
  const command = commands.find(({ keys }) => keys?.includes(key));
  if (!command || isEditing(event.target)) return;
  event.preventDefault();
  if (command.available(session)) void command.run(session);
}

/** The grid's field counts as one only while it holds a text. */
function isEditing(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';
}
