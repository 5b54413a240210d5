/** `npm start`: installs, builds, serves on this machine only and says where. `-- --no-open` leaves the browser alone. */
import { spawn } from 'node:child_process';
import { install } from './install.mjs';
import { root, tool } from './process.mjs';

const firstPort = 4173;

/** Which program opens a page; undefined where there is no desktop to open it on. */
function opener() {
  if (process.env.CI) return undefined;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

function open(url) {
  const command = opener();
  if (!command) return;
  const child = spawn(command[0], [...command.slice(1), url], { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // The address is printed: not being able to open it is no fault.
  child.unref();
}

if (!(await install())) {
  console.error('The packages could not be installed. Is this machine online?');
  process.exit(1);
}
if ((await tool('vite/bin/vite.js', ['build'])) !== 0) process.exit(1);

const { preview } = await import('vite');
const server = await preview({ root, preview: { host: '127.0.0.1', port: firstPort, strictPort: false } });
const url = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${firstPort}/`;
console.log(`\n指标台账 · Indicator Ledger\n${url}\n`);
if (!process.argv.includes('--no-open')) open(url);
