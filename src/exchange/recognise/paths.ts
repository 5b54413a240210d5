/**
 * Header levels as paths: the captions over a column from the top to the leaf. A group that lost its merge (its other
 * cells are empty, as WPS leaves them) reaches right as far as columns have captions below it and nothing beside it.
 */
import type { Header } from './header';
import { tidy } from './fold';
import type { Picture, Spot } from './picture';

export interface Leaf {
  readonly column: number;
  /** Last column its caption covers. */
  readonly right: number;
  readonly path: readonly string[];
  /** The lowest caption; undefined for a column without one. */
  readonly spot: Spot | undefined;
}

export function leavesOf(picture: Picture, header: Header, left: number, right: number): readonly Leaf[] {
  const levels = header.bottom - header.top + 1;
  let before: (Spot | undefined)[] = [];
  const leaves: Leaf[] = [];
  for (let column = left; column <= right; column++) {
    const stack: (Spot | undefined)[] = [];
    for (let level = 0; level < levels; level++) {
      const own = picture.at(header.top + level, column);
      stack.push(own && own.row >= header.top ? own : undefined);
    }
    const lowest = stack.reduce((last, spot, level) => (spot ? level : last), -1);
    for (let level = 0; level < lowest; level++) {
      const group = before[level];
      if (stack[level] || !group || !isGroup(group, before, level)) continue;
      // The levels above must agree, or the gap belongs to nobody.
      if (level > 0 && stack[level - 1] !== before[level - 1]) continue;
      stack[level] = group;
    }
    const spots = stack.filter((spot, i): spot is Spot => spot !== undefined && spot !== stack[i - 1]);
    const spot = spots[spots.length - 1];
    const captions = spots.map(({ raw }) => tidy(raw));
    // A parent written over every cell stands again over its own name.
    const path = captions.filter((caption, i) => caption !== captions[i - 1]);
    leaves.push({ column, right: spot?.right ?? column, path, spot });
    before = stack;
  }
  return leaves;
}

/** A caption with something else below it. */
function isGroup(spot: Spot, stack: readonly (Spot | undefined)[], level: number): boolean {
  return stack.slice(level + 1).some((lower) => lower !== undefined && lower !== spot);
}
