/**
 * What each key does, by mode (see EntryMode). A key that is not listed is left to the browser and to the page: letters
 * go into the textarea, undo and find go to the app. The first binding that answers wins.
 */
import { chordOf } from '#text/chord';
import type { Binding, Hand } from './binding';
import { editing } from './editing';
import { moving } from './moving';
import { selecting } from './selecting';

export const bindings: readonly Binding[] = [...moving, ...selecting, ...editing];

const byChord = new Map<string, Binding[]>();
for (const binding of bindings)
  for (const chord of binding.chords) byChord.set(chord, [...(byChord.get(chord) ?? []), binding]);

/** In an open editor these undo what was typed there, even where nothing is left of it; the table keeps out. */
const ofText = new Set(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);

export function keyDown(event: KeyboardEvent, hand: Hand): void {
  const { selection, entry } = hand;
  const at = selection.active;
  if (!at || entry.ownedByInputMethod(event)) return;
  const chord = chordOf(event);
  if (entry.mode !== 'ready' && ofText.has(chord)) return event.stopPropagation();
  const modifier = ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
  const found = byChord.get(chord)?.find(({ modes }) => modes.includes(entry.mode));
  if (found && found.run(hand, at, event) !== false) {
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== 'Escape') hand.released = false;
  } else if (!modifier && event.key !== 'Escape') hand.released = false;
}
