/** What a table without a title is called: as its sheet, unless that has its factory name or says only the period. */
import { findPeriod } from '#domain/period/text';

/** «2025年1月» of «门诊月报2025年1月.xlsx» and «2月» of the next file are one form: 门诊月报. */
export function tableNameOf(fileName: string, sheet: string): string {
  const stem = withoutPeriod(withoutCopy(fileName.replace(/^.*\//, '').replace(/\.[^.]+$/, '')));
  if (/^sheet\s*\d*$/i.test(sheet)) return stem;
  const named = withoutPeriod(sheet);
  return named === sheet && findPeriod(sheet)?.text === sheet ? stem : named;
}

/** «门诊月报(1)», «门诊月报 - 副本 (2)»: what a browser or Windows calls the same file when it is there already. */
function withoutCopy(stem: string): string {
  const rest = stem.replace(/(?:\s*[-—]\s*副本)?\s*[(（]\d{1,2}[)）]$|\s*[-—]\s*副本$/, '');
  return rest === '' ? stem : rest;
}

/** The whole where nothing but the period would be left. */
function withoutPeriod(text: string): string {
  const found = findPeriod(text);
  if (!found) return text;
  const rest = `${text.slice(0, found.start)}${text.slice(found.end)}`.replace(/[()（）]{2}/g, '');
  const bare = rest.replace(/^[\s()（）\-—_.·年度份]+|[\s(（\-—_.·]+$/g, '');
  return bare === '' ? text : bare;
}
