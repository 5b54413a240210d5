/** Finds a Chromium for the browser tests, or gets one from the system's package manager. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isMain, run } from './process.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const places = {
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((app) =>
    ['/Applications', join(process.env.HOME ?? '', 'Applications')].map(
      (folder) => `${folder}/${app}.app/Contents/MacOS/${app}`,
    ),
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((path) => join(process.env[variable] ?? '', path)),
  ),
};

const managers = [
  {
    program: 'apt-get',
    steps: [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']],
  },
  { program: 'dnf', steps: [['install', '-y', 'chromium', 'google-noto-sans-cjk-fonts']] },
  { program: 'apk', steps: [['add', 'chromium', 'font-noto-cjk']] },
  { program: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium', 'noto-fonts-cjk']] },
  { program: 'zypper', steps: [['--non-interactive', 'install', 'chromium', 'google-noto-sans-cjk-fonts']] },
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some distributions ship a `chromium` that only says where to get one, so ask it (elsewhere that opens a window). */
function works(path) {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix))).find(isProgram);
}

export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const candidates = [...names.map(onPath), ...(places[process.platform] ?? []).filter(isProgram)];
  return candidates.find((path) => path !== undefined && works(path));
}

/** The path of a Chromium; undefined, after saying what to install, where there is none to be had. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}`);
    return undefined;
  }
  const manager = process.getuid?.() === 0 ? managers.find(({ program }) => onPath(program)) : undefined;
  for (const step of manager?.steps ?? []) {
    const code = await run(manager.program, step, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (code !== 0) break;
  }
  const installed = manager && findChromium();
  if (!installed)
    console.error('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to it.');
  return installed;
}

if (isMain(import.meta.url)) {
  const path = await ensureChromium();
  if (!path) process.exit(1);
  console.log(path);
}
