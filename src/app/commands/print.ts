import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 打印: the page lays the form out for paper as soon as the browser begins to print, by whichever way it was told to. */
export const printForm: Command = {
  id: 'print',
  label: 'command.print',
  icon: 'print',
  place: 'menu',
  keys: ['Ctrl+P'],
  available: (session) => tableOnScreen(session) !== null,
  run() {
    print();
    return Promise.resolve();
  },
};
