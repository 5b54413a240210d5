/**
 * The row that numbers the columns, between captions and data: `甲 | 乙 | 1 | 2`, `栏次 | 1 | 2 | 3=2/1`, `(1) | (2)`,
 * `A | B | C`, `A | B1 | B2 | C1`. Numbers count up by one; a column inserted later may be left out.
 */
import type { Line } from './picture';

const stem = /^[甲乙丙丁戊己庚辛壬癸]$/;
const label = /^(栏次|行次|编号|列次|代码|序号|栏目|项目序号)$/;
const number = /^\(?([1-9]\d?)\)?(?:[=＝].*)?$|^\(?([1-9]\d?)\)?栏?$/;
/** `甲 | A | B | C=B/A`. */
const letter = /^[A-Z](?:[=＝].*)?$/;
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const known = new WeakMap<Line, boolean>();

export function isCodeRow(line: Line): boolean {
  const found = known.get(line) ?? numbersColumns(line);
  known.set(line, found);
  return found;
}

function numbersColumns({ spots }: Line): boolean {
  let stems = 0;
  let labels = 0;
  let others = 0;
  const numbers: number[] = [];
  for (const { text } of spots) {
    const match = number.exec(text);
    if (match) numbers.push(Number(match[1] ?? match[2]));
    else if (text.length === 1 && circled.includes(text)) numbers.push(circled.indexOf(text) + 1);
    else if (stem.test(text)) stems++;
    else if (stems > 0 && letter.test(text)) numbers.push(text.charCodeAt(0) - 64);
    else if (label.test(text)) labels++;
    else if (!/^[-—/]+$/.test(text)) others++;
  }
  const rising = numbers.every((n, i) => i === 0 || n > (numbers[i - 1] as number));
  const first = numbers[0] ?? 0;
  const dense = numbers.length > 0 && (numbers[numbers.length - 1] as number) - first < numbers.length + 2;
  if (stems > 0)
    return (
      others <= (numbers.length > 0 ? 1 : 0) &&
      (numbers.length === 0 ? stems >= 2 : rising && first <= stems + 2)
    );
  if (!rising || !dense || others > 0) return isLetterRow(spots.map(({ text }) => text));
  // Without 甲 or 栏次 only a long run from 1 or 2 on counts: a data row seldom counts up by one.
  return labels > 0 ? numbers.length >= 1 && first <= 3 : numbers.length >= 3 && first <= 2;
}

function isLetterRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  if (texts.every((text, i) => text === String.fromCharCode(65 + i))) return true;
  return texts.every(isCode) && texts.every((text, i) => i === 0 || follows(text, texts[i - 1] as string));
}

function isCode(text: string): boolean {
  return /^[A-Z]\d{0,2}$/.test(text);
}

/** `A | B1 | B2 | C1 | C2 | D`: a letter for each group, numbers within it. */
function follows(text: string, before: string): boolean {
  const [letter, number] = [text.charCodeAt(0), Number(text.slice(1))];
  if (letter === before.charCodeAt(0)) return number === Number(before.slice(1)) + 1;
  return letter === before.charCodeAt(0) + 1 && number <= 1;
}
