/** Names of units as they are pasted: a column out of Excel, a list with 、 between. Numbers and totals are no names. */
import { foldName } from '#domain/name';

export function namesIn(text: string): string[] {
  const names = text
    .split(/[\n\t,，、;；]/)
    .map((piece) => piece.trim().replace(/^\d+\s*[.．、)）]\s*/, ''))
    .filter(
      (piece) => piece !== '' && !/^\d+$/.test(piece) && !/^(合\s*计|总\s*计|小\s*计|机构|单位)$/.test(piece),
    );
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = foldName(name);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
