/** 栏次: the numbers of the code row. A form's own codes stand; the rest is numbered from 1, past those that are taken. */
import type { Member } from './layout';

export function codesOf(leaves: readonly Pick<Member, 'code'>[]): string[] {
  const taken = new Set(leaves.flatMap(({ code }) => code ?? []));
  return leaves.map(({ code }, i) => {
    if (code !== undefined) return code;
    let number = i + 1;
    while (taken.has(String(number))) number += 1;
    taken.add(String(number));
    return String(number);
  });
}
