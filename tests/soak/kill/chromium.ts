/** A Chromium of our own on a profile of its own, so that it can be killed and started again where it was. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserOptions } from '../site';

export interface Running {
  readonly page: Page;
  /** SIGKILL to every process of it at once; resolves when it is gone. */
  kill(): Promise<void>;
}

export async function start(profile: string): Promise<Running> {
  const child = spawn(
    browserOptions.executablePath,
    [
      ...browserOptions.args,
      '--headless=new',
      '--no-first-run',
      '--lang=zh-CN',
      '--window-size=1366,900',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own: the signal reaches the browser, its pages and its storage alike.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!page) throw new Error('the browser has no page');
  return { page, kill: () => kill(child, browser) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('the browser says nothing');
  for await (const line of createInterface(child.stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (!address) continue;
    // What else it says is not read, but must not block it.
    child.stderr.resume();
    return address;
  }
  throw new Error('the browser ended before it could be driven');
}

async function kill(child: ChildProcess, browser: Browser): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }
  await browser.close().catch(() => undefined);
}
