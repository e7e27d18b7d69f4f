import type { Dataset, PersonRow } from '../../model/schema.ts';
import { addDays } from '../../util/dates.ts';
import { Builder } from '../builder.ts';
import { addContact, addMonthlyRounds } from '../contacts.ts';
import { addCompound } from '../homes.ts';
import { addNeeds } from '../needs.ts';
import { addElder, addHelper } from '../people.ts';
import { addChild, addNeighbourTies, addWorkTie } from '../ties.ts';

const subdistrict = '梧桐街道';
const year = 2024;
const from = '2023-09-01';
const asOf = '2024-05-31';
/** The students of the programme leave with their year. */
const graduation = '2024-07-01';
/** Seven communities, two villages, four villages turned into communities: thirteen, where the text says fourteen. */
const kinds = [
  ...Array<string>(7).fill('社区'),
  ...Array<string>(2).fill('行政村'),
  ...Array<string>(4).fill('村改居'),
];

/** A sub-district of communities of three kinds: graded elders, student volunteers until a day, a time bank. */
export function gradedVolunteers(seed: number): Dataset {
  const builder = new Builder(seed);
  const { draw } = builder;
  builder.add('places', { id: subdistrict, type: 'subdistrict', name: subdistrict });
  const alliance = ['日间照料中心', '社工机构', '商场超市', '医院', '养老机构', '餐饮企业'];
  alliance.forEach((kind, i) =>
    builder.add('organisations', {
      id: `O${i + 1}`,
      name: `${kind}（示例）`,
      society: i === 1 ? 'worker' : 'organisation',
      kind,
    }),
  );
  builder.add('organisations', { id: 'U1', name: '大学志愿队（示例）', society: 'volunteer', kind: '大学' });
  const teachers = Array.from({ length: 3 }, (_, i) =>
    builder.add('people', {
      id: `T${i + 1}`,
      roles: ['social-worker'],
      organisation: 'U1',
      categories: ['专业指导老师'],
      place: subdistrict,
      willing: true,
    }),
  );
  teachers.forEach(({ id }, i) =>
    builder.add('groups', {
      id: `G${i + 1}`,
      name: `学生 ${i + 1} 组`,
      kind: '志愿小组',
      leader: id,
      from,
      to: graduation,
    }),
  );

  kinds.forEach((kind, c) => {
    const community = `${kind}${kinds.slice(0, c + 1).filter((one) => one === kind).length}`;
    const spot = { x: (c % 4) * 1_300, y: Math.floor(c / 4) * 1_200 };
    builder.add('places', {
      id: community,
      type: 'community',
      name: community,
      parent: subdistrict,
      kind,
      ...spot,
    });
    const homes = addCompound(builder, {
      name: `${community}小区`,
      parent: community,
      buildings: 3,
      units: 1,
      ...spot,
    });
    const elders = Array.from({ length: 12 }, (_, i) =>
      addElder(builder, `C${c + 1}E${i + 1}`, { home: homes.pop()!, year, community, asked: 0.88 }),
    );
    const neighbours = Array.from({ length: 10 }, (_, i) =>
      addHelper(builder, `C${c + 1}N${i + 1}`, { role: 'neighbour', home: homes.pop()!, year, community }),
    );
    const grid = builder.add('people', {
      id: `C${c + 1}W1`,
      roles: ['grid-worker'],
      community,
      organisation: `居委会${c + 1}`,
      place: community,
      willing: true,
      capacity: 40,
      ...spot,
    });
    // Resettled villagers know nobody in their new stairwell yet.
    const counts =
      kind === '村改居'
        ? ([
            [0, 6],
            [1, 3],
          ] as const)
        : kind === '行政村'
          ? ([
              [1, 2],
              [2, 4],
              [3, 3],
            ] as const)
          : ([
              [0, 3],
              [1, 4],
              [2, 2],
            ] as const);
    elders.forEach((elder, i) => {
      addNeighbourTies(builder, elder, neighbours, asOf, counts);
      addChild(builder, `C${c + 1}F${i + 1}`, elder, year, asOf, 0.55);
      if (elder.interviewed) addNeeds(builder, elder, year);
      addCase(builder, elder, grid);
      if (draw.chance(0.5)) {
        addWorkTie(builder, grid, elder, 'grid', ['informational'], from);
        addContact(builder, { type: 'visit', from, to: asOf, actor: grid, elder });
      }
    });
    const students = Array.from({ length: 4 }, (_, i) => {
      const g = (c + i) % teachers.length;
      const student = builder.add('people', {
        id: `C${c + 1}S${i + 1}`,
        roles: ['volunteer'],
        birth_year: String(year - draw.int(19, 23)),
        gender: draw.chance(0.6) ? 'female' : 'male',
        organisation: 'U1',
        categories: [draw.pick(['党员', '共青团员'])],
        languages: ['普通话'],
        offers: draw.chance(0.5) ? ['companionship'] : ['companionship', 'instrumental'],
        capacity: 2,
        available: ['周末'],
        willing: true,
        ...spot,
        from,
        to: graduation,
      });
      builder.add('memberships', {
        person: student.id,
        group: `G${g + 1}`,
        role: 'member',
        from,
        to: graduation,
      });
      return student;
    });
    // One to one, one student without an elder: who is graded worst comes first.
    const worst = [...elders].sort((a, b) => Number(b.capability_value) - Number(a.capability_value));
    students.slice(0, 3).forEach((student, i) => {
      addWorkTie(builder, student, worst[i]!, 'volunteer-pair', [...(student.offers ?? [])], from, {
        model: 'team',
        to: graduation,
      });
      for (
        let visits = draw.weighted([
          [0, 1],
          [6, 3],
          [16, 3],
        ]);
        visits > 0;
        visits--
      )
        addContact(builder, {
          type: draw.chance(0.6) ? 'visit' : 'call',
          from,
          to: asOf,
          actor: student,
          elder: worst[i]!,
        });
    });
    addTimeBank(builder, elders);
    addMonthlyRounds(builder, { elders, actorOf: () => grid, from, to: asOf });
  });
  return builder.dataset();
}

/** The grade of the text: one, disabled; two, alone; three, looks after themselves. The worst that holds counts. */
function addCase(builder: Builder, elder: PersonRow, worker: PersonRow): void {
  const grade = Number(elder.capability_value) >= 2 ? '一级' : elder.lives_alone ? '二级' : '三级';
  builder.add('cases', {
    person: elder.id,
    worker: worker.id,
    opened: from,
    condition_grade: grade,
    goals: grade === '三级' ? '参与活动' : '一对一帮扶',
  });
}

/** The younger old earn hours with the oldest: an hour is an event of points, earned by one, spent on the other. */
function addTimeBank(builder: Builder, elders: readonly PersonRow[]): void {
  const { draw } = builder;
  const giving = elders.filter(({ willing, offers }) => willing === true && offers !== null).slice(0, 2);
  const frail = elders
    .filter((elder) => !giving.includes(elder) && Number(elder.capability_value) >= 1)
    .slice(0, 2);
  giving.forEach((giver, i) => {
    const elder = frail[i];
    if (!elder) return;
    addWorkTie(builder, giver, elder, 'peer-pair', [...giver.offers!], '2023-11-01', {
      model: 'time-bank',
      minutes: 8,
    });
    for (let hours = draw.int(3, 9); hours > 0; hours--) {
      const date = addDays('2023-11-01', draw.int(0, 210));
      builder.add('events', {
        type: 'visit',
        date,
        actor: giver.id,
        people: [elder.id],
        functions: [...giver.offers!],
        minutes: 60,
        outcome: 'met',
      });
      builder.add('events', {
        type: 'points',
        date,
        actor: giver.id,
        people: [elder.id],
        points: 1,
        note: '时间币',
      });
    }
  });
}
