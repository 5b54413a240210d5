/** Which packages a module of the build comes from, and what each of them says of its licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chosen } from './expression.ts';

export interface Shipped {
  readonly name: string;
  /** Of a package inside another one's file nobody knows it. */
  readonly version?: string;
  /** The package in whose file it came. */
  readonly within?: string;
  readonly licence: string;
  /** The licence in full, and the notice that goes with it. */
  readonly text: string;
}

interface Told {
  readonly licence: string;
  readonly text: string;
}

/** Packages that came inside another one's file and are not installed beside it. */
const notInstalled = JSON.parse(
  readFileSync(new URL('./not-installed.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, Told>>;

/** `…/node_modules/@a/b/dist/c.js` → its folder and `@a/b`; of several nested ones the innermost. */
export function packageOf(id: string): { readonly name: string; readonly folder: string } | undefined {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const match = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(path);
  return match ? { folder: match[1] as string, name: match[2] as string } : undefined;
}

/** What the bundler itself writes into a build stands under its own name: `\0vite/preload-helper.js`. */
export function toolOf(id: string): string | undefined {
  return /^\0(vite|rolldown)\//.exec(id)?.[1];
}

/**
 * The packages bundled into a file before it was published, as its source map names them. What the map calls another
 * package's `dist/*.min.js` was bundled before that already: with whatever that package depends on.
 */
export function packagesWithin(file: string, modules: string): string[] {
  const map = `${file}.map`;
  if (!existsSync(map)) {
    if (/[.-]min\.m?js$/.test(file)) throw new Error(`${file}: nothing tells what was bundled into it`);
    return [];
  }
  const { sources = [] } = JSON.parse(readFileSync(map, 'utf8')) as { sources?: readonly string[] };
  const names = new Set<string>();
  for (const source of sources) {
    const found = packageOf(`/${source}`);
    if (!found) continue;
    names.add(found.name);
    if (/\/dist\/.*\.min\.js$/.test(source)) addDependencies(found.name, modules, names);
  }
  return [...names].sort();
}

function addDependencies(name: string, modules: string, names: Set<string>): void {
  const { dependencies = {} } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>;
  };
  for (const one of Object.keys(dependencies)) {
    if (names.has(one)) continue;
    names.add(one);
    addDependencies(one, modules, names);
  }
}

/** Of the bundler only its own few lines are shipped, not what it bundles for itself. */
const ofOthers = /^# Licenses of bundled dependencies[^]*$/m;

export function shippedPackage(folder: string): Shipped {
  const told = readPackage(folder);
  if (!told.text) throw new Error(`${told.name}: no text of its licence is installed`);
  return permitted({
    name: told.name,
    version: told.version,
    licence: told.licence,
    text: told.text.replace(ofOthers, '').trim(),
  });
}

/** `modules` is where the outer package is installed. */
export function shippedWithin(name: string, within: string, modules: string): Shipped {
  const folder = join(modules, name);
  const installed = existsSync(folder) ? readPackage(folder) : undefined;
  const told = installed?.text ? installed : notInstalled[name];
  if (!told?.text) throw new Error(`${name}, inside ${within}: its licence is not known`);
  return permitted({ name, within, licence: told.licence, text: told.text });
}

function readPackage(folder: string) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = readdirSync(folder);
  const parts = [/^(licen[cs]e|copying)(\.(md|txt|markdown))?$/i, /^notice(\.(md|txt))?$/i].flatMap(
    (wanted) => files.filter((file) => wanted.test(file)).slice(0, 1),
  );
  const [first] = parts;
  const text =
    first === undefined || /^notice/i.test(first)
      ? undefined
      : parts.map((file) => plain(readFileSync(join(folder, file), 'utf8'))).join('\n\n———\n\n');
  return { name, version, licence: license ?? '', text };
}

const plain = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '')
    .trimEnd();

function permitted(one: Shipped): Shipped {
  const licence = chosen(one.licence);
  if (licence === undefined) throw new Error(`${one.name}: “${one.licence}” is no permissive licence`);
  return { ...one, licence };
}

/** Above `…/node_modules/@a/b` and `…/node_modules/b`. */
export function modulesOf({ folder, name }: { readonly folder: string; readonly name: string }): string {
  return name.startsWith('@') ? dirname(dirname(folder)) : dirname(folder);
}
