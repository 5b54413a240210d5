/** A Chromium 109 from its npm package, unpacked once into the system's folder for temporary files. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';

const packed = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '../bin/chromium.br',
);
const folder = join(tmpdir(), 'indicator-ledger-chromium-109');

function unpacked() {
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Renamed when complete, so that a run cut short leaves no half a browser.
  const part = join(folder, `chromium.${process.pid}`);
  writeFileSync(part, brotliDecompressSync(readFileSync(packed)));
  chmodSync(part, 0o755);
  renameSync(part, path);
  return path;
}

export function launch() {
  return puppeteer.launch({
    executablePath: unpacked(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'],
    defaultViewport: { width: 1366, height: 768 },
  });
}
