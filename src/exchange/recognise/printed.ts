/** What the page header and footer say: `&L表号：卫统41表&C2025年上半年&R单位：人` → three texts without Excel's codes. */
import type { Sheet } from '#workbook/sheet';

export function printedTexts({ page }: Sheet): readonly string[] {
  return [page?.header, page?.footer].flatMap((text) => (text === undefined ? [] : partsOf(text)));
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/&[LCR]/)
    .map((part) =>
      part
        .replace(/&"[^"]*"|&K[0-9A-Fa-f]{6}|&K\d\d[+-]\d{3}|&\d+|&[PNDTZFAGBIUESXY](?:[+-]\d+)?/g, '')
        .replace(/&&/g, '&')
        .trim(),
    )
    .filter((part) => part !== '');
}
