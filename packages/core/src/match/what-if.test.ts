import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../model/what-if.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, golden, graphOf, runs } from '../testing/index.ts';
import { whatIf } from './what-if.ts';
import { worstRemovals } from './worst-removals.ts';

const fixture = (
  golden('classic.json') as { support: { ties: [string, string][]; elders: string[]; workers: string[] } }
).support;
const others = ['N1', 'N2', 'N3', 'F1'];
const texts = {
  people: `id,roles,organisation,place\n${fixture.elders.map((id) => `${id},elder,,3栋1单元\n`).join('')}W1,social-worker,Team,外区\n${others.map((id) => `${id},neighbour,,${id === 'N2' ? '' : '3栋2单元'}\n`).join('')}`,
  ties: `supporter,supported,functions\n${fixture.ties.map(([a, b]) => `${a},${b},instrumental\n`).join('')}`,
};
const ask = async (change: Change) => whatIf((await graphOf(filesOf(texts))).graph, change);

describe('whatIf on the support fixture', () => {
  it('leaves E4 with nobody when W1 goes', async () => {
    expect(await ask({ remove: ['W1'] })).toMatchObject({
      removed: ['W1'],
      newlyUncovered: ['E4'],
      newlyCovered: [],
    });
    expect(await ask({ removeOrganisation: 'Team' })).toMatchObject({ newlyUncovered: ['E4'] });
  });
  it('covers E6, the isolate, by a tie, and says what that changes', async () => {
    const { newlyCovered, changes } = await ask({
      addTies: [{ supporter: 'N3', supported: 'E6', functions: ['instrumental'] }],
    });
    expect(newlyCovered).toEqual(['E6']);
    expect(changes).toMatchObject([{ person: 'E6', tier: ['R', 'Y'], gained: ['instrumental'], lost: [] }]);
  });
  it('shuts the gates: only who is known to live outside is kept out', async () => {
    expect(await ask({ removeOutside: '3栋' })).toMatchObject({
      removed: ['W1'],
      placeUnknown: ['N2'],
      newlyUncovered: ['E4'],
    });
  });
  it('gives a new worker those who are first on the list', async () => {
    expect((await ask({ addWorker: 1 })).newlyCovered).toEqual(['E6']);
  });
  it('refuses people, organisations and places that are not there', async () => {
    await expect(ask({ remove: ['X'] })).rejects.toThrow('got X');
    await expect(ask({ removeOrganisation: 'X' })).rejects.toThrow('got X');
    await expect(ask({ removeOutside: 'X' })).rejects.toThrow('got X');
    await expect(ask({ addTies: [{ supporter: 'X', supported: 'E6' }] })).rejects.toThrow('got X');
  });
  it('changes nothing when nothing changes', async () => {
    expect(await ask({})).toEqual({
      removed: [],
      placeUnknown: [],
      newlyUncovered: [],
      newlyCovered: [],
      changes: [],
    });
  });
});

describe('worstRemovals', () => {
  it('is what trying everybody, and every two, finds', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 10 }),
        async (pairs) => {
          const helpers = Array.from({ length: 5 }, (_, i) => `H${i}`);
          const { graph } = await graphOf(
            filesOf({
              people: `id,roles\n${Array.from({ length: 6 }, (_, i) => `E${i},elder\n`).join('')}${helpers.map((id) => `${id},\n`).join('')}`,
              ties: `supporter,supported,functions\n${pairs.map(([h, e]) => `H${h},E${e},instrumental\n`).join('')}`,
            }),
          );
          const uncovered = (...remove: string[]) => whatIf(graph, { remove }).newlyUncovered;
          const found = worstRemovals(graph, takeSnapshot(graph));
          const single = Math.max(...helpers.map((id) => uncovered(id).length));
          const pair = Math.max(
            ...helpers.flatMap((a, i) => helpers.slice(i + 1).map((b) => uncovered(a, b).length)),
          );
          expect(found.single?.uncovered.length ?? 0).toBe(single);
          if (found.single) expect(uncovered(found.single.person)).toEqual(found.single.uncovered);
          expect(found.pair?.uncovered.length ?? single).toBe(pair);
          if (found.pair) expect(uncovered(...found.pair.people)).toEqual(found.pair.uncovered);
        },
      ),
      { numRuns: runs(40) },
    ));
});
