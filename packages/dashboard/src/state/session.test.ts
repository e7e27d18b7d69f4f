import { describe, expect, it, vi } from 'vitest';
import { Engine, type Port } from '../engine/client.ts';
import { createJobs } from '../engine/jobs.ts';
import type { Reply, Request } from '../engine/protocol.ts';
import type { Db } from '../db/open.ts';
import { Session } from './session.svelte.ts';

const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join('\n'));
const files = [
  { name: 'people.csv', bytes: bytes('id,name,roles', 'B,乙,elder', 'A,甲,elder') },
  { name: 'ties.csv', bytes: bytes('supporter,supported,wave', 'A,B,1', 'B,A,2') },
];

/** The worker's jobs on this side of the border. */
function port(): Port {
  const jobs = createJobs();
  const made: Port = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage(request: Request) {
      if ('cancel' in request) return;
      const { id, job, input } = request;
      const context = { signal: new AbortController().signal, onProgress: () => undefined };
      const send = (data: Reply) => made.onmessage?.({ data } as MessageEvent<Reply>);
      (jobs[job] as (given: unknown, context: unknown) => Promise<unknown>)(input, context).then(
        (output) => send({ id, output }),
        (error: Error) => send({ id, error: { name: error.name, message: error.message } }),
      );
    },
  };
  return made;
}

const db: Db = {
  run: () => Promise.resolve(),
  all: () => Promise.resolve([]),
  putFile: () => Promise.resolve(),
  dropFile: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
const sessionWith = (openDb: () => Promise<Db> = () => Promise.resolve(db)) =>
  new Session({
    engine: new Engine(port),
    importer: new Engine(port),
    openDb,
    today: () => '2026-05-01',
    solver: () => Promise.resolve(''),
  });

describe('session', () => {
  it('opens the last wave, and people keep their place in links at every wave', async () => {
    const session = sessionWith();
    expect(await session.open(files, '某社区')).toBe(true);
    expect(session.report?.wave).toBe('2');
    expect([session.keyOf('B'), session.keyOf('A')]).toEqual([0, 1]);
    await session.setMoment({ wave: '1' });
    expect(session.report?.wave).toBe('1');
    expect(session.positionOf(session.keyOf('A'))).toBe(
      session.report?.people.findIndex(({ id }) => id === 'A'),
    );
    expect(session.positionOf(99)).toBeNull();
  });

  it('counts ages on the day of today where births are all the dates there are', async () => {
    const session = sessionWith();
    const roster = { name: 'people.csv', bytes: bytes('id,出生年月', 'A,1941.3', 'B,1990') };
    await session.open([roster], '花名册');
    expect(session.report?.asOf).toBe('2026-05-01');
    expect(session.report?.people.map(({ age }) => age)).toEqual([85, 36]);
    await session.open([roster], '花名册', { asOf: '2001-01-01' });
    expect(session.report?.asOf).toBe('2001-01-01');
  });

  it('shows the last wave where a link names one that the data does not hold', async () => {
    const session = sessionWith();
    await session.open(files, '某社区', { wave: '9' });
    expect(session.report?.wave).toBe('2');
  });

  it('keeps the report when the database does not start, and starts it anew when asked', async () => {
    const openDb = vi.fn<() => Promise<Db>>().mockRejectedValue(new Error('no memory'));
    const session = sessionWith(openDb);
    await session.open(files, '某社区');
    expect(session.error).toEqual({ what: 'tables', detail: 'no memory' });
    expect([session.report === null, session.tables]).toEqual([false, null]);
    openDb.mockResolvedValue(db);
    await session.retryTables();
    expect([session.error, session.tables]).toEqual([null, db]);
  });

  it('shows the report without lists when the wait for the database is cancelled', async () => {
    const session = sessionWith(() => new Promise(() => undefined));
    const opening = session.open(files, '某社区');
    await vi.waitFor(() => expect(session.loading?.step).toBe('tables'));
    session.loading?.cancel();
    expect(await opening).toBe(true);
    expect(session.error).toEqual({ what: 'tables', detail: null });
    expect(session.report).not.toBeNull();
    // The whole list and its tiers need no database.
    const all = { tiers: [], part: null, found: null };
    const ids = (await session.worklist(all))!.map((at) => session.report?.people[at]?.id);
    expect(ids).toEqual(session.report?.profiles.profiles.map(({ person }) => person));
    expect(await session.worklist({ ...all, tiers: ['G'] })).toEqual([1]);
    expect(Object.values((await session.tierCounts(all))!).reduce((a, b) => a + b)).toBe(2);
    expect(session.worklist({ ...all, found: [0] })).toBeNull();
  });

  it('shows a large community before everything in it is found, and goes on where that was cancelled', async () => {
    const rows = Array.from({ length: 3_001 }, (_, i) => `P${i},elder`);
    const session = sessionWith();
    const crowd = { name: 'people.csv', bytes: bytes('id,roles', ...rows) };
    expect(await session.open([crowd, files[1]!], '某市')).toBe(true);
    await vi.waitFor(() => expect(session.report).not.toBeNull());
    expect([session.report?.complete, session.report?.people.length]).toEqual([false, 3_001]);
    session.loading?.cancel();
    await vi.waitFor(() => expect(session.loading).toBeNull());
    expect([session.report?.complete, session.error]).toEqual([false, null]);
    await session.finish();
    expect(session.report?.complete).toBe(true);
    expect(session.report?.gaps.notes.length).toBeGreaterThan(0);
  });

  it('says the tiers of a large community first, and opens nothing where the rest is cancelled', async () => {
    const rows = Array.from({ length: 3_001 }, (_, i) => `P${i},${i < 2_000 ? 'elder' : 'neighbour'}`);
    const session = sessionWith();
    expect(await session.open([{ name: 'people.csv', bytes: bytes('id,roles', ...rows) }], '某市')).toBe(
      true,
    );
    expect(session.first).toEqual({
      wave: null,
      asOf: null,
      people: 3_001,
      elders: 2_000,
      tiers: { R: 0, Y: 0, U: 2_000, G: 0 },
    });
    expect([session.report, session.opened?.people]).toEqual([null, 3_001]);
    session.loading?.cancel();
    await vi.waitFor(() => expect(session.loading).toBeNull());
    expect([session.first, session.report, session.opened, session.error]).toEqual([null, null, null, null]);
  });

  it('looks at a large record book as of today from the first look on', async () => {
    const rows = Array.from({ length: 3_001 }, (_, i) => `P${i},elder,2001-01-01`);
    const session = sessionWith();
    await session.open([{ name: 'people.csv', bytes: bytes('id,roles,from', ...rows) }], '某市');
    await vi.waitFor(() => expect(session.loading).toBeNull());
    const { pack } = await session.pack();
    expect(await session.openPack(pack, [])).toBe(true);
    expect([session.first?.asOf, session.report]).toEqual(['2026-05-01', null]);
    await vi.waitFor(() => expect(session.loading).toBeNull());
    expect([session.first, session.report?.asOf]).toEqual([null, '2026-05-01']);
  });

  it('lets the newer of two wishes win', async () => {
    const session = sessionWith();
    await session.open(files, '某社区');
    const [older, newer] = await Promise.all([
      session.setMoment({ wave: '1' }),
      session.setMoment({ wave: '2' }),
    ]);
    expect([older, newer, session.report?.wave]).toEqual([false, true, '2']);
    expect([session.error, session.loading]).toEqual([null, null]);
  });

  it('says so when a moment does not exist, and keeps what was shown', async () => {
    const session = sessionWith();
    await session.open(files, '某社区');
    expect(await session.setMoment({ wave: '9' })).toBe(false);
    expect(session.error?.what).toBe('engine');
    expect(session.report?.wave).toBe('2');
  });

  it('shows ids for names when asked, and names again', async () => {
    const session = sessionWith();
    await session.open(files, '某社区');
    session.names = false;
    expect(session.report?.people.map(({ name }) => name)).toEqual([null, null]);
    await session.setMoment({ wave: '1' });
    expect(session.report?.people.map(({ name }) => name)).toEqual([null, null]);
    session.names = true;
    expect(session.report?.people.map(({ name }) => name)).toEqual(['乙', '甲']);
  });
});
