import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile } from '../profile/profile.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, runs, shipped } from '../testing/index.ts';
import type { MatchOptions } from './options.ts';
import { planTies } from './plan-ties.ts';

const planOf = async (texts: Readonly<Record<string, string>>, options: MatchOptions = {}) => {
  const { graph } = await graphOf(filesOf(texts));
  return planTies(graph, takeSnapshot(graph), options);
};
const head =
  'id,roles,interviewed,birth_year,gender,place,languages,offers,capacity,available,willing,exclude,do_not_contact,x,y\n';
const noTies = 'supporter,supported,functions\n';
const needs = (...people: string[]) =>
  `person,function,essential\n${people.map((id) => `${id},instrumental,true`).join('\n')}\n`;

describe('planTies', () => {
  it('gives a lone elder the nearest willing neighbour who offers what is missing', async () => {
    const { proposed, unmet, objective, exact } = await planOf({
      people: `${head}E,elder,true,,,,,,,,,,,0,0\nFar,neighbour,,,,,,instrumental,1,,true,,,400,0\nNear,neighbour,,,,,,instrumental,1,,true,,,100,0\n`,
      ties: noTies,
      needs: needs('E'),
    });
    expect(
      proposed.map(({ supporter, supported, functions, askFirst }) => [
        supporter,
        supported,
        functions,
        askFirst,
      ]),
    ).toEqual([
      ['Far', 'E', ['instrumental'], false],
      ['Near', 'E', ['instrumental'], false],
    ]);
    expect([unmet, objective.slice(0, 4), exact]).toEqual([[], [0, 0, 0, 0], true]);
  });

  it('looks for the distance where people live when it is recorded with the place alone', async () => {
    const texts = {
      people: `${head}E,elder,true,,,1栋1单元,,,,,,,,,\nNear,neighbour,,,,2栋,,,1,,true,,,,\nFar,neighbour,,,,3栋,,,1,,true,,,,\n`,
      ties: noTies,
      needs: needs('E'),
      places:
        'id,type,parent,lon,lat\n1栋,building,,125.3,43.9\n1栋1单元,unit,1栋,,\n2栋,building,,125.301,43.9\n3栋,building,,125.32,43.9\n',
    };
    const { proposed } = await planOf(texts);
    expect(proposed).toMatchObject([{ supporter: 'Near', supported: 'E' }]);
    expect((await planOf(texts, { maxMetres: 5000 })).proposed).toHaveLength(2);
  });

  it('gives scarce helpers to those with nobody first', async () => {
    const { proposed, unmet, objective } = await planOf({
      people: `${head}One,elder,true,,,,,,,,false,,,0,0\nNone,elder,true,,,,,,,,false,,,300,0\nH,neighbour,,,,,,instrumental,1,,true,,,0,0\nF,family,,,,,,,,,,,,9000,0\n`,
      ties: `${noTies}F,One,instrumental\n`,
      needs: needs('One', 'None'),
    });
    expect(proposed).toMatchObject([{ supporter: 'H', supported: 'None' }]);
    expect(unmet).toMatchObject([
      { person: 'None', cover: 1, binding: 'gives-already' },
      { person: 'One', cover: 1, binding: 'capacity-used' },
    ]);
    expect(objective.slice(0, 3)).toEqual([0, 0, 2]);
  });

  it('proposes nothing as a need of somebody who was not asked, and says so', async () => {
    const { proposed, unmet } = await planOf({
      people: `${head}E,elder,false,,,3栋,,,,,,,,,\nH,neighbour,true,,,3栋,,,,,true,,,,\n`,
      ties: noTies,
      needs: needs('E'),
    });
    expect(proposed).toEqual([]);
    expect(unmet).toMatchObject([{ person: 'E', function: null, binding: 'needs-unknown' }]);
  });

  it.each([
    ['do-not-contact', 'E,elder,true,,,3栋,,,,,,,true,,', 'H,neighbour,,,,3栋,,instrumental,1,,true,,,,'],
    ['no-helper', 'E,elder,true,,,3栋,,,,,,,,,', 'H,child,,,,3栋,,instrumental,1,,true,,,,'],
    ['no-willing-helper', 'E,elder,true,,,3栋,,,,,,,,,', 'H,neighbour,,,,3栋,,instrumental,1,,false,,,,'],
    ['none-offers', 'E,elder,true,,,3栋,,,,,,,,,', 'H,neighbour,,,,3栋,,companionship,1,,true,,,,'],
    ['excluded', 'E,elder,true,,,3栋,,,,,,H,,,', 'H,neighbour,,,,3栋,,instrumental,1,,true,,,,'],
    [
      'no-shared-language',
      'E,elder,true,,,3栋,粤语,,,,,,,,',
      'H,neighbour,,,,3栋,普通话,instrumental,1,,true,,,,',
    ],
    ['place-unknown', 'E,elder,true,,,3栋,,,,,,,,,', 'H,neighbour,,,,,,instrumental,1,,true,,,,'],
    [
      'no-time',
      'E,elder,true,,,3栋,,,,周一上午,,,,,',
      'H,neighbour,,,,3栋,,instrumental,1,周二|周末,true,,,,',
    ],
    ['no-capacity', 'E,elder,true,,,3栋,,,,,,,,,', 'H,neighbour,,,,3栋,,instrumental,0,,true,,,,'],
  ])('names the constraint that binds: %s', async (binding, elder, helper) => {
    const { proposed, unmet } = await planOf({
      people: `${head}${elder}\n${helper}\n`,
      ties: noTies,
      needs: needs('E'),
    });
    expect(proposed).toEqual([]);
    expect(unmet.filter(({ person }) => person === 'E')).toMatchObject([
      { function: 'instrumental', binding },
    ]);
  });

  it('says how far the nearest is where all live too far', async () => {
    const { unmet } = await planOf({
      people: `${head}E,elder,true,,,,,,,,,,,0,0\nH,neighbour,,,,,,,,,true,,,740,0\n`,
      ties: noTies,
      needs: needs('E'),
    });
    expect(unmet).toMatchObject([
      { binding: 'too-far', numbers: { nearest_metres: 740, limit_metres: 500 } },
    ]);
  });

  it('keeps a wish for a woman or a man, and a withdrawn consent', async () => {
    const people = `${head.trim()},helper_gender\nE,elder,true,,,3栋,,,,,,,,,,female\nH,neighbour,,,male,3栋,,instrumental,1,,true,,,,,\n`;
    const { unmet } = await planOf({ people, ties: noTies, needs: needs('E') });
    expect(unmet).toMatchObject([{ binding: 'gender-wish' }]);
    const { proposed } = await planOf({
      people: people.replace('female', ''),
      ties: noTies,
      needs: needs('E'),
      consents: 'person,purpose,given,date,withdrawn\nH,matching,true,2024-01-01,2024-02-01\n',
      events: 'type,date,actor,people\nreview,2024-03-01,H,E\n',
    });
    expect(proposed).toEqual([]);
  });

  it('asks first where nobody recorded a yes, never for money that was not offered, staff only on request', async () => {
    const people = `${head}E,elder,true,,,3栋,,,,,,,,,\nH,neighbour,,,,3栋,,,,,,,,,\nW,social-worker,,,,3栋,,,9,,true,,,,\n`;
    const own = 'person,function,essential\nE,instrumental,true\nE,financial,false\n';
    const { proposed, unmet } = await planOf({ people, ties: noTies, needs: own });
    expect(proposed).toMatchObject([{ supporter: 'H', functions: ['instrumental'], askFirst: true }]);
    expect(unmet).toMatchObject([
      { function: 'instrumental', cover: 1 },
      { function: 'financial', binding: 'none-offers' },
    ]);
    const withStaff = await planOf({ people, ties: noTies, needs: own }, { workers: true });
    expect(withStaff.proposed.map(({ supporter }) => supporter)).toEqual(['H', 'W']);
  });

  it('prefers somebody in their sixties for somebody over 80', async () => {
    const { proposed } = await planOf({
      people: `${head}E,elder,true,1940,,3栋,,,,,,,,,\nA,neighbour,false,1990,,3栋,,instrumental,1,,true,,,,\nB,neighbour,false,1960,,3栋,,instrumental,1,,true,,,,\nF,family,false,1970,,,,,,,,,,,\n`,
      ties: `supporter,supported,functions,from\nF,E,instrumental,2024-01-01\n`,
      needs: needs('E'),
    });
    expect(proposed).toMatchObject([{ supporter: 'B' }]);
    expect(proposed[0]!.reasons.map(({ code }) => code)).toContain('younger-with-older');
  });

  it('leaves no AMENDS elder who was asked without a tie or a reason, and proves it the best plan', async () => {
    const { graph } = await graphOf(shipped('amends'));
    const snapshot = takeSnapshot(graph, { wave: '4' });
    const report = profile(graph, snapshot);
    const plan = await planTies(graph, snapshot, { report });
    expect(plan).toMatchObject({
      exact: true,
      objective: [0, 0, 0, 0, 33420, 13803],
      before: [0, 10, 26, 158400, 0, 13674],
    });
    expect(plan.unmet.map(({ binding }) => binding)).toEqual(Array<string>(17).fill('needs-unknown'));
    expect(JSON.stringify(await planTies(graph, snapshot))).toBe(JSON.stringify(plan));
  });

  it('tells how far it is, and hears a cancel', async () => {
    const { graph } = await graphOf(shipped('amends'));
    const snapshot = takeSnapshot(graph, { wave: '4' });
    const shares: number[] = [];
    await planTies(graph, snapshot, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);

    const controller = new AbortController();
    const planning = planTies(graph, snapshot, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(planning).rejects.toThrow(/abort/i);
  });

  it('shows who is served by language and by household register, where somebody recorded it', async () => {
    const rows = Array.from(
      { length: 10 },
      (_, i) =>
        `E${i},elder,true,1950,,3栋,${i < 5 ? '粤语' : '普通话'},,,,false,,,,,${i < 5 ? '本地' : '外地'}`,
    );
    const { fairness } = await planOf({
      people: `${head.trim()},户籍\n${rows.join('\n')}\nH,neighbour,,,,3栋,普通话,instrumental,9,,true,,,,,\n`,
      ties: 'supporter,supported,functions,from\nH,E9,instrumental,2024-01-01\n',
    });
    expect(fairness.filter(({ by }) => by === 'language' || by === 'hukou')).toEqual([
      { by: 'language', group: '普通话', elders: 5, before: 0.2, after: 1 },
      { by: 'language', group: '粤语', elders: 5, before: 0, after: 0 },
      { by: 'hukou', group: '外地', elders: 5, before: 0.2, after: 1 },
      { by: 'hukou', group: '本地', elders: 5, before: 0, after: 0 },
    ]);
  });

  it('hides small groups in the fairness table, and what could be told from the rest', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `E${i},elder,true,${i < 2 ? 1960 : i < 7 ? 1950 : 1940},female,,,,,,,,,,`,
    );
    const { fairness } = await planOf({
      people: `${head}${rows.join('\n')}\n`,
      ties: 'supporter,supported,functions,from\nE1,E2,instrumental,2024-01-01\n',
    });
    expect(fairness.filter(({ by }) => by === 'age')).toEqual([
      { by: 'age', group: '60-69', elders: null, before: null, after: null },
      { by: 'age', group: '70-79', elders: null, before: null, after: null },
      { by: 'age', group: '80+', elders: 5, before: 0, after: 0 },
    ]);
  });
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const person = fc.record({
  role: fc.constantFrom('elder', 'elder', 'neighbour', 'volunteer', 'social-worker', 'child'),
  interviewed: fc.constantFrom('true', 'true', 'false', ''),
  birth: maybe(fc.integer({ min: 1930, max: 2015 })),
  languages: maybe(fc.constantFrom('粤语', '普通话', '粤语|普通话')),
  offers: maybe(fc.constantFrom('instrumental', 'companionship', 'instrumental|emergency')),
  capacity: maybe(fc.nat(3)),
  available: maybe(fc.constantFrom('周一', '周二上午', '周末', 'daily')),
  willing: fc.constantFrom('true', 'false', ''),
  quiet: fc.constantFrom('', '', '', 'true'),
  exclude: maybe(fc.nat(9)),
  x: maybe(fc.nat(1_200)),
});

describe('a plan', () => {
  it('breaks no hard constraint, whatever the community', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 2, maxLength: 10 }),
        fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 6 }),
        async (all, pairs) => {
          const id = (i: number) => `P${i % all.length}`;
          const rows = all.map((one, i) =>
            [
              id(i),
              one.role,
              one.interviewed,
              one.birth,
              '',
              '',
              one.languages,
              one.offers,
              one.capacity,
              one.available,
              one.willing,
              one.exclude === null ? '' : id(one.exclude),
              one.quiet,
              one.x,
              one.x === null ? '' : 0,
            ]
              .map((cell) => cell ?? '')
              .join(','),
          );
          const ties = pairs
            .filter(([a, b]) => id(a) !== id(b))
            .map(([a, b]) => `${id(a)},${id(b)},companionship,2024-01-01`);
          const { graph } = await graphOf(
            filesOf({
              people: `${head}${rows.join('\n')}\n`,
              ties: `supporter,supported,functions,from\n${ties.join('\n')}\n`,
              needs: needs(...all.map((_, i) => id(i))),
            }),
          );
          const snapshot = takeSnapshot(graph);
          const { proposed, unmet } = await planTies(graph, snapshot);
          const rowOf = (name: string) => graph.people[graph.indexOf.get(name)!]!;
          const tied = (a: string, b: string) => ties.some((tie) => tie.startsWith(`${a},${b},`));
          const near = (a: string, b: string) => {
            const apart = Math.abs((rowOf(a).x ?? NaN) - (rowOf(b).x ?? NaN));
            const alters = (one: string) =>
              all.map((_, i) => id(i)).filter((other) => tied(one, other) || tied(other, one));
            if (alters(a).includes(b)) return true;
            return Number.isNaN(apart) ? alters(a).some((alter) => alters(b).includes(alter)) : apart <= 500;
          };
          for (const { supporter, supported, functions, askFirst } of proposed) {
            const [helper, elder] = [rowOf(supporter), rowOf(supported)];
            expect(supporter).not.toBe(supported);
            expect(helper.willing).not.toBe(false);
            expect(helper.do_not_contact ?? false).toBe(false);
            expect(elder.do_not_contact ?? false).toBe(false);
            expect(elder.interviewed ?? !graph.collected.interviews).toBe(true);
            expect(['child', 'social-worker']).not.toContain(helper.roles![0]);
            expect(functions.length).toBeGreaterThan(0);
            if (helper.offers) expect(helper.offers).toEqual(expect.arrayContaining([...functions]));
            if (helper.offers === null || helper.willing === null) expect(askFirst).toBe(true);
            if (elder.languages && helper.languages)
              expect(elder.languages.some((one) => helper.languages!.includes(one))).toBe(true);
            expect(elder.exclude ?? []).not.toContain(supporter);
            expect(helper.exclude ?? []).not.toContain(supported);
            expect(near(supporter, supported)).toBe(true);
            const times = [elder.available?.[0], helper.available?.[0]];
            if (!times.includes('daily') && !times.includes(undefined)) expect(times[0]).toBe(times[1]);
          }
          for (const [i] of all.entries()) {
            const own = proposed.filter(
              (tie) => tie.supporter === id(i) && !tied(id(i), tie.supported),
            ).length;
            const load = new Set(all.map((_, j) => id(j)).filter((other) => tied(id(i), other))).size;
            const { capacity } = rowOf(id(i));
            expect(own).toBeLessThanOrEqual(capacity === null ? 1 : Math.max(0, capacity - load));
          }
          for (const elder of snapshot.keys.filter((_, i) => snapshot.elders[i] === 1))
            expect([
              ...proposed.map(({ supported }) => supported),
              ...unmet.map((need) => need.person),
            ]).toContain(elder);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
