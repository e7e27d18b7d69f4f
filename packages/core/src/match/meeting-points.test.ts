import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greedyCover } from '../kernels/greedy-cover.ts';
import { profile } from '../profile/profile.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, runs, shipped } from '../testing/index.ts';
import { meetingPoints, type MeetingPointOptions } from './meeting-points.ts';

function best(sets: readonly (readonly number[])[], count: number): number {
  let most = 0;
  for (let bits = 0; bits < 1 << sets.length; bits++) {
    const chosen = sets.filter((_, i) => (bits >> i) & 1);
    if (chosen.length <= count) most = Math.max(most, new Set(chosen.flat()).size);
  }
  return most;
}

describe('greedyCover', () => {
  it('covers five of the six of the textbook, and says that six is the bound', () => {
    const sets = [
      [1, 2, 3, 4],
      [1, 2, 5],
      [3, 4, 6],
    ];
    expect(greedyCover(sets, 2)).toEqual({ chosen: [0, 1], added: [4, 1], covered: 5, bound: 6 });
    expect(best(sets, 2)).toBe(6);
  });
  it('keeps its guarantee and its bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        (sets, count) => {
          const { chosen, covered, bound } = greedyCover(sets, count);
          const most = best(sets, count);
          expect(covered).toBe(new Set(chosen.flatMap((at) => sets[at]!)).size);
          expect(covered).toBeGreaterThanOrEqual((1 - 1 / Math.E) * most);
          expect(most).toBeLessThanOrEqual(bound);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

const head = 'id,roles,place,x,y,willing,capacity,exclude,mobility,do_not_contact\n';
const of = async (rows: string, options: MeetingPointOptions) => {
  const { graph } = await graphOf(
    filesOf({
      people: `${head}${rows}`,
      ties: 'supporter,supported,functions\nX,Y,instrumental\n',
      places: 'id,type,x,y\n活动室,facility,0,0\n东厅,facility,3000,0\n',
    }),
  );
  const snapshot = takeSnapshot(graph);
  return meetingPoints(graph, snapshot, profile(graph, snapshot), options);
};
const elder = (id: string, x: number | '', more = ',,') =>
  `${id},elder,,${x},${x === '' ? '' : 0},false,,${more}\n`;
const pair = 'X,neighbour,,90000,0,,,,,\nY,neighbour,,90000,0,,,,,\n';

describe('meetingPoints', () => {
  it('takes the willing home that reaches most, then the one that adds most', async () => {
    const found = await of(
      `${elder('A', 0)}${elder('B', 100)}${elder('C', 300)}${elder('D', 900)}${elder('E', '')}H1,neighbour,,50,0,true,2,,,\nH2,neighbour,,250,0,true,2,,,\nNo,neighbour,,100,0,false,9,,,\nFull,neighbour,,100,0,true,0,,,\n${pair}`,
      { by: 'anchor', count: 2 },
    );
    expect(found).toEqual({
      chosen: [
        { id: 'H1', reaches: ['A', 'B'], adds: ['A', 'B'] },
        { id: 'H2', reaches: ['B', 'C'], adds: ['C'] },
      ],
      of: 5,
      reached: 3,
      bound: 3,
      left: [
        { person: 'D', reason: 'too-far' },
        { person: 'E', reason: 'place-unknown' },
      ],
    });
  });
  it('keeps hard constraints, and leaves out who wants no contact', async () => {
    const found = await of(
      `${elder('A', 0, 'H1,,')}${elder('B', 0, ',,true')}${elder('C', 10)}H1,neighbour,,50,0,true,2,,,\n${pair}`,
      { by: 'anchor', count: 1 },
    );
    expect(found.chosen).toEqual([{ id: 'H1', reaches: ['C'], adds: ['C'] }]);
    expect(found.left).toEqual([{ person: 'A', reason: 'too-far' }]);
  });
  it('finds where a group could meet, for those who can go out', async () => {
    const found = await of(
      `${elder('A', 100)}${elder('B', 2_900)}${elder('C', 3_100)}${elder('In', 3_000, ',不出户,')}${pair}`,
      { by: 'activity', count: 1 },
    );
    expect(found).toMatchObject({
      chosen: [{ id: '东厅', adds: ['B', 'C'] }],
      of: 3,
      left: [{ person: 'A', reason: 'not-chosen' }],
    });
    await expect(of(pair, { by: 'activity', count: 0 })).rejects.toThrow('got 0');
  });
  it('says of everybody in a scenario who is reached, or why not', async () => {
    const { graph } = await graphOf(shipped('scenarios/s1'));
    const snapshot = takeSnapshot(graph);
    const report = profile(graph, snapshot);
    for (const by of ['anchor', 'activity'] as const) {
      const {
        chosen,
        left,
        of: all,
        reached,
        bound,
      } = meetingPoints(graph, snapshot, report, { by, count: 5 });
      expect(chosen).toHaveLength(5);
      expect(reached + left.length).toBe(all);
      expect(reached).toBeLessThanOrEqual(bound);
      expect(reached / bound).toBeGreaterThan(0.63);
    }
  });
});
