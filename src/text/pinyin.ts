/**
 * 拼音 initials: «zyfm» finds 住院分娩. The browser sorts Chinese by pinyin, so the initial of a character is that of
 * the last boundary character it does not come before. Characters with several readings have the one they sort by.
 */
const boundaries: readonly (readonly [string, string])[] = [
  ...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀',
].map((character, i) => [character, 'abcdefghjklmnopqrstwxyz'[i] as string]);

const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
const known = new Map<string, string>();

/** Lower-case letters; digits and Latin letters stay, everything else falls out. */
export function initialsOf(text: string): string {
  return Array.from(text, initialOf).join('');
}

function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/[\u3400-\u9fff]/.test(character)) return '';
  let initial = known.get(character);
  if (initial === undefined) {
    initial = '';
    for (const [boundary, letter] of boundaries) {
      if (order.compare(boundary, character) > 0) break;
      initial = letter;
    }
    known.set(character, initial);
  }
  return initial;
}
