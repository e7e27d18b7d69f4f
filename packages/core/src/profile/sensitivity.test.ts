import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeGraph } from '../snapshot/change-graph.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, runs, shipped } from '../testing/index.ts';
import { layersOf } from './dominance.ts';
import { profile } from './profile.ts';
import { sensitivity } from './sensitivity.ts';

const of = async (texts: Readonly<Record<string, string>>) =>
  sensitivity((await graphOf(filesOf(texts))).graph);
const people =
  'id,roles,household,lives_alone,birth_year\nE,elder,,true,\nA,neighbour,,,\nB,neighbour,,,\nC,neighbour,,,\n';

describe('sensitivity', () => {
  it('moves every cut-off of the collected components one step, and says which turn the tier', async () => {
    const [found] = await of({
      people,
      ties: 'supporter,supported,functions\nA,E,instrumental\nB,E,instrumental\nA,E,companionship\nB,E,companionship\n',
    });
    expect(found).toMatchObject({ person: 'E', tier: 'G' });
    // Components 1, 3 and 4, two cut-offs, two ways. Two watches more would do; one alone does not turn green.
    expect(found!.thresholds).toEqual({ same: 12, tried: 12, flips: [] });
    const [thin] = await of({
      people,
      ties: 'supporter,supported,functions\nA,E,instrumental|companionship\n',
    });
    expect(thin!.tier).toBe('Y');
    expect(thin!.thresholds.flips).toEqual([{ component: 4, cutOff: 'gap', step: 'looser', tier: 'G' }]);
  });

  it('gives the tier for every unknown tie absent and present', async () => {
    const [found] = await of({
      people,
      ties: 'supporter,supported,functions,status\nA,E,instrumental,present\nB,E,instrumental,unknown\nC,E,instrumental,unknown\n',
    });
    expect(found).toMatchObject({ tier: 'Y', interval: ['Y', 'G'] });
  });

  it('names the components that the tier hangs on', async () => {
    const [found] = await of({ people, ties: 'supporter,supported,functions\nA,E,instrumental\n' });
    expect(found!.components).toEqual([{ component: 4, tier: 'G' }]);
  });

  it('tells the tier for windows of 14, 30 and 60 days', async () => {
    const [found] = await of({
      people: 'id,roles,birth_year\nE,elder,1950\nA,neighbour,\nB,neighbour,\n',
      ties: 'supporter,supported,functions,from\nA,E,instrumental,2024-01-01\nB,E,instrumental,2024-01-01\n',
      events: 'type,date,actor,people\nvisit,2024-05-12,A,E\nvisit,2024-05-01,B,E\nvisit,2024-06-01,A,B\n',
    });
    expect(found!.windows).toEqual([
      { days: 14, tier: 'R' },
      { days: 30, tier: 'Y' },
      { days: 60, tier: 'G' },
    ]);
  });

  it('finds who tips the tier as taking each out of the network does', { timeout: 300_000 }, () => {
    const from = ['A', 'B', 'C', 'W', 'E2'];
    const tie = fc.tuple(
      fc.constantFrom(...from),
      fc.constantFrom('E', 'E2', 'A'),
      fc.constantFrom('instrumental', 'companionship', 'emergency', ''),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(tie, { minLength: 1, maxLength: 8 }), async (ties) => {
        const rows = ties.filter(([a, b]) => a !== b).map(([a, b, what]) => `${a},${b},${what}\n`);
        const { graph } = await graphOf(
          filesOf({
            people: `${people}E2,elder,,,\nW,social-worker,,,\nJ,committee,,,\nK,neighbour,,,\n`,
            ties: `supporter,supported,functions\nJ,K,instrumental|companionship|emergency\nJ,A,companionship\n${rows.join('')}`,
          }),
        );
        const report = profile(graph, takeSnapshot(graph));
        for (const { person, tier, alters } of sensitivity(graph)) {
          const own = report.profiles.find((one) => one.person === person)!;
          expect(tier).toBe(own.tier);
          const tipped = graph.people
            .map(({ id }) => id)
            .filter((id) => id !== person && ties.some(([a, b]) => a === id && b === person))
            .map((id) => {
              const then = changeGraph(graph, new Set([id]), [], []);
              const after = profile(then, takeSnapshot(then), { collected: report.collected });
              return { person: id, tier: after.profiles.find((one) => one.person === person)!.tier };
            })
            .filter((one) => one.tier !== tier);
          expect(alters).toEqual(tipped);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('ranks by dominance: nobody stands behind somebody who is not worse off, and unknown is behind nobody', async () => {
    const { graph } = await graphOf(shipped('scenarios/s3'));
    const found = sensitivity(graph);
    const states = new Map(
      profile(graph, takeSnapshot(graph)).profiles.map(({ person, components }) => [
        person,
        components.map(({ state }) => ['gap', 'watch', 'ok'].indexOf(state)),
      ]),
    );
    const worse = (a: readonly number[], b: readonly number[]) =>
      a.every((value, i) => value <= b[i]! && value < 0 === b[i]! < 0) && a.some((value, i) => value < b[i]!);
    for (const one of found) {
      const ahead = found.filter(({ person, layer }) => layer >= one.layer && person !== one.person);
      const own = states.get(one.person)!;
      if (own.includes(-1) && own[7] !== -1) continue;
      expect(
        ahead.filter(
          ({ person }) => !states.get(person)!.slice(0, 7).includes(-1) && worse(states.get(person)!, own),
        ),
      ).toEqual([]);
    }
    expect(Math.max(...found.map(({ layer }) => layer))).toBeGreaterThan(2);
    expect(layersOf([])).toEqual([]);
  });
});
