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
  return chord.replace(/[A-Z][A-Za-z]+$/, (name) => printed[name] ?? name);
}
