/**
 * A key with its modifiers as one text: `Ctrl+Shift+8`, `Alt+ArrowDown`, `F2`. Digits and the signs that move about
 * between keyboards are taken from where they lie, letters from what they say.
 */

const signs: Readonly<Record<string, string>> = {
  Semicolon: ';',
  Quote: "'",
  Equal: '=',
  Space: 'Space',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

function nameOf({ key, code }: Pressed): string {
  if (/^Digit\d$/.test(code)) return code.slice(5);
  const sign = signs[code];
  if (sign !== undefined) return sign;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^Key[A-Z]$/.test(code) && key.length === 1 ? code.slice(3) : key;
}

export function chordOf(event: Pressed): string {
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  return control + (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + nameOf(event);
}

const printed: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

/** As it is printed on the keys: `Ctrl+↓`. */
export function showChord(chord: string): string {
  const [modifiers, key] = partsOf(chord);
  return modifiers + (printed[key] ?? key);
}

const families = [/^Arrow/, /^Page/, /^(Home|End)$/];

/** Keys of one kind are told together: `Ctrl+↑ ↓ ← →`. */
export function showChords(chords: readonly string[]): string[] {
  const shown: string[] = [];
  let before: string | undefined;
  for (const chord of chords) {
    const [modifiers, key] = partsOf(chord);
    const family = families.findIndex((names) => names.test(key));
    const kind = family < 0 ? undefined : `${modifiers}${family}`;
    if (kind !== undefined && kind === before) shown.push(`${String(shown.pop())} ${showChord(key)}`);
    else shown.push(showChord(chord));
    before = kind;
  }
  return shown;
}

function partsOf(chord: string): [modifiers: string, key: string] {
  const at = chord.lastIndexOf('+', chord.length - 2) + 1;
  return [chord.slice(0, at), chord.slice(at)];
}
