import type { Dataset, PersonRow } from '../../model/schema.ts';
import type { SupportFunction } from '../../model/vocabulary.ts';
import { addDays, daysBetween } from '../../util/dates.ts';
import { Builder } from '../builder.ts';
import { addContact, addMeeting, shareOut, type ContactSpec } from '../contacts.ts';
import { addCompound, livingAt } from '../homes.ts';
import { addNeeds } from '../needs.ts';
import { addElder, addHelper } from '../people.ts';
import { addChild, addNeighbourTies, addWorkTie } from '../ties.ts';

const from = '2022-04-15';
const to = '2023-03-31';
const year = 2023;
const office = '社工站';
const teams = 4;
/** One supervisor, three assistants, twelve visitors: four teams of four. */
const staffRoles = ['项目主管', '社工助理', '社工助理', '社工助理', ...Array<string>(12).fill('探访员')];
/** Figures of the project that the scenario keeps. */
const figures = {
  cases: 50,
  calls: 2_620,
  meals: 600,
  goods: 340,
  counselling: 10,
  chores: 21,
  dayCare: 15,
  relief: 10,
  medicalRelief: 11,
  volunteerGroups: 3,
} as const;
/** The compounds were shut: nobody came to the door, and calls went by video. */
const shut = ['2022-11-20', '2022-12-10'] as const;

/** A home-visit project: 50 cases, 16 staff in 4 teams, day care for 15, a year of calls, and two closed and two opened. */
export function homeVisits(seed: number): Dataset {
  const builder = new Builder(seed);
  const { draw } = builder;
  builder.add('places', { id: office, type: 'facility', name: office, kind: '社工机构', x: 400, y: 900 });
  builder.add('organisations', { id: 'O1', name: '社工机构', society: 'worker', kind: '社工机构', from });
  builder.add('organisations', {
    id: 'O2',
    name: '出资基金会',
    society: 'charity',
    kind: '基金会',
    from,
    to,
  });
  const names = ['松苑', '江苑', '枫苑', '榆苑'];
  const homes = names.map((name, i) =>
    addCompound(builder, { name, buildings: 6, x: (i % 2) * 900, y: Math.floor(i / 2) * 1_100 }),
  );

  const staff = staffRoles.map((role, i) =>
    builder.add('people', {
      id: `W${i + 1}`,
      roles: i === 0 ? ['social-worker'] : [role === '探访员' ? 'volunteer' : 'social-worker'],
      categories: [role],
      organisation: `T${(i % teams) + 1}`,
      place: office,
      x: 400,
      y: 900,
      capacity: i === 0 ? 4 : 6,
      willing: true,
      from,
    }),
  );
  for (let t = 1; t <= teams; t++) {
    builder.add('groups', {
      id: `T${t}`,
      name: `走访 ${t} 组`,
      kind: '走访小组',
      place: office,
      leader: `W${t}`,
      from,
    });
    staff
      .filter((_, i) => (i % teams) + 1 === t)
      .forEach(({ id }, i) =>
        builder.add('memberships', { person: id, group: `T${t}`, role: i === 0 ? 'leader' : 'member', from }),
      );
  }

  // 52 people, 50 cases on every day: two were closed and two opened in their place.
  const cases = Array.from({ length: figures.cases + 2 }, (_, i) => {
    const opened = i >= figures.cases ? `2022-${i === figures.cases ? '09' : '11'}-01` : from;
    const closed = i === 6 ? '2022-09-01' : i === 23 ? '2022-11-01' : null;
    const elder = addElder(builder, `E${i + 1}`, {
      home: homes[i % 4]!.pop()!,
      year,
      asked: 0.9,
      ...(i % 10 < 7 ? {} : { age: 60 + (i % 5) }),
      ...(closed === null ? {} : { to: closed, endedBecause: 'moved' }),
    });
    const why = draw.weighted([
      ['孤寡', 4],
      ['重病', 3],
      ['残障', 2],
      ['智障', 1],
    ] as const);
    builder.add('cases', {
      person: elder.id,
      worker: staff[i % teams]!.id,
      opened,
      closed,
      reason: closed === null ? why : '家属接走照顾',
      condition_grade: Number(elder.capability_value) >= 2 ? '一级' : elder.lives_alone ? '二级' : '三级',
      goals: draw.pick(['有人搭把手', '每周有人说话', '出一次门', '邻居有钥匙']),
    });
    return { elder, opened, closed, why, team: i % teams };
  });
  const open = cases.filter(({ closed }) => closed === null);
  const neighbours = names.map((_, c) =>
    Array.from({ length: 14 }, (_, i) =>
      addHelper(builder, `N${c * 14 + i + 1}`, { role: 'neighbour', home: homes[c]!.pop()!, year }),
    ),
  );
  names.forEach((name, c) =>
    builder.add('people', {
      id: `J${c + 1}`,
      roles: ['committee'],
      ...livingAt(homes[c]!.pop()!),
      organisation: `${name}居委会`,
      willing: true,
      capacity: 30,
    }),
  );

  cases.forEach(({ elder, closed }, i) => {
    if (closed !== null) return;
    addNeighbourTies(builder, elder, neighbours[i % 4]!, to, [
      [0, 4],
      [1, 4],
      [2, 2],
    ]);
    addChild(builder, `F${i + 1}`, elder, year, to, 0.35);
    if (elder.interviewed) addNeeds(builder, elder, year, from);
  });
  work(builder, cases, staff);
  addRelief(builder, open, staff[0]!);
  addVolunteerGroups(builder, neighbours.flat(), staff[2]!);

  const dayCare = draw.some(
    open.filter(({ elder }) => elder.mobility !== '不出户'),
    figures.dayCare,
  );
  builder.add('groups', { id: 'G1', name: '日间照料', kind: '日间照料', place: office, leader: 'W2', from });
  for (const { elder } of dayCare)
    builder.add('memberships', { person: elder.id, group: 'G1', role: 'member', from });
  for (let week = 0; week < 50; week++)
    addMeeting(builder, {
      date: addDays(from, 7 * week + 2),
      group: 'G1',
      place: office,
      actor: staff[1]!,
      people: dayCare.map(({ elder }) => elder).filter(() => draw.chance(0.85)),
      note: '午餐和接送',
    });
  for (const [date, note] of [
    ['2022-06-18', '江边出行'],
    ['2022-10-04', '重阳活动'],
    ['2022-10-15', '赏秋出行'],
  ] as const)
    addMeeting(builder, {
      date,
      actor: staff[0]!,
      people: draw.some(open, 22).map(({ elder }) => elder),
      note,
    });
  addAssessments(
    builder,
    cases.map(({ elder, opened, closed }) => ({ elder, opened, closed })),
  );
  addIndicators(builder);
  return builder.dataset();
}

interface Case {
  readonly elder: PersonRow;
  readonly opened: string;
  readonly closed: string | null;
  readonly team: number;
}

/** Ties of the teams to their cases, and the year's log with exactly the project's counts. */
function work(builder: Builder, cases: readonly Case[], staff: readonly PersonRow[]): void {
  const { draw } = builder;
  const visitors = cases.map(({ team }) => {
    const own = staff.filter((_, i) => i % teams === team);
    return [own[0]!, own[1 + draw.int(0, 2)]!] as const;
  });
  cases.forEach(({ elder, opened, closed }, i) => {
    for (const worker of visitors[i]!)
      addWorkTie(
        builder,
        worker,
        elder,
        'casework',
        worker === visitors[i]![0] ? ['informational', 'emotional'] : ['instrumental', 'companionship'],
        opened,
        { minutes: 25, ...(closed === null ? {} : { to: closed }) },
      );
  });
  /** Goods are fetched by a neighbour who knows the elder more and more often, else brought by the team. */
  const collectorOf = (elder: PersonRow, visitor: PersonRow, date: string): string => {
    const near = builder
      .rows('ties')
      .filter(({ supported, kind }) => supported === elder.id && kind === 'neighbour');
    const share = 0.15 + (0.5 * daysBetween(from, date)) / daysBetween(from, to);
    return near.length > 0 && draw.chance(share) ? draw.pick(near).supporter : visitor.id;
  };
  const log = (
    type: 'visit' | 'call' | 'delivery',
    total: number,
    least: number,
    functions: readonly SupportFunction[],
    channel: (date: string) => string,
    more: Pick<ContactSpec, 'except'> & { readonly collected?: boolean } = {},
  ) => {
    const shares = shareOut(builder, total, cases.length, least);
    cases.forEach(({ elder, opened, closed }, i) => {
      const pair = visitors[i]!;
      for (let k = 0; k < shares[i]!; k++)
        addContact(builder, {
          type,
          from: opened,
          to: closed ?? to,
          actor: draw.chance(0.7) ? pair[1] : pair[0],
          elder,
          functions,
          channel,
          met: type === 'call' ? 0.88 : 1,
          ...(more.except ? { except: more.except } : {}),
          ...(more.collected ? { collectedBy: (date) => collectorOf(elder, pair[1], date) } : {}),
        });
    });
  };
  const isShut = (date: string): boolean => shut[0] <= date && date <= shut[1];
  log('call', figures.calls, 5, ['companionship'], (date) =>
    isShut(date) ? draw.pick(['微信', '视频']) : draw.pick(['电话', '微信']),
  );
  log('visit', 500, 4, ['companionship'], () => '上门', { except: shut });
  log('delivery', figures.meals, 6, ['instrumental'], () => '营养', { except: shut });
  log('delivery', figures.goods, 3, ['instrumental'], () => '物品', { except: shut, collected: true });
  log('visit', figures.counselling, 0, ['emotional'], () => '个案心理辅导', { except: shut });
  log('visit', figures.chores, 0, ['instrumental'], () => '家事外事', { except: shut });
}

/** What the text tells twice: five households in the table of indicators, ten in the record. */
function addRelief(builder: Builder, open: readonly Case[], supervisor: PersonRow): void {
  for (const [channel, count] of [
    ['生活救助', figures.relief],
    ['医疗救助', figures.medicalRelief],
  ] as const)
    for (const { elder } of builder.draw.some(open, count))
      addContact(builder, {
        type: 'delivery',
        from: '2022-06-01',
        to: '2022-10-31',
        actor: supervisor,
        elder,
        functions: ['financial'],
        channel,
        met: 1,
      });
}

/** Three groups of willing neighbours, brought along and trained month by month. */
function addVolunteerGroups(builder: Builder, helpers: readonly PersonRow[], trainer: PersonRow): void {
  const willing = helpers.filter((one) => one.willing === true);
  for (let g = 0; g < figures.volunteerGroups; g++) {
    const group = `G${g + 2}`;
    const members = willing.filter((_, i) => i % figures.volunteerGroups === g);
    builder.add('groups', {
      id: group,
      name: `爱心志愿 ${g + 1} 组`,
      kind: '志愿服务小组',
      place: office,
      leader: members[0]!.id,
      from,
    });
    members.forEach(({ id }, i) =>
      builder.add('memberships', { person: id, group, role: i === 0 ? 'leader' : 'member', from }),
    );
    for (let month = 0; month < 11; month++)
      addMeeting(builder, {
        date: addDays(from, 30 * month + 5 + g),
        group,
        place: office,
        actor: trainer,
        people: members.filter(() => builder.draw.chance(0.8)),
        note: '培训',
      });
  }
}

/** Three rounds of a six-item count from 0 to 30: nobody's answers, drawn. */
function addAssessments(builder: Builder, cases: readonly Omit<Case, 'team'>[]): void {
  const { draw } = builder;
  const rounds = [
    ['T0', from, '初期'],
    ['T1', '2022-10-15', '中期'],
    ['T2', to, '终期'],
  ] as const;
  rounds.forEach(([id, date, label], order) => builder.add('waves', { id, date, label, order }));
  for (const { elder, opened, closed } of cases) {
    let score = draw.int(3, 14);
    for (const [wave, date] of rounds) {
      if (date < opened || (closed !== null && date >= closed) || draw.chance(0.03)) continue;
      builder.add('assessments', {
        person: elder.id,
        instrument: 'LSNS-6',
        version: 'zh',
        date,
        mode: '面访',
        wave,
        score,
      });
      score = Math.min(30, Math.max(0, score + draw.int(-1, 4)));
    }
  }
}

function addIndicators(builder: Builder): void {
  const rows = [
    ['I1', '电话微信访问', '人次', figures.calls],
    ['I2', '营养支持', '人次', figures.meals],
    ['I3', '物品支持', '件', figures.goods],
    ['I4', '个案心理辅导', '人次', figures.counselling],
    ['I5', '家事外事服务', '人次', figures.chores],
    ['I6', '主题自助活动', '次', 3],
    ['I7', '中期终期评估', '人', figures.cases],
    ['I8', '结案', '人', 2],
    ['I9', '开案', '人', 2],
    // The table says five, the text ten: the records show which.
    ['I10', '生活救助', '人', 5],
    ['I11', '医疗救助', '人', figures.medicalRelief],
  ] as const;
  for (const [id, name, unit, target] of rows)
    builder.add('indicators', { id, name, unit, target, period_from: from, period_to: to });
}
