/**
 * Names of files by a rule: a text with slots, `{县区}{表号}{期别}`. What a form does not have (a 表号, say) leaves nothing;
 * what no file may be called is written as _.
 */
export const nameSlots = {
  county: ['县区', 'county'],
  unit: ['单位', 'unit'],
  table: ['表名', 'table'],
  number: ['表号', 'number'],
  period: ['期别', 'period'],
  year: ['年份', 'year'],
  template: ['原名', 'file'],
} as const;
export type NameSlot = keyof typeof nameSlots;

export type NameParts = Readonly<Record<NameSlot, string>>;

/** Without the ending. Empty where the rule gives nothing: then the caller has a name of its own. */
export function nameBy(rule: string, parts: NameParts): string {
  const filled = rule.replace(/[{｛]\s*([^{}｛｝]*?)\s*[}｝]/g, (whole, word: string) => {
    const slot = slotOf(word);
    return slot ? parts[slot] : whole;
  });
  return filled
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s._-]+|[\s.]+$/g, '')
    .slice(0, 120);
}

/** Slots of a rule that nobody knows. */
export function unknownSlots(rule: string): string[] {
  return [...rule.matchAll(/[{｛]\s*([^{}｛｝]*?)\s*[}｝]/g)].flatMap(([, word = '']) =>
    slotOf(word) ? [] : [word],
  );
}

function slotOf(word: string): NameSlot | undefined {
  return (Object.keys(nameSlots) as NameSlot[]).find((slot) =>
    nameSlots[slot].some((name) => name === word.toLowerCase()),
  );
}

/** The same name twice in one folder: the second is «name(2)». */
export function unlike(name: string, taken: Set<string>): string {
  let free = name;
  for (let times = 2; taken.has(free.toLowerCase()); times += 1) free = `${name}(${times})`;
  taken.add(free.toLowerCase());
  return free;
}
