/**
 * Keeps the program of Linli for when there is no network: the files of one build and nothing else. What a dataset
 * holds never comes by here, for only the addresses listed at the build are answered.
 */
declare const linliBuild: { readonly id: string; readonly files: readonly string[] };

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const shelfName = `linli-${linliBuild.id}`;
const start = new URL('./', location.href).href;
const own = new Set([start, ...linliBuild.files.map((file) => new URL(file, start).href)]);
/** A server that does not answer in this time counts as gone. */
const patience = 3000;

addEventListener('install', (event) => (event as Lasting).waitUntil(store()));
addEventListener('activate', (event) => (event as Lasting).waitUntil(forgetOlder()));
addEventListener('fetch', (event) => {
  const asking = event as Asking;
  const { request } = asking;
  const address = request.url.split(/[?#]/, 1)[0]!;
  if (request.method !== 'GET' || !own.has(address)) return;
  asking.respondWith(address === start ? newestPage(request) : stored(request, address));
});

async function store(): Promise<void> {
  const shelf = await caches.open(shelfName);
  await shelf.addAll([...own].map((address) => new Request(address, { cache: 'no-cache' })));
}

/** Once no page of an older build is open. */
async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith('linli-') && name !== shelfName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function stored(request: Request, address: string): Promise<Response> {
  const shelf = await caches.open(shelfName);
  return (await shelf.match(address)) ?? fetch(request);
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
