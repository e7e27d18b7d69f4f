import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-serve-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(root, 'link.txt'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  for (const name of ['app.js', 'app.css', 'eh.wasm', 'mark.svg', 'text.woff2', '邻 里.png'])
    await writeFile(join(root, 'assets', name), name);
  served = await serve({
    root,
    files: [
      { name: 'people.csv', bytes: new TextEncoder().encode('编号\n王') },
      { name: 'ties.parquet', bytes: Uint8Array.of(0, 255, 10, 13) },
    ],
    label: '幸福里',
    port: 0,
    moment: { wave: '4' },
  });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Not fetch: it tidies the path and sets the host itself. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Reply> {
  const { port } = new URL(served.url);
  const headers = { host: options.host ?? `127.0.0.1:${port}` };
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, headers, method: options.method ?? 'GET' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('serve', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?lang=en', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
    ['/assets/app.css', 'text/css; charset=utf-8'],
    ['/assets/eh.wasm', 'application/wasm'],
    ['/assets/mark.svg', 'image/svg+xml'],
    ['/assets/text.woff2', 'font/woff2'],
    ['/assets/%E9%82%BB%20%E9%87%8C.png', 'image/png'],
    ['/dataset/index.json', 'application/json; charset=utf-8'],
    ['/dataset/1', 'application/octet-stream'],
  ])('sends %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  it('lists the dataset and sends its bytes unchanged', async () => {
    expect(JSON.parse((await ask('/dataset/index.json')).body.toString())).toEqual({
      label: '幸福里',
      files: [
        { name: 'people.csv', url: '/dataset/0', bytes: 10 },
        { name: 'ties.parquet', url: '/dataset/1', bytes: 4 },
      ],
      moment: { wave: '4' },
    });
    expect((await ask('/dataset/0')).body.toString()).toBe('编号\n王');
    expect([...(await ask('/dataset/1')).body]).toEqual([0, 255, 10, 13]);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/people',
    '/dataset/2',
    '/dataset/-1',
    '/%',
    'http://127.0.0.1/secret.txt',
  ])('does not find %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([404, 'not found\n']);
  });

  it.each(['elders.example', 'elders.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost', '[::1]'])(
    'refuses the host "%s"',
    async (host) => {
      expect((await ask('/dataset/0', { host })).status).toBe(403);
    },
  );

  it('answers to localhost by its own port', async () => {
    expect((await ask('/', { host: `localhost:${new URL(served.url).port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('sends only headers for HEAD', async () => {
    const { status, headers, body } = await ask('/dataset/0', { method: 'HEAD' });
    expect([status, headers['content-length'], body.length]).toEqual([200, '10', 0]);
  });

  it.each([
    ['/', {}, 'no-cache'],
    ['/dataset/0', {}, 'no-store'],
    ['/nowhere', {}, 'no-cache'],
    ['/', { host: 'elders.example' }, 'no-cache'],
    ['/', { method: 'POST' }, 'no-cache'],
  ])('guards every answer: %s %o', async (path, options, cache) => {
    const { headers } = await ask(path, options);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; worker-src 'self' blob:; " +
        "connect-src 'self' blob:; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; " +
        "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types linli svelte-trusted-html",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': cache,
    });
    expect(headers['permissions-policy']).toMatch(/geolocation=\(\)/);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(served.url).port);
    const again = serve({ root: folder, files: [], label: '', port });
    await expect(again).rejects.toThrow(`port ${port} is taken (EADDRINUSE)`);
  });

  it('stops with a connection still open, and frees the port', async () => {
    const first = await serve({ root: folder, files: [], label: '', port: 0 });
    await fetch(first.url);
    await first.close();
    const again = await serve({ root: folder, files: [], label: '', port: Number(new URL(first.url).port) });
    await again.close();
  });
});
