import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Each language and theme once; in the long run each with each. */
export const looks = (
  [
    ['zh', 'light'],
    ['en', 'dark'],
    ['zh', 'dark'],
    ['en', 'light'],
  ] as const
).slice(0, process.env['LINLI_LONG'] ? 4 : 2);

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A browser with an empty profile of its own, removed when the context closes, or with the one in `profile`. */
export async function launch({
  profile = '',
  ...options
}: ContextOptions & { profile?: string } = {}): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium: install it, or set LINLI_CHROMIUM');
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      ...(options.args ?? []),
    ],
  });
  // To store the program, 40 MB, in a profile that is thrown away would only cost time.
  if (options.serviceWorkers !== 'allow')
    await context.addInitScript('delete Navigator.prototype.serviceWorker');
  return context;
}

export interface Linli {
  url: string;
  /** What it said so far, on both streams. */
  said(): string;
  /** Ends it as Ctrl-C does and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Runs `linli open` with these arguments on a free port, without a browser of its own. */
export async function startLinli(args: readonly string[]): Promise<Linli> {
  const linli = spawn(
    process.execPath,
    ['packages/cli/bin/linli.mjs', 'open', ...args, '--port', '0', '--no-browser'],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(linli, 'close');
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`linli open ${args.join(' ')}: ${why}\n${said}`));
    const late = setTimeout(() => {
      linli.kill('SIGKILL');
      fail('no address within 30 s');
    }, 30_000);
    const hear = (text: string): void => {
      said += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    linli.stdout.setEncoding('utf8').on('data', hear);
    linli.stderr.setEncoding('utf8').on('data', hear);
    linli.on('close', (code) => {
      clearTimeout(late);
      fail(`ended with ${code}`);
    });
  });
  return {
    url,
    said: () => said,
    stop: async () => {
      linli.kill('SIGINT');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

export interface Decoy {
  url: string;
  connections(): number;
  requests(): number;
  close(): Promise<void>;
}

/** Stands for the outside world: whoever reaches it is counted, even without a whole request. */
export async function decoy(): Promise<Decoy> {
  let connections = 0;
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('decoy');
  });
  server.on('connection', () => (connections += 1));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    connections: () => connections,
    requests: () => requests,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Errors and warnings of the page, as they come. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}

/**
 * Every request that leaves the origin of the first page opened, as "METHOD url", also from workers, frames and
 * pages opened later. Call it before `goto`; the list grows as they happen.
 */
export function watchRequests(page: Page): string[] {
  const strangers: string[] = [];
  let own: string | undefined;
  const see = (method: string, url: string): void => {
    const { protocol, origin } = new URL(url);
    if (protocol === 'blob:' || protocol === 'data:') return;
    own ??= origin;
    if (origin !== own) strangers.push(`${method} ${url}`);
  };
  const context = page.context();
  context.on('request', (request) => see(request.method(), request.url()));
  const watchSockets = (opened: Page): void => {
    opened.on('websocket', (socket) => see('WEBSOCKET', socket.url()));
  };
  watchSockets(page);
  context.on('page', watchSockets);
  return strangers;
}

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** Accessibility problems of the page as it stands, one short line each. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated through the debugger, where the page's Content-Security-Policy does not apply.
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}) at ${node.target.join(' ')}: ${help}`),
  );
}
