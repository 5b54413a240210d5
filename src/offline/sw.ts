/**
 * The service worker: everything the page is made of is kept at the first visit, and from then on the page comes from there,
 * with or without a network. A new version is fetched whole beside the old one and waits until the clerk takes it.
 */
declare const self: Scope;
/** Filled in by the build: every file of the page, and a hash over all of them. */
declare const __LEDGER_FILES__: readonly string[];
declare const __LEDGER_HASH__: string;

/** As much of a service worker's surroundings as is used; the page's own types do not have them. */
interface Scope {
  readonly location: Location;
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', act: (event: Lasting) => void): void;
  addEventListener(name: 'fetch', act: (event: Fetching) => void): void;
  addEventListener(name: 'message', act: (event: { readonly data: unknown }) => void): void;
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const prefix = 'indicator-ledger-';
const own = prefix + __LEDGER_HASH__;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

/** All or nothing: a version that is only half there is none. */
async function keepAll(): Promise<void> {
  const cache = await self.caches.open(own);
  await cache.addAll(__LEDGER_FILES__.map((file) => new Request(file, { cache: 'reload' })));
}

async function takeOver(): Promise<void> {
  const names = await self.caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(old.map((name) => self.caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await self.caches.open(own);
  // A server that answers by origin says so (Vary), and a script is asked for with its origin, a file to keep without.
  const wanted = request.mode === 'navigate' && isPage(request) ? 'index.html' : request;
  return (await cache.match(wanted, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

/** The folder it all lies in. Whoever opens a file of it by its address, such as a workbook of the sample, gets that file. */
function isPage({ url }: Request): boolean {
  return new URL(url).pathname === new URL('./', self.location.href).pathname;
}

export {};
