/** Starting other programs. Node built-ins only: this runs before anything is installed. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the foreground and gives its exit code; 127 where it cannot be started. What it prints goes to `hear`
 * instead, if that is given.
 */
export function run(program, args, { cwd = root, env = {}, shell = false, hear } = {}) {
  return new Promise((resolve) => {
    const stdio = hear ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(program, args, { cwd, shell, stdio, env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
    child.on('error', (error) => {
      (hear ?? console.error)(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The npm that runs us, if one does; else the one on the path (a script on Windows, so it needs a shell there). */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs a tool's own script from node_modules, without npx and its shell. */
export function tool(path, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', path), ...args], options);
}

/** Was this module given to node on the command line? */
export function isMain(url) {
  const given = process.argv[1];
  return given !== undefined && realpathSync(given) === fileURLToPath(url);
}
