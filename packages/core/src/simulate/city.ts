import { UsageError } from '../model/issue.ts';
import type { Dataset, PersonRow } from '../model/schema.ts';
import { addDays } from '../util/dates.ts';
import { Builder } from './builder.ts';
import { addContact, addMeeting } from './contacts.ts';
import { addCompound } from './homes.ts';
import { addNeeds } from './needs.ts';
import { addElder, addHelper } from './people.ts';
import { addChild, addFriendship, addNeighbourTies, addWorkTie } from './ties.ts';

export interface CityOptions {
  /** About how many people; exact to within a few. */
  readonly people: number;
  readonly seed: number;
  /** The last day of the records. Default 2025-06-30. */
  readonly asOf?: string;
}

const perCommunity = 400;
const metresApart = 1_500;
const elderShare = 0.35;
const familyShare = 0.2;
const homesOfBuilding = 24;

/**
 * A synthetic community, or a city of them, of about 400 people each: elders, neighbours, family, volunteers and staff with
 * homes, ties, needs, contacts of the last 90 days and groups. Nobody in it exists; ids say so and there are no names.
 *
 * @throws UsageError below 20 people.
 * @remarks O(people). The same people and seed give the same dataset.
 */
export function generateCity({ people, seed, asOf = '2025-06-30' }: CityOptions): Dataset {
  if (!Number.isInteger(people) || people < 20)
    throw new UsageError(`expected 20 people or more, got ${people}`);
  const builder = new Builder(seed);
  builder.add('organisations', { id: 'O1', name: '社工站', society: 'worker', kind: '社工机构' });
  const communities = Math.max(1, Math.round(people / perCommunity));
  for (let c = 0; c < communities; c++) {
    const size = Math.floor(people / communities) + (c < people % communities ? 1 : 0);
    addCommunity(builder, c, size, Math.ceil(Math.sqrt(communities)), asOf);
  }
  return builder.dataset();
}

function addCommunity(builder: Builder, c: number, size: number, columns: number, asOf: string): void {
  const { draw } = builder;
  const year = Number(asOf.slice(0, 4));
  const code = `C${c + 1}`;
  const community = `社区${c + 1}`;
  const id = (letter: string, i: number) => `${code}${letter}${i + 1}`;
  const spot = { x: (c % columns) * metresApart, y: Math.floor(c / columns) * metresApart };
  builder.add('places', { id: community, type: 'community', name: community, ...spot });

  const staffCount = Math.max(1, Math.round(size / 100));
  const elderCount = Math.round((size - staffCount) * elderShare);
  const familyCount = Math.round((size - staffCount) * familyShare);
  const helperCount = size - staffCount - elderCount - familyCount;
  const homes = addCompound(builder, {
    name: `${code}苑`,
    parent: community,
    buildings: Math.max(2, Math.ceil((elderCount + helperCount) / homesOfBuilding)),
    ...spot,
  });
  const home = () => homes.pop()!;

  const staff = Array.from({ length: staffCount }, (_, i): PersonRow =>
    builder.add('people', {
      id: id('W', i),
      roles: [(['grid-worker', 'social-worker', 'committee', 'health'] as const)[i % 4]!],
      community,
      organisation: 'O1',
      place: community,
      ...spot,
      capacity: 40,
      willing: true,
    }),
  );
  const elders = Array.from({ length: elderCount }, (_, i) =>
    addElder(builder, id('E', i), { home: home(), year, community }),
  );
  const helpers = Array.from({ length: helperCount }, (_, i) =>
    addHelper(builder, id('N', i), {
      role: draw.chance(0.15) ? 'volunteer' : 'neighbour',
      home: home(),
      year,
      community,
    }),
  );

  let family = 0;
  for (const elder of elders) {
    if (elder.interviewed && draw.chance(0.6)) addNeeds(builder, elder, year);
    addNeighbourTies(builder, elder, helpers, asOf);
    if (family < familyCount && addChild(builder, id('F', family), elder, year, asOf, 0.75)) family++;
  }
  for (; family < familyCount; family++) {
    const elder = draw.pick(elders);
    addChild(builder, id('F', family), elder, year, asOf, 1);
  }
  for (let i = 0; i < elderCount / 3; i++) {
    const [a, b] = draw.some(elders, 2);
    if (a && b) addFriendship(builder, a, b, asOf);
  }
  const start = addDays(asOf, -90);
  elders.forEach((elder, i) => {
    const worker = staff[i % staff.length]!;
    if (!draw.chance(0.7)) return;
    const casework = worker.roles![0] === 'social-worker';
    addWorkTie(
      builder,
      worker,
      elder,
      casework ? 'casework' : 'grid',
      casework ? ['instrumental', 'emotional'] : ['informational'],
      addDays(asOf, -draw.int(100, 700)),
    );
    for (let visits = draw.int(0, 3); visits > 0; visits--)
      addContact(builder, {
        type: draw.chance(0.4) ? 'visit' : 'call',
        from: start,
        to: asOf,
        actor: worker,
        elder,
      });
  });
  for (const volunteer of helpers.filter(({ roles }) => roles![0] === 'volunteer'))
    for (const elder of draw.some(elders, draw.int(0, 2))) {
      addWorkTie(
        builder,
        volunteer,
        elder,
        'volunteer-pair',
        ['companionship'],
        addDays(asOf, -draw.int(60, 500)),
      );
      for (
        let calls = draw.weighted([
          [0, 3],
          [2, 3],
          [6, 4],
        ]);
        calls > 0;
        calls--
      )
        addContact(builder, { type: 'call', from: start, to: asOf, actor: volunteer, elder });
    }
  const group = `${code}G`;
  builder.add('groups', {
    id: group,
    name: '活动小组',
    kind: '兴趣小组',
    place: community,
    leader: elders[0]!.id,
  });
  const members = draw.some(
    elders.filter(({ mobility }) => mobility === null),
    Math.max(2, Math.round(elderCount / 6)),
  );
  for (const member of members) builder.add('memberships', { person: member.id, group, role: 'member' });
  for (let week = 0; week < 12; week++)
    addMeeting(builder, {
      date: addDays(start, 7 * week + 3),
      group,
      place: community,
      people: members.filter(() => draw.chance(0.7)),
    });
}
