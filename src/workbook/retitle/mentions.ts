/**
 * A sheet's name inside formulas: `'2025年1月'!B3`, `一月!B3`, `'1月:3月'!B3`. Texts in quotes are none, nor are sheets of other
 * workbooks (`[1]`). Quoted stays quoted; a name that would need quotes where the old one had none is refused.
 */
const token = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|([^\s'"!()+\-*/^&=<>,;:{}[\]]+)(?=!)/g;

/** `"` in a formula may be an address in words: INDIRECT("'1月'!B3"). */
export function mentionsInWords(formula: string, name: string): boolean {
  return [...formula.matchAll(token)].some(([found]) => found.startsWith('"') && found.includes(name));
}

/** undefined where the new name cannot be written in the place of the old one. */
export function renamedIn(formula: string, names: ReadonlyMap<string, string>): string | undefined {
  let refused = false;
  const renamed = formula.replace(token, (found) => {
    if (found.startsWith('"')) return found;
    if (!found.startsWith("'")) {
      const name = names.get(found);
      if (name !== undefined && !isBare(name)) refused = true;
      return name ?? found;
    }
    const inside = found.slice(1, -2);
    if (inside.includes('[')) return found;
    const sheets = inside.split(':').map((sheet) => {
      const name = names.get(sheet.replace(/''/g, "'"));
      return name === undefined ? sheet : name.replace(/'/g, "''");
    });
    return `'${sheets.join(':')}'!`;
  });
  return refused ? undefined : renamed;
}

/** Needs no quotes: letters, digits and points, no digit first, nothing like B3 or R1C1. */
function isBare(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*)$/.test(name);
}
