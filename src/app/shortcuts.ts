/**
 * Keys that belong to commands. Where a command has nothing to do its key is still kept from the browser, which would
 * save, search or print the page instead of the table; off the table pages such keys are the browser's.
 */
import { chordOf } from '#text/chord';
import type { Command } from './commands/command';
import type { Session } from './session.svelte';

export function onShortcut(event: KeyboardEvent, session: Session, commands: readonly Command[]): void {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const command = commandFor(commands, chordOf(event), isWriting(event.target));
  if (!command) return;
  const ready = session.dialog === null && command.available(session);
  if (!ready && session.view === null) return;
  event.preventDefault();
  if (!ready) return;
  // What is being typed in the table counts before anything else is done.
  if (!command.yieldsToText) session.view?.grid?.settle();
  void command.run(session);
}

export function commandFor(
  commands: readonly Command[],
  chord: string,
  writing: boolean,
): Command | undefined {
  const command = commands.find(({ keys }) => keys?.includes(chord));
  return writing && command?.yieldsToText ? undefined : command;
}

/** A field counts only while it holds a text: the grid's own is focused all the time. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== '';
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button'].includes(target.type) &&
    target.value !== ''
  );
}
