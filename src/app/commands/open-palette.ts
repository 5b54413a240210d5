import type { Command } from './command';

/** 搜索: everything that can be done or gone to, by name. */
export const openPalette: Command = {
  id: 'palette',
  label: 'palette.open',
  icon: 'search',
  place: 'keys',
  keys: ['Ctrl+K'],
  everywhere: true,
  available: (session) => session.workspace !== null,
  run(session) {
    session.searching = true;
    return Promise.resolve();
  },
};
