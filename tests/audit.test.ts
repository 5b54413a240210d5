/** `npm run audit` asked of registries that stand here: one that knows something, one that knows nothing, one without the endpoint. */
import { spawn } from 'node:child_process';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from './architecture/source';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function registry(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function audit(address: string): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, npm_config_registry: address, npm_config_fetch_retries: '0' };
  const run = spawn('node', ['.ci/audit.mjs'], { cwd: projectRoot, env });
  let said = '';
  run.stdout.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => run.on('close', (code) => resolve({ code, said })));
}

const bulk = '/-/npm/v1/security/advisories/bulk';
const knowing =
  (advisories: object): RequestListener =>
  (request, response) => {
    response.writeHead(request.url === bulk ? 200 : 404, { 'content-type': 'application/json' });
    response.end(request.url === bulk ? JSON.stringify(advisories) : '{}');
  };

describe('npm run audit', () => {
  it('names a package something is known against, and fails', async () => {
    const advisory = {
      id: 1,
      url: 'https://advisories.example/1',
      title: 'A zip may fill the memory',
      severity: 'high',
      vulnerable_versions: '<=0.8.3',
    };
    const { code, said } = await audit(await registry(knowing({ fflate: [advisory] })));
    expect(said).toContain('A zip may fill the memory https://advisories.example/1');
    expect(said).toMatch(/package-lock\.json: \d+ packages asked about, 1 with advisories/);
    expect(code).toBe(1);
  });

  it('says how many it asked about where nothing is known', async () => {
    const { code, said } = await audit(await registry(knowing({})));
    expect(said).toMatch(/^package-lock\.json: [1-9]\d{2} packages asked about, 0 with advisories$/m);
    expect(said).not.toContain('not asked');
    expect(code).toBe(0);
  });

  it('says that nobody was asked where the registry has no such endpoint or cannot be reached', async () => {
    const refusing = await registry((_, response) => response.writeHead(405).end());
    const gone = await registry(() => undefined);
    closing.splice(1).forEach((close) => close());
    for (const address of [refusing, gone]) {
      const { code, said } = await audit(address);
      expect(said).toMatch(
        /^package-lock\.json: not asked \(.+\)\. This says nothing about the packages\.$/m,
      );
      expect(said).not.toContain('asked about');
      expect(code).toBe(0);
    }
  });
});
