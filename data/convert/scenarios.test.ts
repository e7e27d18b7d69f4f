import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDataset, scenarios, writeDataset, type Dataset } from '@linli/core';
import { describe, expect, it } from 'vitest';

const folderOf = (id: string): string => fileURLToPath(new URL(`../scenarios/${id}`, import.meta.url));
const filesOf = (id: string) =>
  readdirSync(folderOf(id))
    .filter((name) => !name.endsWith('.md'))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folderOf(id), name))) }));
const opened = new Map<string, ReturnType<typeof openDataset>>();
const open = (id: string) => {
  const found = opened.get(id) ?? openDataset(filesOf(id));
  opened.set(id, found);
  return found;
};
const datasetOf = async (id: string): Promise<Dataset> => (await open(id)).graph.dataset;

const countBy = <T>(rows: readonly T[], keyOf: (row: T) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = String(keyOf(row));
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

describe.each(scenarios.map(({ id, title, seed, make }) => ({ id, title, seed, make })))(
  'scenario $id',
  ({ id, title, seed, make }) => {
    it('regenerates byte for byte', () => {
      const made = writeDataset(make(seed), title);
      const committed = filesOf(id);
      expect(made.map(({ name }) => name).sort()).toEqual(committed.map(({ name }) => name).sort());
      for (const { name, bytes } of committed)
        expect(Buffer.from(made.find((file) => file.name === name)!.bytes).equals(bytes), name).toBe(true);
    });

    it('has nothing wrong in its data, no name and no phone number', async () => {
      const { issues, tables, graph } = await open(id);
      expect(issues).toEqual([]);
      const columns = tables.tables.get('people')!.columns;
      expect(columns).not.toContain('name');
      expect(columns).not.toContain('phone');
      expect(graph.people.every((person) => /^[A-Z]+\d+([A-Z]\d+)?$/.test(person.id))).toBe(true);
      expect(tables.title).toMatch(/synthetic/);
    });

    it('has elders of every kind: asked and not, with somebody and with nobody, some beyond eighty', async () => {
      const { people, ties } = await datasetOf(id);
      const elders = people.filter(({ roles }) => roles?.includes('elder'));
      expect(new Set(elders.map(({ interviewed }) => interviewed))).toEqual(new Set([true, false]));
      expect(elders.some(({ birth_year }) => Number(birth_year) <= 1942)).toBe(true);
      expect(elders.some(({ lives_alone }) => lives_alone)).toBe(true);
      const kinds = new Set(ties.map(({ kind }) => kind));
      expect([...kinds]).toEqual(expect.arrayContaining(['neighbour', 'child', 'acquaintance']));
    });

    it('says on its page what it is for, in Chinese and in English', () => {
      const page = readFileSync(join(folderOf(id), 'README.md'), 'utf8');
      expect(page).toMatch(/^# .*[\u4e00-\u9fff]/);
      expect(page).toContain('## In English');
      expect(page).toContain('npx linli');
      expect(page).toMatch(/[Nn]obody in it exists/);
    });
  },
);

describe('S0, mutual aid', () => {
  it('holds one community where every elder lives alone, groups that lose members, the young and the old', async () => {
    const { people, groups, events, ties } = await datasetOf('s0');
    const elders = people.filter(({ roles }) => roles?.includes('elder'));
    expect(elders).toHaveLength(64);
    expect(elders.every(({ lives_alone }) => lives_alone)).toBe(true);
    expect(groups.filter(({ kind }) => kind === '互助小组')).toHaveLength(4);
    expect(
      events.filter(({ note }) => note === '迎中秋活动')[0]!.people!.some((one) => one.startsWith('Y')),
    ).toBe(true);
    expect(ties.filter(({ kind }) => kind === 'peer-pair').length).toBeGreaterThan(5);
    const halves = [
      events.filter(({ date }) => date! < '2024-06-01'),
      events.filter(({ date }) => date! >= '2024-06-01'),
    ];
    const perMeeting = halves.map((half) => {
      const meetings = half.filter(({ group }) => group?.startsWith('G'));
      return meetings.reduce((sum, one) => sum + one.people!.length, 0) / meetings.length;
    });
    expect(perMeeting[1]).toBeLessThan(perMeeting[0]! - 1);
  });
});

describe('S1, grades and students', () => {
  it('holds communities of three kinds, thirteen where the text says fourteen', async () => {
    const { places } = await datasetOf('s1');
    const communities = places.filter(({ type }) => type === 'community');
    expect(countBy(communities, ({ kind }) => kind)).toEqual({ 社区: 7, 行政村: 2, 村改居: 4 });
  });

  it('grades every elder by the worst that holds: disabled, alone, neither', async () => {
    const { cases, people } = await datasetOf('s1');
    const personOf = new Map(people.map((person) => [person.id, person]));
    for (const { person, condition_grade } of cases) {
      const { capability_value, lives_alone } = personOf.get(person)!;
      expect(condition_grade).toBe(Number(capability_value) >= 2 ? '一级' : lives_alone ? '二级' : '三级');
    }
    expect(Object.keys(countBy(cases, (one) => one.condition_grade)).sort()).toEqual([
      '一级',
      '三级',
      '二级',
    ]);
    expect(cases).toHaveLength(people.filter(({ roles }) => roles?.includes('elder')).length);
  });

  it('lets every student leave on one day, with the ties that end then', async () => {
    const { people, ties, memberships } = await datasetOf('s1');
    const students = people.filter(
      ({ organisation, roles }) => organisation === 'U1' && roles!.includes('volunteer'),
    );
    expect(students).toHaveLength(52);
    expect(countBy(students, ({ to }) => to)).toEqual({ '2024-07-01': 52 });
    expect(countBy(memberships, ({ to }) => to)).toEqual({ '2024-07-01': 52 });
    const pairs = ties.filter(({ kind }) => kind === 'volunteer-pair');
    expect(pairs).toHaveLength(39);
    expect(new Set(pairs.map(({ supporter }) => supporter)).size).toBe(39);
    expect(new Set(pairs.map(({ to }) => to))).toEqual(new Set(['2024-07-01']));
  });

  it('books an hour of the time bank for each hour given, and none besides', async () => {
    const { events } = await datasetOf('s1');
    const coins = events.filter(({ note }) => note === '时间币');
    expect(coins.length).toBeGreaterThan(40);
    for (const coin of coins)
      expect(
        events.some(
          (one) =>
            one.type === 'visit' &&
            one.date === coin.date &&
            one.actor === coin.actor &&
            one.people![0] === coin.people![0] &&
            one.minutes === 60,
        ),
      ).toBe(true);
  });
});

describe('S2, cultural care', () => {
  it('holds needs with what is wanted, groups that lead themselves, hatch or stopped, and programmes at the door', async () => {
    const { needs, groups, events, people } = await datasetOf('s2');
    expect(needs.every(({ detail }) => detail !== null)).toBe(true);
    expect(countBy(groups, ({ kind }) => kind!.split('·')[1]!)).toEqual({ 自治: 3, 孵化: 2, 停办: 1 });
    const homebound = new Set(people.filter(({ mobility }) => mobility === '不出户').map(({ id }) => id));
    const atDoor = events.filter(({ channel }) => channel === '送节目上门');
    expect(atDoor.length).toBeGreaterThan(0);
    expect(atDoor.every(({ people: who }) => homebound.has(who![0]!))).toBe(true);
    const meetings = events.filter(({ type }) => type === 'attendance');
    expect(meetings.flatMap(({ people: who }) => who!).some((one) => homebound.has(one))).toBe(false);
    const stopped = groups.find(({ to }) => to !== null)!;
    expect(meetings.filter(({ group, date }) => group === stopped.id && date! >= stopped.to!)).toEqual([]);
    const led = new Set(meetings.filter(({ actor }) => actor !== null).map(({ group }) => group));
    expect([...led].sort()).toEqual(
      groups
        .filter(({ kind }) => kind!.endsWith('孵化'))
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('S3, orders and points', () => {
  it('holds five societies, one of them asleep', async () => {
    const { organisations, people } = await datasetOf('s3');
    expect(new Set(organisations.map(({ society }) => society))).toEqual(
      new Set(['community', 'organisation', 'worker', 'volunteer', 'charity']),
    );
    expect(people.some(({ organisation }) => organisation === 'O6')).toBe(false);
  });

  it('takes orders through five stages in order, each a part of the one before', async () => {
    const { events } = await datasetOf('s3');
    const stages = ['placed', 'dispatched', 'accepted', 'completed', 'rated'];
    const orders = new Map<string, { stage: string; date: string }[]>();
    for (const { order, stage, date, type } of events)
      if (type === 'order')
        orders.set(order!, [...(orders.get(order!) ?? []), { stage: stage!, date: date! }]);
    expect(orders.size).toBe(420);
    for (const steps of orders.values()) {
      const inOrder = [...steps].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
      expect(inOrder.map(({ stage }) => stage)).toEqual(stages.slice(0, steps.length));
      expect([...inOrder].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))).toEqual(inOrder);
    }
    const reached = stages.map(
      (stage) => [...orders.values()].filter((steps) => steps.some((one) => one.stage === stage)).length,
    );
    expect(reached).toEqual([420, 401, 334, 323, 237]);
  });

  it('gives points for completed orders only, and redeems no more than were earned', async () => {
    const { events } = await datasetOf('s3');
    const points = events.filter(({ type }) => type === 'points');
    const earned = points.filter((one) => one.points! > 0);
    const completed = events.filter(({ stage }) => stage === 'completed');
    expect(earned.map(({ order }) => order).sort()).toEqual(completed.map(({ order }) => order).sort());
    const balance = new Map<string, number>();
    for (const one of points) balance.set(one.actor!, (balance.get(one.actor!) ?? 0) + one.points!);
    expect(Math.min(...balance.values())).toBeGreaterThanOrEqual(0);
    expect(points.some((one) => one.points! < 0)).toBe(true);
  });
});

describe('S4, home visits', () => {
  const from = '2022-04-15';
  const to = '2023-03-31';

  it('has 50 cases open on every day of the project, two closed and two opened', async () => {
    const { cases } = await datasetOf('s4');
    expect(cases).toHaveLength(52);
    const openOn = (day: string) =>
      cases.filter(({ opened, closed }) => opened! <= day && (closed === null || day < closed)).length;
    for (const day of [from, '2022-08-31', '2022-09-01', '2022-10-31', '2022-11-01', to])
      expect(openOn(day)).toBe(50);
    expect(cases.filter(({ closed }) => closed !== null)).toHaveLength(2);
    expect(cases.filter(({ opened }) => opened! > from)).toHaveLength(2);
    expect(cases.every(({ reason }) => reason !== null)).toBe(true);
  });

  it('has 16 staff in 4 teams of four: a supervisor, three assistants, twelve visitors', async () => {
    const { people, groups, memberships } = await datasetOf('s4');
    const staff = people.filter(({ id }) => id.startsWith('W'));
    expect(countBy(staff, ({ categories }) => categories![0]!)).toEqual({
      项目主管: 1,
      社工助理: 3,
      探访员: 12,
    });
    expect(countBy(staff, ({ organisation }) => organisation)).toEqual({ T1: 4, T2: 4, T3: 4, T4: 4 });
    const teams = groups.filter(({ kind }) => kind === '走访小组').map(({ id }) => id);
    expect(
      countBy(
        memberships.filter(({ group }) => teams.includes(group!)),
        ({ group }) => group,
      ),
    ).toEqual({
      T1: 4,
      T2: 4,
      T3: 4,
      T4: 4,
    });
  });

  it('logs 2,620 calls, 600 meals, 340 goods, 10 talks, 21 chores, three outings, 15 at day care', async () => {
    const { events, memberships } = await datasetOf('s4');
    expect(events.every(({ date }) => from <= date! && date! <= to)).toBe(true);
    const calls = events.filter(({ type }) => type === 'call');
    expect(calls).toHaveLength(2_620);
    const byChannel = countBy(events, ({ channel }) => channel);
    expect(byChannel).toMatchObject({
      营养: 600,
      物品: 340,
      个案心理辅导: 10,
      家事外事: 21,
      生活救助: 10,
      医疗救助: 11,
    });
    expect(memberships.filter(({ group }) => group === 'G1')).toHaveLength(15);
    const outings = events.filter(
      ({ type, group, note }) => type === 'attendance' && group === null && note !== null,
    );
    expect(outings.map(({ date }) => date)).toHaveLength(3);
    // Somebody was called five times, somebody else ninety: the total alone says nothing.
    const perCase = Object.values(countBy(calls, (call) => call.people![0]!));
    expect(Math.min(...perCase)).toBeGreaterThanOrEqual(5);
    expect(Math.min(...perCase)).toBeLessThan(40);
    expect(Math.max(...perCase)).toBeGreaterThan(90);
  });

  it('brings nobody to the door while the compounds are shut, and calls go on', async () => {
    const { events } = await datasetOf('s4');
    const shut = events.filter(({ date }) => '2022-11-20' <= date! && date! <= '2022-12-10');
    const types = countBy(shut, ({ type }) => type);
    expect(types['visit'] ?? 0).toBe(0);
    expect(types['delivery'] ?? 0).toBe(0);
    expect(types['call']).toBeGreaterThan(50);
    expect(new Set(shut.filter(({ type }) => type === 'call').map(({ channel }) => channel))).toEqual(
      new Set(['微信', '视频']),
    );
  });

  it('has more and more goods fetched by a neighbour', async () => {
    const { events } = await datasetOf('s4');
    const goods = events.filter(({ channel }) => channel === '物品');
    const share = (half: typeof goods) =>
      half.filter((one) => one.collected_by!.startsWith('N')).length / half.length;
    const middle = '2022-10-07';
    const [first, second] = [
      goods.filter(({ date }) => date! < middle),
      goods.filter(({ date }) => date! >= middle),
    ];
    expect(goods.every((one) => one.collected_by !== null)).toBe(true);
    expect(share(second)).toBeGreaterThan(share(first) + 0.1);
  });

  it('measures most cases in three rounds, and keeps what the table of indicators contradicts', async () => {
    const { assessments, indicators, events } = await datasetOf('s4');
    const rounds = countBy(assessments, ({ wave }) => wave);
    for (const wave of ['T0', 'T1', 'T2']) expect(rounds[wave]).toBeGreaterThan(45);
    const targetOf = (name: string) => indicators.find((one) => one.name === name)!.target;
    expect([targetOf('电话微信访问'), targetOf('营养支持'), targetOf('物品支持')]).toEqual([2_620, 600, 340]);
    const helped = new Set(
      events.filter(({ channel }) => channel === '生活救助').map((one) => one.people![0]),
    );
    expect([targetOf('生活救助'), helped.size]).toEqual([5, 10]);
  });
});
