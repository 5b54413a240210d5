/** Whole numbers in Chinese: `一千〇五`, in the capitals of accounts `壹仟零伍`, or digit by digit. */
const plain = { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], zero: '〇' };
const formal = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], zero: '零' };
const groups = ['', '万', '亿', '兆'];

export function chineseDigits(digits: string, capitals: boolean): string {
  const signs = capitals ? formal.digits : plain.digits;
  return digits.replace(/\d/g, (digit) => signs.charAt(Number(digit)));
}

/** Four digits at a time; a gap is one zero, whatever its length. */
export function chineseNumber(number: number, capitals: boolean): string {
  const { digits, units, zero } = capitals ? formal : plain;
  if (number === 0) return zero;
  let words = '';
  let gap = false;
  for (let group = 3; group >= 0; group -= 1) {
    const four = Math.floor(number / 10_000 ** group) % 10_000;
    for (let place = 3; place >= 0; place -= 1) {
      const digit = Math.floor(four / 10 ** place) % 10;
      if (digit === 0) {
        gap = words !== '';
        continue;
      }
      words += (gap ? zero : '') + digits.charAt(digit) + (units[place] ?? '');
      gap = false;
    }
    if (four > 0) words += groups[group] ?? '';
  }
  return words;
}
