import { describe, expect, it } from 'vitest';
import { peopleRows, sortPeople, sortTies, tieRows } from './network-rows.ts';
import type { NetworkOptions } from './network-types.ts';
import { allLayers, networkView } from './network.view.ts';
import { reportOf } from './testing/report-of.ts';

const options: NetworkOptions = {
  layers: new Set(allLayers),
  suggestions: true,
  changes: false,
  focus: null,
  places: null,
  baysAt: 'side',
};
const same = (id: string) => id;
const viewOf = async (
  tables: Parameters<typeof reportOf>[0],
  change: Partial<NetworkOptions> = {},
  moment: Parameters<typeof reportOf>[1] = {},
) => networkView(await reportOf(tables, moment), { ...options, ...change }, 'en', same);

const people = (...rows: string[]) => ['id,roles,interviewed', ...rows];
const ties = (...rows: string[]) => ['supporter,supported,kind,functions,directed', ...rows];
const distances = (points: readonly { x: number; y: number }[]) =>
  points.flatMap((a, i) => points.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));

describe('networkView', () => {
  it('shows nothing of nobody', async () => {
    const view = await viewOf({ people: people(), ties: ties() });
    expect(view).toMatchObject({ nodes: [], ties: [], ghosts: [], bays: [], counts: { people: 0, ties: 0 } });
  });

  it('stands one person who was asked in the bay of those without a tie', async () => {
    const { nodes, bays } = await viewOf({ people: people('a,elder,true'), ties: ties() });
    expect(nodes[0]).toMatchObject({ isolate: true, bay: 'asked', elder: true, shape: 'elder' });
    expect(bays).toMatchObject([{ id: 'asked', count: 1 }]);
  });

  it('keeps who was not asked, or may not have been, apart from who was and has nobody', async () => {
    const { nodes, counts, bays } = await viewOf({
      people: people('a,elder,true', 'b,elder,false', 'c,elder,', 'd,,true'),
      ties: ties(),
    });
    expect(nodes.map(({ bay }) => bay)).toEqual(['asked', 'not-asked', 'not-asked', 'asked']);
    expect(counts).toMatchObject({ asked: 2, notAsked: 2 });
    expect(bays.map(({ count }) => count)).toEqual([2, 2]);
  });

  it('keeps isolates inside their frame, and nobody on somebody else', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `p${i},elder,${i % 2 === 0}`);
    for (const baysAt of ['side', 'below'] as const) {
      const { nodes, bays } = await viewOf(
        { people: people(...rows), ties: ties('p0,p2,neighbour,,true') },
        { baysAt },
      );
      for (const node of nodes.filter(({ isolate }) => isolate)) {
        const bay = bays.find(({ id }) => id === node.bay)!;
        expect(node.x).toBeGreaterThan(bay.left);
        expect(node.x).toBeLessThan(bay.right);
        expect(node.y).toBeGreaterThan(bay.bottom);
        expect(node.y).toBeLessThan(bay.top);
      }
      expect(Math.min(...distances(nodes))).toBeGreaterThan(0.5);
    }
  });

  it('draws a lone pair once, however often it is recorded', async () => {
    const { ties: drawn, counts } = await viewOf({
      people: people('a,elder,true', 'b,,true'),
      ties: ties('a,b,neighbour,companionship,true', 'b,a,neighbour,instrumental|emergency,true'),
    });
    expect(drawn).toMatchObject([
      { a: 0, b: 1, width: 3, functions: ['instrumental', 'companionship', 'emergency'] },
    ]);
    expect(counts).toMatchObject({ ties: 1, layers: { instrumental: 1, companionship: 1, emergency: 1 } });
  });

  it('takes a tie away only where none of its layers is shown, and makes nobody an isolate by it', async () => {
    const tables = {
      people: people('a,elder,true', 'b,,true'),
      ties: ties('b,a,neighbour,companionship,true'),
    };
    const off = await viewOf(tables, { layers: new Set(['instrumental']) });
    expect(off.ties[0]!.hidden).toBe(true);
    expect(off.nodes[0]!).toMatchObject({ isolate: false, bay: null });
    expect(off.counts).toMatchObject({ ties: 1, tiesShown: 0 });
  });

  it('shows kin that gives nothing as a relationship, and the person as without a tie', async () => {
    const { nodes, ties: drawn } = await viewOf({
      people: people('a,elder,true', 'b,,true'),
      ties: ties('b,a,child,,true'),
    });
    expect(drawn[0]).toMatchObject({ support: false, kinds: ['child'] });
    expect(nodes[0]).toMatchObject({ bay: 'asked', ties: 0 });
  });

  it('goes by positions, so that any id is safe', async () => {
    const view = await viewOf({
      people: people('__proto__,elder,true', 'constructor,,true', '01,,true'),
      ties: ties('constructor,__proto__,neighbour,,true', '01,__proto__,neighbour,,true'),
    });
    expect(view.nodes.map(({ label, ties: count }) => [label, count])).toEqual([
      ['__proto__', 2],
      ['constructor', 1],
      ['01', 1],
    ]);
    expect(view.ties.map(({ key }) => key)).toEqual(['0 1', '0 2']);
  });

  it('hides whoever is farther than the steps of the focus', async () => {
    const tables = {
      people: people('a,elder,true', 'b,,true', 'c,,true', 'd,,true'),
      ties: ties('b,a,neighbour,,true', 'c,b,neighbour,,true', 'd,c,neighbour,,true'),
    };
    const hidden = async (steps: 1 | 2) =>
      (await viewOf(tables, { focus: { person: 0, steps }, suggestions: false })).nodes.map(
        (node) => node.hidden,
      );
    expect(await hidden(1)).toEqual([false, false, true, true]);
    expect(await hidden(2)).toEqual([false, false, false, true]);
  });

  it('keeps people in place when the wave changes, and marks new, lost and what cannot be said', async () => {
    const tables = {
      people: ['id,roles', 'a,elder', 'b,', 'c,', 'd,'],
      ties: [
        'supporter,supported,kind,wave',
        'b,a,neighbour,1',
        'c,a,neighbour,2',
        'd,a,neighbour,2',
        'c,b,neighbour,1',
        'c,b,neighbour,2',
      ],
      waves: ['id,order', '1,1', '2,2'],
      person_waves: [
        'person,wave,interviewed',
        ...['a', 'b', 'c'].flatMap((id) => [`${id},1,true`, `${id},2,true`]),
        'd,1,false',
        'd,2,true',
      ],
    };
    const places = new Map([
      ['a', [0, 0]],
      ['b', [1, 0]],
      ['c', [0, 1]],
      ['d', [3, 3]],
    ] as const);
    const [then, now] = [
      await viewOf(tables, { places, changes: true }, { wave: '1' }),
      await viewOf(tables, { places, changes: true }, { wave: '2' }),
    ];
    expect(then.nodes[2]!).toMatchObject({ x: now.nodes[2]!.x, y: now.nodes[2]!.y });
    const change = new Map(now.ties.map(({ key, change, present }) => [key, [change, present]]));
    expect(change.get('0 2')).toEqual(['new', true]);
    expect(change.get('0 1')).toEqual(['lost', false]);
    expect(change.get('0 3')).toEqual(['unknown', true]);
    expect(change.get('1 2')).toEqual(['kept', true]);
    expect(then.counts.changes).toBeNull();
  });
});

describe('rows of the table beside the picture', () => {
  const tables = {
    people: people('p10,elder,true', 'p9,,true', 'p2,elder,false'),
    ties: ties('p9,p10,neighbour,companionship,true'),
  };

  it('hold everybody and every tie that the picture shows', async () => {
    const view = await viewOf(tables);
    expect(peopleRows(view, 'en')).toHaveLength(view.counts.peopleShown);
    expect(tieRows(view, 'en').filter(({ state }) => state === 'support')).toHaveLength(
      view.counts.tiesShown,
    );
  });

  it('sort ids by their numbers, and empty cells last both ways', async () => {
    const rows = peopleRows(await viewOf(tables), 'en');
    const names = (direction: 'ascending' | 'descending') =>
      sortPeople(rows, 'name', direction, 'en').map(({ name }) => name);
    expect(names('ascending')).toEqual(['p2', 'p9', 'p10']);
    expect(names('descending')).toEqual(['p10', 'p9', 'p2']);
    for (const direction of ['ascending', 'descending'] as const)
      expect(sortPeople(rows, 'suggestion', direction, 'en').at(-1)?.suggestion).toBe('');
  });

  it('put suggested ties first', async () => {
    const view = {
      ...(await viewOf(tables)),
      ghosts: [{ supporter: 1, supported: 2, functions: [], hidden: false }],
    };
    const rows = tieRows(view, 'en');
    expect(rows[0]).toMatchObject({ state: 'suggested', one: 'p9', other: 'p2' });
    expect(sortTies(rows, 'state', 'descending', 'en').at(-1)?.state).toBe('suggested');
  });
});
