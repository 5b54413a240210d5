/** What keys do, for the sheet of keys: taken from the grid's own bindings and the commands, so it cannot fall behind. */
import { commands } from '#app/commands/list';
import { say } from '#text/say';
import type { Binding, KeyAct } from '#ui/grid/keys/binding';
import { bindings } from '#ui/grid/keys/list';
import { moving } from '#ui/grid/keys/moving';
import { selecting } from '#ui/grid/keys/selecting';

export interface KeyLine {
  readonly chords: readonly string[];
  readonly text: string;
}

export interface KeyGroup {
  readonly name: 'moving' | 'selecting' | 'editing' | 'table';
  readonly lines: readonly KeyLine[];
}

export function keyGroups(): KeyGroup[] {
  const grid = { moving: new Map(), selecting: new Map(), editing: new Map() } as const satisfies Record<
    string,
    Map<KeyAct, string[]>
  >;
  for (const binding of bindings) {
    const group: Map<KeyAct, string[]> = grid[groupOf(binding)];
    group.set(binding.act, [...(group.get(binding.act) ?? []), ...binding.chords]);
  }
  const linesOf = (group: ReadonlyMap<KeyAct, readonly string[]>): KeyLine[] =>
    // What is only kept from the browser does nothing worth knowing.
    [...group].flatMap(([act, chords]) => (act === 'leave' ? [] : { chords, text: say(`keys.${act}`) }));
  const clipboard = { chords: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], text: say('keys.clipboard') };
  return [
    { name: 'moving', lines: linesOf(grid.moving) },
    { name: 'selecting', lines: linesOf(grid.selecting) },
    { name: 'editing', lines: [...linesOf(grid.editing), clipboard] },
    {
      name: 'table',
      lines: commands.flatMap(({ keys, label }) => (keys ? { chords: keys, text: say(label) } : [])),
    },
  ];
}

function groupOf(binding: Binding): 'moving' | 'selecting' | 'editing' {
  if (binding.act.startsWith('extend') || selecting.includes(binding)) return 'selecting';
  return moving.includes(binding) ? 'moving' : 'editing';
}
