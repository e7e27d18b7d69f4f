import { describe, expect, it } from 'vitest';
import { Engine, type Port } from './client.ts';
import type { Reply, Request } from './protocol.ts';

class FakePort implements Port {
  onmessage: Port['onmessage'] = null;
  onerror: Port['onerror'] = null;
  readonly requests: Request[] = [];
  ended = false;
  postMessage(request: Request): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  reply(data: Reply): void {
    this.onmessage?.({ data } as MessageEvent<Reply>);
  }
}

function engine() {
  const ports: FakePort[] = [];
  const made = new Engine(() => {
    const port = new FakePort();
    ports.push(port);
    return port;
  });
  return { made, ports, port: () => ports.at(-1) as FakePort };
}

const table = { columns: ['a'], rows: [] };

describe('engine', () => {
  it('gives each call its own answer when they come in reverse', async () => {
    const { made, port } = engine();
    const [one, two] = [made.run('csv', table), made.run('csv', table)];
    port().reply({ id: 2, output: 'second' });
    port().reply({ id: 1, output: 'first' });
    expect([await one, await two]).toEqual(['first', 'second']);
  });

  it('takes no answer after a cancel, and tells the worker', async () => {
    const { made, port } = engine();
    const controller = new AbortController();
    const call = made.run('csv', table, { signal: controller.signal });
    controller.abort();
    port().reply({ id: 1, output: 'late' });
    await expect(call).rejects.toThrow();
    expect(port().requests.at(-1)).toEqual({ cancel: 1 });
  });

  it('fails what waits when the worker breaks, and starts another for the next call', async () => {
    const { made, ports, port } = engine();
    const call = made.run('csv', table);
    port().onerror?.({ message: 'broken' } as ErrorEvent);
    await expect(call).rejects.toThrow('broken');
    const again = made.run('csv', table);
    port().reply({ id: 2, output: 'fine' });
    expect(await again).toBe('fine');
    expect(ports.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('ends the worker when a call that stops is cancelled, whatever it is in the middle of', async () => {
    const { made, ports, port } = engine();
    const stop = new AbortController();
    const call = made.run('csv', table, { signal: stop.signal, stops: true });
    stop.abort(new Error('stopped'));
    await expect(call).rejects.toThrow('stopped');
    expect(port().requests).toHaveLength(1);
    const again = made.run('csv', table);
    port().reply({ id: 2, output: 'fine' });
    expect(await again).toBe('fine');
    expect(ports.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('passes progress on', async () => {
    const { made, port } = engine();
    const seen: number[] = [];
    const call = made.run('csv', table, { onProgress: (share) => seen.push(share) });
    port().reply({ id: 1, progress: 0.5 });
    port().reply({ id: 1, output: '' });
    await call;
    expect(seen).toEqual([0.5]);
  });
});
