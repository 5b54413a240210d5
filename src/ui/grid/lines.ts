/**
 * How many lines a text takes at a width, as the browser breaks it: between any two ideographs, never inside a word or a
 * figure, and no line begins with a closing sign or ends with an opening one.
 */
import type { Measure } from './ruler';

/** Words and figures stay whole, a closing sign stays with what it closes, an opening one with what follows. */
const piece =
  /[（《〈「『【〔［｛“‘([{]*(?:[\p{Script=Latin}\p{Script=Greek}\p{Nd}.,'’:_+×%‰℃°-]+|\s+|.)[）》〉」』】〕］｝”’)\]},.，。、；：！？·…—～/％‰]*/gsu;

export function linesOf(text: string, room: number, measure: Measure): number {
  // No sign is wider than the text is high, but for a few that are no captions.
  if (text.length * measure.pixels <= room) return 1;
  if (measure(text) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const part of text.match(piece) ?? []) {
    const width = measure(part);
    if (used + measure(part.trimEnd()) <= room) used += width;
    else if (width <= room) {
      if (used > 0) lines += 1;
      used = width;
    } else {
      // Longer than a line: it has lines of its own, and each ends with a whole sign.
      const full = Math.max(measure.pixels, room - measure.pixels / 2);
      const own = Math.ceil(width / full);
      lines += own - (used > 0 ? 0 : 1);
      used = width - (own - 1) * full;
    }
  }
  return lines;
}
