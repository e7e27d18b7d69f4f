/**
 * Keeps the program of Linli for when there is no network: the files of one build and nothing else. What a dataset
 * holds never comes by here, for only the page and what lies beside it in `assets/` or is listed at the build is answered.
 */
declare const linliBuild: { readonly id: string; readonly files: readonly string[] };

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Scope {
  readonly clients: {
    claim(): Promise<void>;
    matchAll(which: { readonly includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const shelfName = `linli-${linliBuild.id}`;
const start = new URL('./', location.href).href;
const assets = new URL('assets/', start).href;
const own = new Set([start, ...linliBuild.files.map((file) => new URL(file, start).href)]);
/** A server that does not answer in this time counts as gone. */
const patience = 3000;

addEventListener('install', (event) => (event as Lasting).waitUntil(store()));
addEventListener('activate', (event) => (event as Lasting).waitUntil(takeOver()));
addEventListener('message', (event) => (event as Lasting & MessageEvent).waitUntil(tellApart(event)));
addEventListener('fetch', (event) => {
  const asking = event as Asking;
  const { request } = asking;
  const address = request.url.split(/[?#]/, 1)[0]!;
  if (request.method !== 'GET' || !(own.has(address) || address.startsWith(assets))) return;
  asking.respondWith(address === start ? newestPage(request) : stored(request, address));
});

async function store(): Promise<void> {
  const shelf = await caches.open(shelfName);
  await shelf.addAll([...own].map((address) => new Request(address, { cache: 'no-cache' })));
}

/**
 * Once no page of an older build is open. A page that was there before anything was stored is looked after from now on: with a
 * newer build on the server, its own files are nowhere else.
 */
async function takeOver(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith('linli-') && name !== shelfName);
  await Promise.all(older.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/**
 * Tells a page whether it is of this build, by the address of its program. If it is, and the only one open, no page needs the
 * older build any more.
 */
async function tellApart({ data, ports: [port] }: MessageEvent): Promise<void> {
  const isOwn = own.has(String(data));
  port?.postMessage(isOwn);
  const open = await scope.clients.matchAll({ includeUncontrolled: true });
  if (isOwn && open.length === 1) await scope.skipWaiting();
}

/** A page may be newer than this script, until all older ones are closed: its files are on a shelf of their own. */
async function stored(request: Request, address: string): Promise<Response> {
  const shelf = await caches.open(shelfName);
  return (await shelf.match(address)) ?? (await caches.match(address)) ?? fetch(request);
}

/** The page as the server has it now, so a new version is used at once; the stored one where no server answers. */
async function newestPage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (answer.ok) return answer;
  } catch {
    // No server: the stored page below.
  }
  return stored(request, start);
}
