import { lock } from '../lock/lock.svelte';
import { router } from '../routes.svelte';
import type { Command } from './command';

/** 锁屏; where no passphrase is set, the page on which one is. No key: those that fit belong to Windows, QQ and WeChat. */
export const lockScreen: Command = {
  id: 'lockScreen',
  label: 'command.lockScreen',
  icon: 'lock',
  place: 'menu',
  everywhere: true,
  available: () => true,
  run() {
    if (lock.kept) lock.lock();
    else router.go({ name: 'lock' });
    return Promise.resolve();
  },
};
