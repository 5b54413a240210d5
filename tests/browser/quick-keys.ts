/**
 * Keys in their order, as fast as the page takes them: the next is pressed before the last one is painted, which is what
 * takes the time. Fewer keys than there are; a test that only presses some of them needs none of this.
 */
import type { CDPSession, Page } from '@playwright/test';

interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly text?: string;
}

const stroke = (key: string, number: number, text?: string, code = key): Stroke => ({
  key,
  code,
  windowsVirtualKeyCode: number,
  ...(text === undefined ? {} : { text }),
});

const modifiers = { Alt: [1, 18], Control: [2, 17], Shift: [8, 16] } as const;

const strokes: Readonly<Record<string, Stroke>> = Object.fromEntries(
  [
    stroke('Enter', 13, '\r'),
    stroke('Tab', 9),
    stroke('Delete', 46),
    stroke('Home', 36),
    stroke('PageUp', 33),
    stroke('PageDown', 34),
    stroke('ArrowLeft', 37),
    stroke('ArrowUp', 38),
    stroke('ArrowRight', 39),
    stroke('ArrowDown', 40),
    stroke('.', 190, '.', 'Period'),
    stroke('=', 187, '=', 'Equal'),
    stroke('+', 107, '+', 'NumpadAdd'),
    ...[...'0123456789'].map((digit) => stroke(digit, digit.charCodeAt(0), digit, `Digit${digit}`)),
    ...[...'cdvyz'].map((letter) => {
      const capital = letter.toUpperCase();
      return stroke(letter, capital.charCodeAt(0), letter, `Key${capital}`);
    }),
  ].map((each) => [each.key, each]),
);

export class QuickKeys {
  readonly #session: CDPSession;
  #sent: Promise<unknown>[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<QuickKeys> {
    return new QuickKeys(await page.context().newCDPSession(page));
  }

  /** `Shift+ArrowDown`, as Playwright writes it. */
  press(keys: string): void {
    const names = keys.split(/\+(?=.)/);
    const held = names.slice(0, -1) as (keyof typeof modifiers)[];
    const hit = strokes[names.at(-1) ?? ''];
    if (!hit || held.some((name) => !(name in modifiers))) throw new Error(`no such key: ${keys}`);
    let mask = 0;
    for (const name of held) {
      mask |= modifiers[name][0];
      this.#send('rawKeyDown', stroke(name, modifiers[name][1], undefined, `${name}Left`), mask);
    }
    const bare = { key: hit.key, code: hit.code, windowsVirtualKeyCode: hit.windowsVirtualKeyCode };
    const writes = hit.text !== undefined && (mask & ~modifiers.Shift[0]) === 0;
    this.#send(writes ? 'keyDown' : 'rawKeyDown', writes ? hit : bare, mask);
    this.#send('keyUp', bare, mask);
    for (const name of held.reverse()) {
      mask &= ~modifiers[name][0];
      this.#send('keyUp', stroke(name, modifiers[name][1], undefined, `${name}Left`), mask);
    }
  }

  /** What no key writes arrives as an input method hands it over. */
  type(text: string): void {
    for (const letter of text)
      if (letter in strokes) this.press(letter);
      else this.#sent.push(this.#session.send('Input.insertText', { text: letter }));
  }

  /** Resolves when the page has taken them all. */
  async taken(): Promise<void> {
    const sent = this.#sent;
    this.#sent = [];
    await Promise.all(sent);
  }

  #send(type: 'keyDown' | 'rawKeyDown' | 'keyUp', hit: Stroke, mask: number): void {
    this.#sent.push(this.#session.send('Input.dispatchKeyEvent', { type, modifiers: mask, ...hit }));
  }
}
