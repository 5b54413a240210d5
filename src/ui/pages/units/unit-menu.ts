/** The menu of the selected units. */
import type { UnitsPage } from '#app/units/page.svelte';
import { say } from '#text/say';
import type { MenuItem } from '#ui/kit/MenuList.svelte';

export function menuOf(page: UnitsPage): MenuItem[] {
  const { active } = page;
  if (!active) return [];
  const one = page.chosen.length === 1;
  return [
    { caption: say('units.addSibling'), note: 'Insert', run: () => page.startAdding('sibling') },
    { caption: say('units.addChild'), note: 'Shift+Insert', run: () => page.startAdding('child') },
    {
      caption: say('units.rename'),
      note: 'F2',
      disabled: !one,
      apart: true,
      run: () => (page.renaming = active.id),
    },
    { caption: say('units.cut'), note: 'Ctrl+X', run: () => (page.cut = page.topmost()) },
    {
      caption: say('units.pasteBelow'),
      note: 'Ctrl+V',
      disabled: page.cut.length === 0,
      run: () => void page.paste(),
    },
    {
      caption: say('units.move'),
      apart: true,
      run: () => (page.dialog = { name: 'move', ids: page.topmost() }),
    },
    {
      caption: say('units.merge'),
      disabled: !one,
      run: () => (page.dialog = { name: 'merge', gone: active.id }),
    },
    { caption: say('units.remove'), note: 'Delete', run: () => void page.remove() },
  ];
}
