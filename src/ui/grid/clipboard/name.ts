/**
 * Names as they are compared: full width folded, no spaces, no unit in brackets at the end, no numbering or «其中» in
 * front. `其中：男（人）` and `男` are the same name; `1.青山镇` and `青山镇` are.
 */

const invisible = /[\s\u200b-\u200d\u2060\ufeff]+/g;
const inBrackets = /[([【][^()[\]【】]*[)\]】]$/;
const numbering =
  /^(?:\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．]|其中[:：]?|其(?=男|女))/;

export function nameOf(text: string): string {
  const folded = text.replace(invisible, '').normalize('NFKC').toLowerCase();
  const bare = folded
    .replace(inBrackets, '')
    .replace(numbering, '')
    .replace(/[:：]$/, '');
  // A name that is all numbering or bracket stays what it is.
  return bare === '' ? folded : bare;
}
