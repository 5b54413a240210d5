/** Where in the editor's text a double click on the shown text puts the caret. */

/** The place between two signs of a line of text that is nearest to the pointer. */
export function offsetAt(text: Text, x: number): number {
  const range = document.createRange();
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, width } = range.getBoundingClientRect();
    if (x < left + width / 2) return at;
  }
  return text.length;
}

/** The same place in the editor's text, which has no grouping commas and all its digits: 98.9|6 is 98.9|57142. */
export function caretOf(shown: string, at: number, text: string): number {
  if (at >= shown.length) return text.length;
  const before = shown.slice(0, at);
  return Math.min(text.length, shown === text ? at : before.replaceAll(',', '').length);
}
