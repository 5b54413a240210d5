/** «已保存 16:20», in the top bar and on Ctrl+S. */
import { say } from '#text/say';
import { timeOf } from './times';
import type { Workspace } from './workspace.svelte';

export function saveText({ save, past }: Workspace): string {
  if (save.name === 'saving') return say('save.saving');
  if (save.name === 'failed')
    return save.count > 0
      ? say('save.failed', { count: save.count })
      : say(save.trouble === 'replaced' ? 'save.replaced' : 'save.newer');
  const at = save.at ?? past.last?.at;
  return at === undefined ? say('save.none') : say('save.saved', { time: timeOf(at) });
}
