import type { Dataset, PersonRow } from '../../model/schema.ts';
import type { SupportFunction } from '../../model/vocabulary.ts';
import { addDays } from '../../util/dates.ts';
import { Builder } from '../builder.ts';
import { addContact, addMonthlyRounds } from '../contacts.ts';
import { addCompound } from '../homes.ts';
import { addNeeds } from '../needs.ts';
import { addElder, addHelper } from '../people.ts';
import { addChild, addNeighbourTies, addWorkTie } from '../ties.ts';

const community = '清河社区';
const year = 2024;
const from = '2024-01-01';
const asOf = '2024-06-30';
const orders = 420;
/** Share of orders that go on from each stage to the next: placed, dispatched, accepted, completed, rated. */
const goesOn = { dispatched: 0.94, accepted: 0.86, completed: 0.95, rated: 0.7 } as const;
const services: readonly (readonly [string, SupportFunction, number])[] = [
  ['代买', 'instrumental', 5],
  ['送餐', 'instrumental', 5],
  ['理发', 'instrumental', 10],
  ['维修', 'instrumental', 10],
  ['谈心', 'companionship', 5],
  ['陪诊', 'companionship', 15],
];
const society = [
  ['O1', '社区居委会（示例）', 'community', '平台'],
  ['O2', '为老服务社（示例）', 'organisation', '载体'],
  ['O3', '社工站（示例）', 'worker', '支撑'],
  ['O4', '志愿队（示例）', 'volunteer', '依托'],
  ['O5', '社区公益基金（示例）', 'charity', '助推'],
  ['O6', '书法社（示例）', 'organisation', '载体'],
] as const;

/** Five societies around one community: residents place orders, volunteers take them, residents rate, points are redeemed. */
export function ordersAndPoints(seed: number): Dataset {
  const builder = new Builder(seed);
  const { draw } = builder;
  builder.add('places', { id: community, type: 'community', name: community, kind: '社区', x: 100, y: 100 });
  for (const [id, name, kindOfSociety, kind] of society)
    builder.add('organisations', {
      id,
      name,
      society: kindOfSociety,
      kind,
      from: id === 'O6' ? '2021-01-01' : from,
    });
  const homes = addCompound(builder, { name: '清河苑', parent: community, buildings: 10, x: 0, y: 0 });
  const at = { community, place: community, x: 100, y: 100 };
  const staff = (['committee', 'social-worker', 'grid-worker'] as const).map((role, i) =>
    builder.add('people', {
      id: `W${i + 1}`,
      roles: [role],
      organisation: role === 'social-worker' ? 'O3' : 'O1',
      ...at,
      willing: true,
      capacity: 40,
    }),
  );
  const elders = Array.from({ length: 80 }, (_, i) =>
    addElder(builder, `E${i + 1}`, { home: homes.pop()!, year, community }),
  );
  const volunteers = Array.from({ length: 32 }, (_, i) =>
    addHelper(builder, `V${i + 1}`, {
      role: 'volunteer',
      home: homes.pop()!,
      year,
      community,
      organisation: 'O4',
      ...(i >= 26 ? { age: 20, from: '2024-01-15', to: '2024-08-31' } : {}),
    }),
  );
  const neighbours = Array.from({ length: 24 }, (_, i) =>
    addHelper(builder, `N${i + 1}`, { role: 'neighbour', home: homes.pop()!, year, community }),
  );
  elders.forEach((elder, i) => {
    addNeighbourTies(builder, elder, neighbours, asOf, [
      [0, 5],
      [1, 3],
      [2, 1],
    ]);
    addChild(builder, `F${i + 1}`, elder, year, asOf, 0.5);
    if (elder.interviewed) addNeeds(builder, elder, year, from);
    if (draw.chance(0.6)) {
      addWorkTie(
        builder,
        staff[1 + (i % 2)]!,
        elder,
        i % 2 === 0 ? 'casework' : 'grid',
        ['informational'],
        from,
      );
      for (let visits = draw.int(0, 6); visits > 0; visits--)
        addContact(builder, { type: 'visit', from, to: asOf, actor: staff[1 + (i % 2)]!, elder });
    }
  });
  // A left-behind child in two homes: a beneficiary, never a helper.
  elders.slice(0, 2).forEach((elder, i) => {
    const child = builder.add('people', {
      id: `K${i + 1}`,
      roles: ['child'],
      birth_year: String(year - 9),
      categories: ['留守儿童'],
      household: elder.household,
      place: elder.place,
      x: elder.x,
      y: elder.y,
      community,
    });
    builder.add('ties', {
      supporter: elder.id,
      supported: child.id,
      kind: 'immediate-kin',
      functions: ['instrumental'],
      frequency_30d: 30,
      confirmed: asOf,
      reported_by: 'supporter',
    });
  });
  addOrders(builder, elders, volunteers, staff[0]!);
  addMonthlyRounds(builder, { elders, actorOf: (_, i) => staff[1 + (i % 2)]!, from, to: asOf });
  return builder.dataset();
}

/** Orders through their stages, each a dated event; every completed one earns points, and some points are redeemed. */
function addOrders(
  builder: Builder,
  elders: readonly PersonRow[],
  volunteers: readonly PersonRow[],
  dispatcher: PersonRow,
): void {
  const { draw } = builder;
  const earned = new Map<string, number>();
  const busy = draw.some(volunteers, 8);
  const placing = draw.some(elders, 52);
  for (let i = 0; i < orders; i++) {
    const elder = draw.pick(placing);
    const [detail, wanted, points] = draw.pick(services);
    const volunteer = draw.chance(0.55) ? draw.pick(busy) : draw.pick(volunteers);
    const order = `D${i + 1}`;
    let date = addDays(from, draw.int(0, 170));
    const step = (stage: string, more: Partial<Parameters<typeof builder.add<'events'>>[1]>) =>
      builder.add('events', { type: 'order', date, order, stage, people: [elder.id], ...more });
    step('placed', {
      channel: draw.weighted([
        ['电话', 4],
        ['小程序', 3],
        ['代办', 2],
      ]),
      initiator: draw.chance(0.8) ? elder.id : '代办',
      note: detail,
    });
    if (!draw.chance(goesOn.dispatched)) continue;
    date = addDays(
      date,
      draw.weighted([
        [0, 4],
        [1, 3],
        [3, 1],
      ]),
    );
    step('dispatched', { actor: dispatcher.id });
    if (!draw.chance(goesOn.accepted)) continue;
    date = addDays(
      date,
      draw.weighted([
        [0, 4],
        [1, 2],
      ]),
    );
    if ((volunteer.from ?? from) > date) continue;
    step('accepted', { actor: volunteer.id });
    if (!draw.chance(goesOn.completed)) continue;
    date = addDays(
      date,
      draw.weighted([
        [0, 3],
        [1, 3],
        [2, 1],
      ]),
    );
    step('completed', {
      actor: volunteer.id,
      functions: [wanted],
      minutes: draw.pick([20, 30, 45, 60]),
      outcome: 'met',
      points,
    });
    earned.set(volunteer.id, (earned.get(volunteer.id) ?? 0) + points);
    builder.add('events', { type: 'points', date, actor: volunteer.id, order, points, note: '积分获得' });
    if (draw.chance(goesOn.rated))
      step('rated', {
        rating: draw.weighted([
          [5, 8],
          [4, 5],
          [3, 2],
          [2, 1],
          [1, 0.5],
        ]),
        initiator: draw.chance(0.85) ? elder.id : '代评',
      });
  }
  for (const [volunteer, points] of earned)
    if (points >= 60)
      builder.add('events', {
        type: 'points',
        date: asOf,
        actor: volunteer,
        points: -Math.floor(points / 20) * 10,
        note: '积分兑换',
      });
}
