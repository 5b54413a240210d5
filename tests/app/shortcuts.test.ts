import { describe, expect, it, vi } from 'vitest';
import { commandFor } from '#app/shortcuts';
import { chordOf, showChords } from '#text/chord';
import { en } from '#text/en';
import { zhCN } from '#text/zh-CN';
import { bindings } from '#ui/grid/keys/list';

// The commands know the address of the page.
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('addEventListener', () => undefined);
const { commands } = await import('#app/commands/list');
const { keyGroups } = await import('#ui/pages/table/key-groups');

const key = (more: Partial<KeyboardEvent>) =>
  chordOf({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });
const bound = commands.flatMap(({ keys = [] }) => keys);

describe('A chord', () => {
  it.each([
    [{ key: 'F9', code: 'F9' }, 'F9'],
    [{ key: 'f', code: 'KeyF', ctrlKey: true }, 'Ctrl+F'],
    [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
    [{ key: 'PageUp', code: 'PageUp', altKey: true, shiftKey: true }, 'Alt+Shift+PageUp'],
    [{ key: 's', code: 'KeyS', metaKey: true }, 'Ctrl+S'],
    [{ key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+8'],
    [{ key: 'ы', code: 'KeyS', ctrlKey: true }, 'Ctrl+S'],
  ])('%j is %s', (event, chord) => {
    expect(key(event)).toBe(chord);
  });

  it('is told as it is printed on the keys, those that go together in one', () => {
    expect(showChords(['ArrowUp', 'ArrowDown', 'Ctrl+C', 'Ctrl+X', 'Alt+=', 'Escape'])).toEqual([
      '↑ ↓',
      'Ctrl+C',
      'Ctrl+X',
      'Alt+=',
      'Esc',
    ]);
    expect(showChords(['Ctrl+ArrowUp', 'Ctrl+Home', 'Ctrl+End', 'Shift+Home'])).toEqual([
      'Ctrl+↑',
      'Ctrl+Home End',
      'Shift+Home',
    ]);
  });
});

describe('The keys of commands', () => {
  it('find their command', () => {
    const ids = (chord: string) => commandFor(commands, chord, false)?.id;
    expect(
      ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+F', 'Ctrl+H', 'Ctrl+G', 'F5', 'Ctrl+S', 'Ctrl+P', 'F9', 'F1'].map(ids),
    ).toEqual(
      ['undo', 'redo', 'redo', 'find', 'replace', 'goTo', 'goTo', 'save', 'print', 'recalculate', 'keys'],
    ); // prettier-ignore
    expect(ids('Ctrl+K')).toBe('palette');
    expect(ids('Ctrl+J')).toBeUndefined();
  });

  it('leave undo and redo to the text that is being written, and keep the others from the browser', () => {
    const writing = bound.filter((chord) => commandFor(commands, chord, true));
    expect(bound.filter((chord) => !writing.includes(chord))).toEqual(['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z']);
  });

  it('are bound once, and never to what the grid takes', () => {
    expect(new Set(bound).size).toBe(bound.length);
    const ofGrid = new Set(bindings.flatMap(({ chords }) => chords));
    expect(bound.filter((chord) => ofGrid.has(chord))).toEqual([]);
  });

  it('are none that a browser keeps to itself or Chinese software takes', () => {
    const taken = ['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+PageUp', 'Ctrl+PageDown', 'F12', 'Ctrl+.', 'Ctrl+Shift+F', 'Alt+A']; // prettier-ignore
    expect(bound.filter((chord) => taken.includes(chord))).toEqual([]);
  });
});

describe('The sheet of keys', () => {
  const groups = keyGroups();
  const shown = groups.flatMap(({ lines }) => lines);

  it('tells every key of the grid and of the commands', () => {
    const told = new Set(shown.flatMap(({ chords }) => chords));
    const known = bindings.flatMap(({ act, chords }) => (act === 'leave' ? [] : chords));
    expect([...known, ...bound].filter((chord) => !told.has(chord))).toEqual([]);
  });

  it('has a text in both languages for whatever a key does', () => {
    const acts = new Set(bindings.map(({ act }) => act).filter((act) => act !== 'leave'));
    const textless = [...acts].filter((act) => !(`keys.${act}` in zhCN) || !(`keys.${act}` in en));
    expect(textless).toEqual([]);
    expect(shown.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('has no group without keys', () => {
    expect(groups.filter(({ lines }) => lines.length === 0)).toEqual([]);
  });
});
