import type { Dataset } from '../../model/schema.ts';
import type { SupportFunction } from '../../model/vocabulary.ts';
import { addDays } from '../../util/dates.ts';
import { Builder } from '../builder.ts';
import { addContact, addMeeting, addMonthlyRounds } from '../contacts.ts';
import { addCompound } from '../homes.ts';
import { addElder, addHelper } from '../people.ts';
import { addChild, addFriendship, addNeighbourTies, addWorkTie } from '../ties.ts';

const year = 2024;
const from = '2024-01-01';
const asOf = '2024-08-31';
const groupKinds = ['戏曲', '书画', '智慧工具课堂', '太极', '合唱', '康乐游戏'] as const;
const stages = ['自治', '自治', '孵化', '孵化', '自治', '停办'] as const;
const workerKinds = ['机构社工', '医务社工', '社区社工', '驻站社工'] as const;
const facilities = ['居家养老服务中心', '文化站', '老年协会', '养老院'] as const;

/** Cultural care: needs and offers to be matched, interest groups that lead themselves, programmes brought to the door. */
export function culturalCare(seed: number): Dataset {
  const builder = new Builder(seed);
  const { draw } = builder;
  const orgs = [
    ['O1', '文化馆（示例）', 'organisation', '文化单位'],
    ['O2', '老年大学（示例）', 'organisation', '教育单位'],
    ['O3', '文化公司（示例）', 'organisation', '市场主体'],
    ['O4', '社工机构（示例）', 'worker', '社工机构'],
    ['O5', '老年协会（示例）', 'organisation', '自治组织'],
  ] as const;
  for (const [id, name, society, kind] of orgs)
    builder.add('organisations', {
      id,
      name,
      society,
      kind,
      from,
      ...(id === 'O3' ? { to: '2024-12-31' } : {}),
    });
  facilities.forEach((kind, i) =>
    builder.add('places', { id: kind, type: 'facility', name: kind, kind, x: 300 + i * 150, y: 500 }),
  );
  const villages = ['城东', '城西'].map((name, i) =>
    addCompound(builder, { name: `${name}里`, buildings: 8, x: i * 1_000, y: 0 }),
  );

  const workers = workerKinds.map((kind, i) =>
    builder.add('people', {
      id: `W${i + 1}`,
      roles: [i === 1 ? 'health' : 'social-worker'],
      categories: [kind],
      organisation: 'O4',
      place: facilities[0],
      x: 300,
      y: 500,
      willing: true,
      capacity: 25,
    }),
  );
  const elders = Array.from({ length: 110 }, (_, i) =>
    addElder(builder, `E${i + 1}`, { home: villages[i % 2]!.pop()!, year, asked: 0.9 }),
  );
  const volunteers = Array.from({ length: 36 }, (_, i) =>
    addHelper(builder, `V${i + 1}`, {
      role: i % 3 === 0 ? 'neighbour' : 'volunteer',
      home: villages[i % 2]!.pop()!,
      year,
      ...(i % 3 === 0 ? {} : { organisation: 'O5' }),
    }),
  );
  elders.forEach((elder, i) => {
    addNeighbourTies(
      builder,
      elder,
      volunteers.filter((_, v) => v % 2 === i % 2),
      asOf,
      [
        [0, 4],
        [1, 3],
        [2, 2],
      ],
    );
    addChild(builder, `F${i + 1}`, elder, year, asOf, 0.6);
    if (!elder.interviewed) return;
    const wants: readonly (readonly [SupportFunction, string, boolean])[] = [
      ['instrumental', draw.pick(['理发', '送餐', '陪诊']), true],
      ['companionship', draw.pick(groupKinds), false],
      ['informational', draw.pick(['手机课', '报纸', '讲座']), false],
      ['emotional', '谈心', false],
    ];
    for (const [wanted, detail, essential] of draw.some(wants, draw.int(1, 3)))
      builder.add('needs', {
        person: elder.id,
        function: wanted,
        detail,
        essential,
        asked: draw.chance(0.5),
        from,
      });
    if (draw.chance(0.45)) {
      const worker = draw.pick(workers);
      addWorkTie(
        builder,
        worker,
        elder,
        worker.roles![0] === 'health' ? 'medical' : 'casework',
        ['informational', 'emotional'],
        from,
      );
      for (let calls = draw.int(0, 4); calls > 0; calls--)
        addContact(builder, {
          type: draw.chance(0.5) ? 'visit' : 'call',
          from,
          to: asOf,
          actor: worker,
          elder,
          channel: draw.pick(['线下', '线上']),
        });
    }
  });
  for (let i = 0; i < 45; i++) {
    const [a, b] = draw.some(elders, 2);
    addFriendship(builder, a!, b!, asOf);
  }
  const outgoing = elders.filter(({ mobility }) => mobility === null);
  groupKinds.forEach((kind, g) => {
    const members = draw.some(outgoing, 12);
    const group = `G${g + 1}`;
    const stage = stages[g]!;
    const ended = stage === '停办' ? '2024-05-01' : null;
    const facility = facilities[g % facilities.length]!;
    builder.add('groups', {
      id: group,
      name: `${kind}组`,
      kind: `${kind}·${stage}`,
      place: facility,
      leader: members[0]!.id,
      from,
      ...(ended === null ? {} : { to: ended }),
    });
    members.forEach(({ id }, i) =>
      builder.add('memberships', { person: id, group, role: i === 0 ? 'leader' : 'member', from }),
    );
    for (let week = 0; week < 34; week++) {
      const date = addDays(from, 7 * week + g);
      if (ended !== null && date >= ended) break;
      addMeeting(builder, {
        date,
        group,
        place: facility,
        people: members.filter(() => draw.chance(0.75)),
        ...(stage === '孵化' ? { actor: workers[0]! } : {}),
      });
    }
  });
  // Those who cannot come get the programme at their door.
  for (const elder of elders.filter(({ mobility }) => mobility === '不出户'))
    for (let times = draw.int(0, 3); times > 0; times--)
      addContact(builder, {
        type: 'visit',
        from,
        to: asOf,
        actor: draw.pick(volunteers),
        elder,
        functions: ['companionship'],
        met: 1,
        channel: '送节目上门',
      });
  addMonthlyRounds(builder, { elders, actorOf: (_, i) => workers[i % workers.length]!, from, to: asOf });
  return builder.dataset();
}
