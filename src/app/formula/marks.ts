/** The formula cut into pieces to be marked: the mistake, and the brackets that belong together at the caret. */
import type { Problem } from '#value/problem';

export interface Mark {
  readonly text: string;
  readonly look: '' | 'wrong-part' | 'pair';
}

const closing: Readonly<Record<string, string>> = { '(': ')', '（': '）', '[': ']' };

export function marksOf(text: string, caret: number, problem: Problem | undefined): Mark[] {
  const looks: Mark['look'][] = Array.from(text, () => '');
  const at = problem?.details?.['at'];
  if (typeof at === 'number') {
    // Up to the end of what stands there: a name in brackets, a word, or one sign; the end itself when nothing does.
    const start = Math.max(0, Math.min(at, text.length) - 1);
    const part = /^(\[[^\]]*\]?|[\p{L}\p{N}._]+|.)/u.exec(text.slice(start))?.[0] ?? '';
    looks.fill('wrong-part', start, start + Math.max(1, part.length));
  }
  for (const place of pairAt(text, caret)) looks[place] = 'pair';
  const marks: { text: string; look: Mark['look'] }[] = [];
  looks.forEach((look, i) => {
    const last = marks[marks.length - 1];
    if (last?.look === look) last.text += text[i];
    else marks.push({ text: text[i] as string, look });
  });
  return marks;
}

/** Places of the bracket beside the caret and of its partner; none where it stands alone. */
function pairAt(text: string, caret: number): number[] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] as string;
    const inner = text[open[open.length - 1] ?? -1];
    if (sign === '"' && inner !== '[') quoted = !quoted;
    else if (quoted || (inner === '[' && sign !== ']')) continue;
    else if (sign in closing) open.push(i);
    else if (inner !== undefined && closing[inner] === sign) pairs.push([open.pop() as number, i]);
  }
  return pairs.find((pair) => pair.some((place) => place === caret - 1)) ?? [];
}
