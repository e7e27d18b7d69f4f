import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, shipped } from '../testing/index.ts';
import { conditions } from './condition.ts';
import { basicData, basicPolicy } from './policy.ts';
import { profile } from './profile.ts';
import { readPolicy } from './read-policy.ts';

const packs = fileURLToPath(new URL('../../../../data/policies/', import.meta.url));
const fileOf = (data: unknown) => ({ name: 'p.json', bytes: new TextEncoder().encode(JSON.stringify(data)) });
const stated = {
  id: 'own',
  date: '2026-01-01',
  title: 'Own',
  sources: [{ title: 'A letter', date: '2026-01-01' }],
};
const personOf = async (text: string) =>
  (await graphOf(filesOf({ people: text, ties: 'supporter,supported\n' }))).graph.people[0]!;

describe('a policy pack', () => {
  it.each(readdirSync(packs).filter((name) => name.endsWith('.json')))(
    '%s that ships can be read and says where it is from',
    (name) => {
      const { policy, issues } = readPolicy({ name, bytes: new Uint8Array(readFileSync(packs + name)) });
      expect(issues).toEqual([]);
      expect(policy!.data.sources.length).toBeGreaterThan(0);
    },
  );

  it('is the default where it says nothing else', () => {
    const { policy } = readPolicy(fileOf(stated));
    expect(policy!.data).toEqual({ ...basicData, ...stated, colours: {} });
  });

  it('can shorten how long somebody waits for a contact, never lengthen it', async () => {
    const alone = await personOf('id,roles,lives_alone\nA,elder,true\n');
    const of = (days: number) => readPolicy(fileOf({ ...stated, intervals: [{ days }] })).policy!;
    expect([basicPolicy, of(14), of(60)].map((pack) => pack.contactInterval(alone, 70))).toEqual([
      30, 14, 30,
    ]);
    expect(readPolicy(fileOf({ ...stated, intervals: [] })).policy!.contactInterval(alone, 85)).toBe(7);
  });

  it('changes the needs assumed, and is named in the report', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id,roles\nA,elder\nB,neighbour\n',
        ties: 'supporter,supported,functions\nB,A,companionship|instrumental\n',
      }),
    );
    const { policy } = readPolicy(
      fileOf({ ...stated, needs: [{ function: 'companionship', essential: true }] }),
    );
    const report = profile(graph, takeSnapshot(graph), { policy: policy! });
    expect([report.policy, report.assumed]).toEqual(['own 2026-01-01', ['companionship']]);
  });

  it.each([
    ['sources', { ...stated, sources: [] }],
    ['date', { ...stated, date: 'May 2026' }],
    ['intervals.0.days', { ...stated, intervals: [{ days: 0 }] }],
    ['needs.0.function', { ...stated, needs: [{ function: 'love', essential: true }] }],
    ['surprise', { ...stated, surprise: 1 }],
  ])('names what cannot be used: %s', (column, data) => {
    const { policy, issues } = readPolicy(fileOf(data));
    expect([policy, issues[0]!.column, issues[0]!.severity]).toEqual([null, column, 'error']);
  });

  it('is not read from what is no JSON', () => {
    const { policy, issues } = readPolicy({ name: 'p.json', bytes: new Uint8Array([0xff]) });
    expect([policy, issues[0]!.code]).toEqual([null, 'unreadable-file']);
  });
});

describe('conditions', () => {
  const of = async (rows: string, cases = '') => {
    const { graph } = await graphOf(
      filesOf({
        people: `id,roles,lives_alone,capability_scheme,capability_value,精神状态\n${rows}`,
        ties: 'supporter,supported,from\nA,A,2024-01-01\n',
        cases: `person,opened,closed,condition_grade\n${cases}`,
      }),
    );
    return conditions(graph, takeSnapshot(graph));
  };
  it.each([
    ['true,GB/T 42195-2022,3,', 1, 'disabled', false],
    ['false,,半失能,', 1, 'half-disabled', false],
    ['false,,自理,过于消极', 1, 'very-low-mood', false],
    ['true,,自理,消极', 2, 'lives-alone', false],
    ['false,,自理,情绪低落', 2, 'low-mood', false],
    ['false,,自理,平稳', 3, 'looks-after-self', false],
    ['false,GB/T 42195-2022,1,', 3, 'looks-after-self', true],
    ['true,,,', 2, 'lives-alone', true],
    [',,,', null, 'not-known', true],
  ])('%s', async (row, grade, reason, open) => {
    expect(await of(`A,elder,${row}\n`)).toEqual([{ person: 'A', grade, reason, open, recorded: null }]);
  });

  it('keeps what was recorded beside what is worked out, and never changes the profile', async () => {
    const [found] = await of(
      'A,elder,true,,自理,平稳\n',
      'A,2023-01-01,2023-06-01,一级\nA,2023-06-01,,三级\n',
    );
    expect(found).toMatchObject({ grade: 2, recorded: 3 });
    const { graph } = await graphOf(shipped('scenarios/s1'));
    const snapshot = takeSnapshot(graph);
    const all = conditions(graph, snapshot);
    expect(all.every(({ grade, recorded }) => grade === recorded)).toBe(true);
    const tiers = new Map(profile(graph, snapshot).profiles.map(({ person, tier }) => [person, tier]));
    const seen = new Set(all.map(({ person, grade }) => `${grade} ${tiers.get(person)}`));
    // A grade of condition does not say how well somebody is supported: most pairs of the two occur.
    expect(seen.size).toBeGreaterThan(6);
  });
});
