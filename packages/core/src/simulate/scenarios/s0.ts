import type { Dataset } from '../../model/schema.ts';
import { addDays } from '../../util/dates.ts';
import { Builder } from '../builder.ts';
import { addContact, addMeeting, addMonthlyRounds } from '../contacts.ts';
import { addCompound, livingAt } from '../homes.ts';
import { addNeeds } from '../needs.ts';
import { addElder, addHelper } from '../people.ts';
import { addChild, addFriendship, addNeighbourTies, addWorkTie } from '../ties.ts';

const community = '安和社区';
const year = 2024;
const from = '2024-03-01';
const asOf = '2024-09-30';

/** One community where everybody over 60 who is a client lives alone: neighbours, committee, workers, mutual-aid groups. */
export function mutualAid(seed: number): Dataset {
  const builder = new Builder(seed);
  const { draw } = builder;
  builder.add('places', { id: community, type: 'community', name: community, kind: '社区', x: 150, y: 150 });
  const orgs = [
    ['O1', '居委会', 'community', '居民自治组织'],
    ['O2', '社工站', 'worker', '社工机构'],
    ['O3', '妇联', 'community', '群团组织'],
    ['O4', '社区医院', 'organisation', '医院'],
    ['O5', '便民超市', 'charity', '商场超市'],
  ] as const;
  for (const [id, name, society, kind] of orgs) builder.add('organisations', { id, name, society, kind });
  const homes = addCompound(builder, { name: '安和苑', parent: community, buildings: 9, x: 0, y: 0 });
  const home = () => homes.pop()!;
  const staff = (
    ['committee', 'committee', 'committee', 'social-worker', 'social-worker', 'health'] as const
  ).map((role, i) =>
    builder.add('people', {
      id: `W${i + 1}`,
      roles: [role],
      organisation: role === 'committee' ? 'O1' : role === 'health' ? 'O4' : 'O2',
      community,
      place: community,
      x: 150,
      y: 150,
      willing: true,
      capacity: 30,
    }),
  );
  const elders = Array.from({ length: 64 }, (_, i) =>
    addElder(builder, `E${i + 1}`, {
      home: home(),
      year,
      community,
      alone: true,
      asked: 0.92,
      ...(i % 3 === 0 ? { age: 60 + (i % 9) } : {}),
    }),
  );
  const neighbours = Array.from({ length: 48 }, (_, i) =>
    addHelper(builder, `N${i + 1}`, { role: 'neighbour', home: home(), year, community }),
  );
  const young = Array.from({ length: 6 }, (_, i) =>
    builder.add('people', {
      id: `Y${i + 1}`,
      roles: ['child'],
      birth_year: String(year - 15),
      community,
      ...livingAt(home()),
    }),
  );

  elders.forEach((elder, i) => {
    addNeighbourTies(builder, elder, neighbours, asOf, [
      [0, 5],
      [1, 4],
      [2, 2],
    ]);
    addChild(builder, `F${i + 1}`, elder, year, asOf, 0.5);
    if (elder.interviewed) addNeeds(builder, elder, year, from);
    const worker = staff[i % 5]!;
    if (draw.chance(0.75)) {
      addWorkTie(
        builder,
        worker,
        elder,
        i % 5 < 3 ? 'grid' : 'casework',
        i % 5 < 3 ? ['informational'] : ['emotional', 'instrumental'],
        from,
      );
      for (let visits = draw.int(0, 6); visits > 0; visits--)
        addContact(builder, {
          type: draw.chance(0.5) ? 'visit' : 'call',
          from,
          to: asOf,
          actor: worker,
          elder,
          channel: draw.pick(['上门', '电话']),
        });
    }
    if (draw.chance(0.6))
      addContact(builder, {
        type: 'delivery',
        from: '2024-07-01',
        to: '2024-07-20',
        actor: staff[3]!,
        elder,
        functions: ['emergency'],
        met: 1,
        channel: '居家安全礼包',
      });
  });
  for (let i = 0; i < 20; i++) {
    const [a, b] = draw.some(elders, 2);
    addFriendship(builder, a!, b!, asOf);
  }
  // The younger old bring meals to the oldest.
  const younger = elders.filter(({ willing }) => willing === true);
  const oldest = elders.filter(({ birth_year }) => year - Number(birth_year) >= 80);
  younger.slice(0, oldest.length).forEach((helper, i) => {
    const elder = oldest[i]!;
    if (helper.id === elder.id) return;
    addWorkTie(builder, helper, elder, 'peer-pair', ['companionship', 'instrumental'], from, {
      minutes: 6,
      model: 'neighbour',
    });
    for (
      let visits = draw.weighted([
        [0, 2],
        [8, 3],
        [20, 3],
      ]);
      visits > 0;
      visits--
    )
      addContact(builder, { type: 'visit', from, to: asOf, actor: helper, elder, met: 1 });
  });
  addGroups(
    builder,
    draw.some(elders, 40).map(({ id }) => id),
  );
  const guests = draw.some(elders, 34);
  addMeeting(builder, {
    date: '2024-09-14',
    place: community,
    actor: staff[0]!,
    people: [...guests, ...young],
    note: '迎中秋活动',
  });
  addMeeting(builder, {
    date: '2024-06-22',
    place: community,
    actor: staff[5]!,
    people: draw.some(elders, 29),
    functions: ['informational'],
    note: '免费义诊',
  });
  addMonthlyRounds(builder, { elders, actorOf: (_, i) => staff[i % 5]!, from, to: asOf });
  return builder.dataset();
}

/** Four mutual-aid groups that meet every second week; from the third month on some stop coming. */
function addGroups(builder: Builder, ids: readonly string[]): void {
  const people = builder.rows('people');
  for (let g = 0; g < 4; g++) {
    const members = people.filter(({ id }) => ids.includes(id) && ids.indexOf(id) % 4 === g);
    const group = `G${g + 1}`;
    builder.add('groups', {
      id: group,
      name: `互助小组 ${g + 1}`,
      kind: '互助小组',
      place: community,
      leader: members[0]!.id,
      from,
    });
    members.forEach(({ id }, i) =>
      builder.add('memberships', { person: id, group, role: i === 0 ? 'leader' : 'member', from }),
    );
    const stopped = new Set(builder.draw.some(members, 3));
    for (let week = 0; week < 15; week++)
      addMeeting(builder, {
        date: addDays(from, 14 * week + g),
        group,
        place: community,
        people: members.filter((one) => (week < 6 || !stopped.has(one)) && builder.draw.chance(0.8)),
      });
  }
}
