/**
 * Texts that a spreadsheet would compute if it took them for typed: `=HYPERLINK(…)`, `+1`, `-甲`, `@x`, also with full-width
 * signs, as an input method writes them, and behind spaces or a tab. Whatever is handed out marks them as text.
 */
export function isLikeFormula(text: string): boolean {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text);
}
