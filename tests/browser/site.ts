/** The built page on a port of its own: its network can go, its service worker can become a newer one. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export class Site {
  edition = 1;
  #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      const name = path === '/' ? 'index.html' : decodeURIComponent(path.slice(1));
      try {
        const bytes = readFileSync(join('dist', name));
        const kind = kinds[extname(name)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': kind, 'cache-control': 'no-store', vary: 'Origin' });
        const newer = name === 'sw.js' && this.edition > 1 ? `\n// ${this.edition}` : '';
        response.end(Buffer.concat([bytes, Buffer.from(newer)]));
      } catch {
        response.writeHead(404).end();
      }
    });
  }
  /** `host`: the name by which the browser is to find it. */
  async open(host = '127.0.0.1'): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://${host}:${(this.#server.address() as AddressInfo).port}/`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
