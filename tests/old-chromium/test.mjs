/**
 * Serves the build and tries it on Chromium 109: the grid of the sample county, then the main job, from the server and from
 * the folder build. The root's `npm test` has built both.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { preview } from '../../node_modules/vite/dist/node/index.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const server = await preview({ root, preview: { host: '127.0.0.1', port: 4185, strictPort: false } });
const url = server.resolvedUrls.local[0];
const page = pathToFileURL(join(root, 'dist-folder', '指标台账.html')).href;

async function run(script, ...args) {
  const child = spawn(process.execPath, [join(here, script), ...args], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}

const looks = await run('smoke.mjs', '--click=打开样例', url);
const works = await run('main-job.mjs', url, page);
await server.close();
process.exit(looks && works ? 0 : 1);
