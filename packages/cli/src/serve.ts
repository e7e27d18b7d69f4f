import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';

export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  type: string;
  body: Uint8Array;
  cache: 'no-store' | 'no-cache';
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

// Without cross-origin-isolated: turning that off would take SharedArrayBuffer away.
const powers = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self' blob:",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types linli svelte-trusted-html',
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': powers.map((power) => `${power}=()`).join(', '),
};

/**
 * Serves the built dashboard and one dataset, to this machine only. What may be asked for is listed once, at the
 * start, so no path in a request ever reaches the file system.
 */
export async function serve(options: {
  root: string;
  files: readonly { name: string; bytes: Uint8Array }[];
  label: string;
  port: number;
  /** Takes any free port where this one is taken. */
  orAny?: boolean;
  moment?: { wave?: string; asOf?: string };
}): Promise<Served> {
  const pages = await pagesUnder(options.root);
  const dataset = datasetPages(options);

  const server = createServer((request, response) => {
    answer(request, pages, dataset)
      .catch(() => refuse(500, 'unreadable'))
      .then((page) => send(request, response, page))
      .catch(() => response.destroy());
  });
  const port = await listen(server, options);
  return { url: `http://127.0.0.1:${port}/`, port, close: () => close(server) };
}

type Pages = ReadonlyMap<string, string>;
type Dataset = ReadonlyMap<string, Uint8Array>;

async function pagesUnder(root: string): Promise<Pages> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pages = new Map(
    files.map((file) => [encodeURI(`/${relative(root, file).split(sep).join('/')}`), file]),
  );
  const index = pages.get('/index.html');
  return index === undefined ? pages : pages.set('/', index);
}

function datasetPages(options: Parameters<typeof serve>[0]): Dataset {
  const { files, label, moment } = options;
  const index = {
    label,
    files: files.map(({ name, bytes }, at) => ({ name, url: `/dataset/${at}`, bytes: bytes.length })),
    moment,
  };
  return new Map([
    ['/dataset/index.json', new TextEncoder().encode(JSON.stringify(index))],
    ...files.map(({ bytes }, at) => [`/dataset/${at}`, bytes] as const),
  ]);
}

async function answer(request: IncomingMessage, pages: Pages, dataset: Dataset): Promise<Answer> {
  const { host } = request.headers;
  const port = request.socket.localPort;
  // A name that a stranger's DNS points at 127.0.0.1 must not read the dataset.
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return refuse(403, 'wrong host');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');

  const [path = ''] = (request.url ?? '').split('?');
  const table = dataset.get(path);
  if (table) return { status: 200, type: typeOf(path), body: table, cache: 'no-store' };
  const page = pages.get(path);
  if (page !== undefined)
    return { status: 200, type: typeOf(page), body: await readFile(page), cache: 'no-cache' };
  return refuse(404, 'not found');
}

const refuse = (status: number, why: string): Answer => ({
  status,
  type: typeOf('.txt'),
  body: new TextEncoder().encode(`${why}\n`),
  cache: 'no-cache',
});

const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, cache }: Answer,
): void {
  response.writeHead(status, {
    ...headers,
    'Cache-Control': cache,
    'Content-Type': type,
    'Content-Length': body.length,
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function listen(server: Server, { port, orAny = false }: { port: number; orAny?: boolean }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      if (taken && orAny) return resolve(listen(server, { port: 0 }));
      reject(taken ? new Error(`port ${port} is taken (EADDRINUSE): choose another, or 0 for any`) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
