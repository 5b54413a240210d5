import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const pageName = '指标台账.html';
const guideName = '使用说明.txt';

/**
 * A page opened from file:// may load and fetch nothing: everything is put inside one, which is named and explained for the
 * clerk. Programs that run are allowed by their hash; the worker's (`src/worker/start.ts`) and the sample's workbooks
 * (`src/app/shipped.ts`) lie in elements that are only read.
 */
export function onePage(publicFolder: string): Plugin {
  return {
    name: 'one-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const take = (pattern: RegExp): string => {
          const names = Object.keys(bundle).filter((name) => pattern.test(name));
          const part = bundle[names[0] ?? ''];
          if (!part || names.length > 1)
            return this.error(`one ${pattern} expected, found: ${names.join() || 'none'}`);
          delete bundle[names[0] as string];
          return String(part.type === 'chunk' ? part.code : part.source);
        };
        const html = take(/^index\.html$/);
        const program = script(take(/^assets\/index-.*\.js$/));
        // Run as a classic worker: that of a module does not start from file://.
        const worker = `'use strict';${script(take(/^assets\/entry\.worker-.*\.js$/))}`;
        const style = take(/^assets\/index-.*\.css$/);
        const left = Object.keys(bundle);
        if (left.length > 0) this.error(`not in the page: ${left.join()}`);
        const read = (name: string): Buffer => readFileSync(join(publicFolder, name));
        const check = script(read('browser-check.js').toString('utf8'));
        const shipped = readdirSync(join(publicFolder, 'sample')).map((name) =>
          carrier(`sample/${name}`, read(`sample/${name}`).toString('base64')),
        );
        const icon = `data:image/svg+xml;base64,${read('icon.svg').toString('base64')}`;
        const source = edit(html, [
          [/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${policy(check, program, worker)}`],
          [/<link rel="icon" href="[^"]*"/, `<link rel="icon" href="${icon}"`],
          [/\s*<link rel="manifest"[^>]*>/, ''],
          [/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`],
          [/\s*<script type="module"[^>]*><\/script>/, ''],
          [/<script src="[^"]*browser-check\.js"><\/script>/, () => `<script>${check}</script>`],
          [
            /<\/body>/,
            () =>
              [
                ...shipped,
                carrier('worker', worker),
                `<script type="module">${program}</script>`,
                '</body>',
              ].join('\n'),
          ],
        ]);
        this.emitFile({ type: 'asset', fileName: pageName, source });
        this.emitFile({ type: 'asset', fileName: guideName, source: guide() });
      },
    },
  };
}

/** Each change is made exactly once: a page that has been rearranged is no longer understood here. */
function edit(html: string, changes: readonly (readonly [RegExp, string | (() => string)])[]): string {
  return changes.reduce((text, [pattern, by]) => {
    const found = text.match(new RegExp(pattern, 'g'))?.length ?? 0;
    if (found !== 1) throw new Error(`index.html has ${found} of ${pattern}, not one`);
    return typeof by === 'string' ? text.replace(pattern, by) : text.replace(pattern, by);
  }, html);
}

/** A program as it may stand inside a page: nothing in it ends its element, nothing is changed when the page is read. */
function script(code: string): string {
  const text = code.trim().replace(/<(?=!--|\/?script)/gi, '\\x3C');
  if (/[\r\0]/.test(text)) throw new Error('a program has letters that a page would change');
  return text;
}

const carrier = (id: string, text: string): string => `<script type="text/plain" id="${id}">${text}</script>`;

function policy(...programs: readonly string[]): string {
  const hashes = programs.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** As the editor of an old Windows likes it. */
function guide(): string {
  const text = readFileSync(new URL('../src/offline/folder-guide.txt', import.meta.url), 'utf8');
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}
