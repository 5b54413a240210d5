/** Serves the build and looks at the sample county's grid on Chromium 109. The root's `npm test` has built it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from '../../node_modules/vite/dist/node/index.js';

const here = dirname(fileURLToPath(import.meta.url));
const server = await preview({
  root: join(here, '..', '..'),
  preview: { host: '127.0.0.1', port: 4185, strictPort: false },
});
const url = server.resolvedUrls.local[0];
const smoke = spawn(process.execPath, [join(here, 'smoke.mjs'), '--click=打开样例', url], {
  stdio: 'inherit',
});
const [code] = await once(smoke, 'close');
await server.close();
process.exit(code ?? 1);
