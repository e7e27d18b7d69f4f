import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoundsPlan } from '../model/rounds.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, runs, shipped } from '../testing/index.ts';
import { addDays, daysBetween, weekdayOf } from '../util/dates.ts';
import { weekWindows, windowsOfDay } from '../util/windows.ts';
import type { RouteOptions } from './options.ts';
import { nextVisits } from './next-visits.ts';
import { planRounds } from './plan-rounds.ts';

/** Monday to Friday. */
const week = { from: '2024-06-03', to: '2024-06-07' };
const head = 'id,roles,birth_year,place,available,do_not_contact,x,y\n';
const worker = 'W,social-worker,,office,,,0,0\n';
const roundsOf = async (texts: Readonly<Record<string, string>>, options: Partial<RouteOptions> = {}) => {
  const { graph } = await graphOf(filesOf({ ties: 'supporter,supported,from\nW,A,2024-05-31\n', ...texts }));
  return planRounds(graph, takeSnapshot(graph), { ...week, ...options });
};
const told = ({ rounds }: RoundsPlan) =>
  rounds.map(({ team, date, stops }) => [
    team,
    date.slice(5),
    ...stops.map(({ person, arrive }) => `${person} ${arrive}`),
  ]);

describe('planRounds', () => {
  it('visits who is due by the interval, and who was never visited; a call is no visit', async () => {
    const plan = await roundsOf({
      people: `${head}A,elder,1950,1栋,,,0,0\nB,elder,1950,1栋,,,0,0\nC,elder,1950,1栋,,,0,0\nD,elder,1950,1栋,,,0,0\n${worker}`,
      events:
        'type,date,actor,people,outcome\nvisit,2024-03-07,W,A,met\nvisit,2024-05-20,W,B,met\ncall,2024-05-20,W,C,met\nvisit,2024-05-20,W,D,no-answer\n',
    });
    const due = plan.rounds.flatMap(({ stops }) => stops.map((stop) => [stop.person, stop.due]));
    expect(Object.fromEntries(due)).toEqual({ A: '2024-06-05', C: '2024-06-03', D: '2024-06-03' });
  });

  it('comes back after the interval where it is short', async () => {
    const plan = await roundsOf(
      {
        people:
          'id,roles,birth_year,lives_alone,place,x,y\nA,elder,1940,true,1栋,0,0\nW,social-worker,,,office,0,0\n',
        events: 'type,date,actor,people\nvisit,2024-05-30,W,A\n',
      },
      { to: '2024-06-21' },
    );
    const days = plan.rounds.map(({ date }) => date);
    expect(plan.rounds.flatMap(({ stops }) => stops.map(({ due }) => due))).toEqual([
      '2024-06-06',
      '2024-06-13',
      '2024-06-20',
    ]);
    expect(days.slice(1).map((day, i) => daysBetween(days[i]!, day) >= 4)).toEqual([true, true]);
  });

  it.each([
    ['do-not-contact', 'A,elder,1950,1栋,,true,0,0', {}],
    ['no-team', 'A,elder,1950,1栋,,,0,0', { teams: [] }],
    ['too-long', 'A,elder,1950,1栋,,,0,0', { visitMinutes: 300 }],
    ['too-long', 'A,elder,1950,1栋,,,99000,0', {}],
    ['no-window', 'A,elder,1950,1栋,周末,,0,0', {}],
    ['no-window', 'A,elder,1950,1栋,12:00-13:30,,0,0', {}],
  ] as const)('says why a visit is left out: %s', async (reason, elder, options) => {
    const plan = await roundsOf({ people: `${head}${elder}\n${worker}` }, options);
    expect(plan).toMatchObject({
      rounds: [],
      unplaced: [{ person: 'A', due: week.from, last: null, reason }],
    });
  });

  it('leaves out who comes last, here the one who has somebody, where time is short', async () => {
    const people = Array.from({ length: 4 }, (_, i) => `E${i},elder,1950,1栋,,,0,0\n`).join('');
    const { rounds, unplaced } = await roundsOf(
      { people: `${head}A,elder,1950,1栋,,,0,0\n${people}${worker}` },
      { to: week.from, mostVisits: 2, visitMinutes: 60 },
    );
    expect(rounds.map(({ stops }) => stops.length)).toEqual([2, 2]);
    expect(unplaced).toMatchObject([{ person: 'A', due: week.from, reason: 'no-time-left' }]);
  });

  it('goes to one building on one day and to the other on the next', async () => {
    const people = Array.from({ length: 8 }, (_, i) => {
      const far = i % 2 === 1;
      return `E${i},elder,1950,${far ? '东苑9栋' : '西苑1栋'}${i}单元,,,${far ? 1500 : -1500},0\n`;
    }).join('');
    const { rounds } = await roundsOf(
      { people: `${head}A,neighbour,1990,,,,,\n${people}${worker}` },
      { to: '2024-06-04', hours: ['weekdays 09:00-13:00'], mostVisits: 4 },
    );
    const sides = rounds.map(({ stops }) => stops.map(({ person }) => Number(person.slice(1)) % 2));
    expect(sides.map((side) => new Set(side).size)).toEqual([1, 1]);
    expect(sides.map((side) => side.length)).toEqual([4, 4]);
  });

  it('sends the team that usually comes, unless the way is too long', async () => {
    const texts = {
      people: `${head}A,elder,1950,1栋,,,0,0\n${worker}V,social-worker,,there,,,600,0\n`,
      events: 'type,date,actor,people\nvisit,2024-02-01,V,A\nvisit,2024-03-01,V,A\nvisit,2024-03-03,W,A\n',
    };
    const usual = await roundsOf(texts);
    expect(usual.rounds).toMatchObject([{ team: 'V', stops: [{ usual: true }] }]);
    const near = await roundsOf(texts, { usualTeamMinutes: 10 });
    expect(near.rounds).toMatchObject([{ team: 'W', stops: [{ usual: false }] }]);
  });

  it('counts the stairs without a lift, and how long earlier visits took', async () => {
    const { rounds } = await roundsOf(
      {
        people: `id,roles,place,lift,floor\nA,elder,1栋2单元501,,\nB,elder,1栋2单元502,有,\nC,elder,1栋,,3\nD,elder,2栋1单元1201,,\nW,social-worker,office,,\n`,
        events:
          'type,date,actor,people,minutes\nvisit,2024-01-01,W,A,20\nvisit,2024-01-02,W,A,60\nvisit,2024-01-03,W,A,30\n',
      },
      { stairMinutes: 2 },
    );
    const minutes = rounds.flatMap(({ stops }) => stops.map((stop) => [stop.person, stop.minutes]));
    expect(Object.fromEntries(minutes)).toEqual({ A: 38, B: 40, C: 44, D: 40 });
  });

  it('takes the minutes of a matrix where it has them, else the straight line with its detour', async () => {
    const texts = { people: `${head}A,elder,1950,1栋,,,750,0\nB,elder,1950,2栋,,,750,0\n${worker}` };
    const line = await roundsOf(texts, { to: week.from });
    expect(told(line)).toEqual([['W', '06-03', 'A 09:13', 'B 09:53']]);
    const known: Readonly<Record<string, number>> = { 'W A': 5, 'A W': 30, '1栋 2栋': 5, '2栋 1栋': 5 };
    const matrix = (a: string, b: string): number | null => known[`${a} ${b}`] ?? null;
    expect(told(await roundsOf(texts, { to: week.from, matrix }))).toEqual([
      ['W', '06-03', 'A 09:05', 'B 09:50'],
    ]);
  });

  it('measures the way by longitude and latitude where there is no plan in metres', async () => {
    const { rounds } = await roundsOf(
      {
        people:
          'id,roles,birth_year,place,lon,lat\nA,elder,1950,home,125.30,43.90\nW,social-worker,,,125.31,43.90\n',
        places: 'id,lon,lat\nhome,,\n',
      },
      { to: week.from },
    );
    // 801 m of straight line, 1.3 times as far on the ground, 75 m in a minute.
    expect(rounds[0]).toMatchObject({ travel: 28, stops: [{ person: 'A', walk: 14, placeUnknown: false }] });
  });

  it('says when the last visit was and how often the policy wants one', async () => {
    const { rounds } = await roundsOf({
      people: `${head}A,elder,1950,1栋,,,0,0\n${worker}`,
      events: 'type,date,actor,people,outcome\nvisit,2024-03-07,W,A,met\n',
    });
    expect(rounds[0]?.stops).toMatchObject([{ due: '2024-06-05', last: '2024-03-07', interval: 90 }]);
  });

  it('keeps to the team and day that somebody decided on, and leaves the others where they can stay', async () => {
    const texts = {
      people: `${head}${['A', 'B', 'C'].map((id) => `${id},elder,1950,1栋,,,0,0\n`).join('')}${worker}V,social-worker,,,,,0,0\n`,
    };
    const free = await roundsOf(texts);
    const stops = free.rounds.flatMap((round) => round.stops.map((stop) => ({ ...stop, ...round })));
    const kept = stops.map(({ person, due, team, date }) => ({ person, due, on: { team, date } }));
    const moved = { person: 'B', due: week.from, on: { team: 'V', date: '2024-06-06' } };
    const wishes = [...kept.filter(({ person }) => person !== 'B'), moved];
    const plan = await roundsOf(texts, { wishes });
    const where = Object.fromEntries(
      plan.rounds.flatMap(({ team, date, stops: at }) => at.map(({ person }) => [person, { team, date }])),
    );
    expect(where).toEqual(Object.fromEntries(wishes.map(({ person, on }) => [person, on])));
    expect(where['A']).not.toEqual(where['B']);
  });

  it('says so where a visit has no room in the round it was moved to, and moves nobody else out', async () => {
    const texts = { people: `${head}A,elder,1950,1栋,,,0,0\nB,elder,1950,1栋,,,0,0\n${worker}` };
    const on = { team: 'W', date: week.from };
    const wishes = ['B', 'A'].map((person) => ({ person, due: week.from, on }));
    const plan = await roundsOf(texts, { wishes, mostVisits: 1, hours: ['weekdays 09:00-12:00'] });
    expect(told(plan).map(([, , stop]) => stop)).toEqual(['B 09:00']);
    expect(plan.unplaced).toMatchObject([{ person: 'A', reason: 'no-time-left' }]);
    const off = await roundsOf(texts, { wishes: [{ person: 'A', due: week.from, on: null }] });
    expect(off.unplaced).toMatchObject([{ person: 'A', reason: 'put-off' }]);
  });

  it('does not visit who said no to visits', async () => {
    const plan = await roundsOf({
      people: `${head}A,elder,1950,1栋,,,0,0\n${worker}`,
      consents: 'person,purpose,given,date\nA,visiting,false,2024-05-01\n',
    });
    expect(plan).toMatchObject({ rounds: [], unplaced: [{ person: 'A', reason: 'refused' }] });
  });

  it('refuses days out of order, hours that cannot be read and people who are not there', async () => {
    const people = `${head}A,elder,1950,1栋,,,0,0\n${worker}`;
    await expect(roundsOf({ people }, { to: '2024-06-01' })).rejects.toThrow('2024-06-01');
    await expect(roundsOf({ people }, { hours: ['noonish'] })).rejects.toThrow('noonish');
    await expect(roundsOf({ people }, { people: ['X'] })).rejects.toThrow('got X');
  });

  it('sends the four teams of the home-visit project to everybody who is due, the same way every time', async () => {
    const { graph } = await graphOf(shipped('scenarios/s4'));
    const options = { from: '2023-04-03', to: '2023-04-14' };
    const plan = planRounds(graph, takeSnapshot(graph), options);
    expect(plan.teams.map(({ members }) => members.length)).toEqual([4, 4, 4, 4]);
    expect(plan.unplaced).toEqual([]);
    expect(plan.rounds.every(({ exact }) => exact)).toBe(true);
    const stops = plan.rounds.flatMap((round) => round.stops);
    const usual = stops.filter((stop) => stop.usual === true);
    expect(usual.length / stops.length).toBeGreaterThan(0.9);
    expect(JSON.stringify(planRounds(graph, takeSnapshot(graph), options))).toBe(JSON.stringify(plan));
  });
});

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('rounds', () => {
  it(
    'keep hours, windows and room, and lose nobody, whatever the community',
    { timeout: 120_000 },
    async () => {
      const elder = fc.record({
        x: fc.option(fc.nat(3_000), { nil: null }),
        available: fc.constantFrom('', '', '周一上午', '周二|周四下午', '10:00-11:00', '周末'),
        alone: fc.boolean(),
        last: fc.option(fc.nat(120), { nil: null }),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(elder, { minLength: 1, maxLength: 14 }),
          fc.integer({ min: 1, max: 3 }),
          async (all, most) => {
            const rows = all.map(
              ({ x, available, alone }, i) =>
                `E${i},elder,1938,${alone},${available},${x ?? ''},${x === null ? '' : 0}\n`,
            );
            const visits = all.flatMap(({ last }, i) =>
              last === null ? [] : [`visit,${addDays('2024-05-31', -last)},W${i % 2},E${i}\n`],
            );
            const { graph } = await graphOf(
              filesOf({
                people: `id,roles,birth_year,lives_alone,available,x,y\n${rows.join('')}W0,social-worker,,,,0,0\nW1,grid-worker,,,,900,0\n`,
                ties: 'supporter,supported,from\nW0,E0,2024-05-31\n',
                events: `type,date,actor,people\n${visits.join('')}`,
              }),
            );
            const { rounds, unplaced } = planRounds(graph, takeSnapshot(graph), {
              ...week,
              mostVisits: most,
            });
            const seen = new Map<string, string[]>();
            for (const { stops, date, leave, back, minutes } of rounds) {
              const hours = windowsOfDay(
                weekWindows(['weekdays 09:00-12:00', 'weekdays 13:30-17:00'])!,
                weekdayOf(date),
              );
              expect(hours.some(([from, to]) => from <= minutesOf(leave) && minutesOf(back) <= to)).toBe(
                true,
              );
              expect(Math.abs(minutesOf(back) - minutesOf(leave) - minutes)).toBeLessThanOrEqual(1);
              expect(stops.length).toBeLessThanOrEqual(most);
              for (const { person, arrive, minutes: stay } of stops) {
                seen.set(person, [...(seen.get(person) ?? []), date]);
                const open = weekWindows(graph.people[graph.indexOf.get(person)!]!.available);
                const start = minutesOf(arrive);
                if (open)
                  expect(
                    windowsOfDay(open, weekdayOf(date)).some(
                      ([from, to]) => from - 1 <= start && start + stay <= to + 1,
                    ),
                  ).toBe(true);
              }
            }
            all.forEach(({ last, alone }, i) => {
              const interval = alone ? 7 : 90;
              const due =
                last === null || last + interval + 0 >= 0
                  ? addDays('2024-05-31', interval - (last ?? 999))
                  : '';
              const days = seen.get(`E${i}`) ?? [];
              expect(new Set(days).size).toBe(days.length);
              const left = unplaced.filter(({ person }) => person === `E${i}`).length;
              expect(days.length + left > 0).toBe(due <= week.to);
            });
          },
        ),
        { numRuns: runs(40) },
      );
    },
  );
});

describe('nextVisits', () => {
  const people = 'id,roles,birth_year\nA,elder,1950\nB,elder,1950\nW,social-worker,\n';
  const ties = 'supporter,supported,from\nW,A,2024-05-31\n';
  it('tells when a visit is due, at once for somebody never visited; a call or a closed door is none', async () => {
    const events =
      'type,date,actor,people,outcome\nvisit,2024-03-07,W,A,met\nvisit,2024-05-30,W,A,no-answer\ncall,2024-05-20,W,B,met\n';
    const { graph } = await graphOf(filesOf({ people, ties, events }));
    expect(nextVisits(graph, takeSnapshot(graph))).toEqual([
      { person: 'A', last: '2024-03-07', interval: 90, due: '2024-06-05' },
      { person: 'B', last: null, interval: 90, due: '2024-05-31' },
    ]);
  });
  it('knows nothing where no visit was ever recorded', async () => {
    const { graph } = await graphOf(filesOf({ people, ties }));
    expect(nextVisits(graph, takeSnapshot(graph))).toEqual([]);
  });
});
