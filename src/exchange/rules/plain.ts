/** Signs as they are typed in a form's foot → one sign each: full width, look-alikes, two signs for one, ringed numbers. */
const ringed = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const alike: readonly (readonly [RegExp, string])[] = [
  [/[≧⩾]|>=|=>/g, '≥'],
  [/[≦⩽]|<=|=</g, '≤'],
  [/<>|!=/g, '≠'],
  [/[×✕*]/g, '*'],
  [/÷/g, '/'],
  [/[−–]/g, '-'],
  [/\.{3,}|·{3,}/g, '…'],
  [/[【〔[]/g, '('],
  [/[】〕\]]/g, ')'],
];

export function plainSigns(text: string): string {
  const numbered = [...text].map((sign) => {
    const index = ringed.indexOf(sign);
    return index < 0 ? sign : `(${index + 1})`;
  });
  const folded = numbered
    .join('')
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
  return alike.reduce((plain, [sign, one]) => plain.replace(sign, one), folded.replace(/={2,}/g, '='));
}

/** A code without what only decorates it: `⑴` `(1)` `1栏` `3=2/1` are 1, 1, 1, 3; `A01` is A1. */
export function plainCode(code: string): string {
  const [own = ''] = plainSigns(code).split('=');
  return own
    .replace(/[\s()行栏列]/g, '')
    .toUpperCase()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));
}
