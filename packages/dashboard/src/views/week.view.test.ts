import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskJobs, ReportData } from '../engine/protocol.ts';
import { weekWords } from '../i18n/week.ts';
import { addDays, daysBetween, daysFrom } from './days.ts';
import { openJobs } from './testing/report-of.ts';
import { weekTables, weekText, weekView, type WeekView } from './week.view.ts';

const t = weekWords.zh;
const told = {
  ...t,
  lang: 'zh' as const,
  say: String,
  day: (date: string) => date,
  date: (date: string) => date,
};
let report: ReportData;
let plan: DeskJobs['rounds']['out'];
let view: WeekView;

beforeAll(async () => {
  const jobs = await openJobs({
    people: [
      'id,name,roles,birth_year,place,do_not_contact',
      'E1,王秀英,elder,1943,3栋2单元,',
      'E2,赵德顺,elder,1950,3栋2单元,',
      'E3,何桂兰,elder,1950,4栋1单元,true',
      'W1,周社工,social-worker,1990,office,',
    ],
    ties: ['supporter,supported,from', 'W1,E1,2024-05-31'],
    events: ['type,date,actor,people', 'visit,2024-03-01,W1,E1'],
    consents: ['person,purpose,given,date', 'E2,sharing,false,2024-05-01'],
  });
  report = await jobs.report({});
  plan = await jobs.rounds({
    moment: {},
    from: '2024-06-03',
    to: '2024-06-05',
    mostVisits: 6,
    visitMinutes: 40,
    wishes: [],
  });
  view = weekView(report, plan, told);
});

describe('the week plan', () => {
  it('puts every visit on the sheet of its team and day, with the reason why it is due', () => {
    expect(view.dates.map(({ date }) => date)).toEqual(['2024-06-03', '2024-06-04', '2024-06-05']);
    expect(view.sheets.map(({ key, teamName, visits }) => [key, teamName, visits])).toEqual([
      ['2024-06-03 W1', '周社工', 2],
    ]);
    const stops = view.sheets[0]!.rounds[0]!.stops;
    expect(Object.fromEntries(stops.map(({ name, why }) => [name, why]))).toEqual({
      王秀英: '上次走访 2024-03-01，每 90 天一次，2024-05-30到期，已过期 4 天',
      赵德顺: '还没有上门走访的记录，应每 90 天一次',
    });
    expect(stops.map(({ order, code, tier }) => [order, code !== null, tier !== null])).toEqual([
      [1, true, true],
      [2, true, true],
    ]);
    expect([view.visits, view.rounds, view.minutes]).toEqual([2, 1, 80]);
  });

  it('lists who was left out with the reason, and moves nobody who wants no visit', () => {
    expect(view.left.map(({ name, reason, movable }) => [name, reason, movable])).toEqual([
      ['何桂兰', '本人谢绝打扰', false],
    ]);
    const off = weekView(report, { ...plan, unplaced: [{ ...plan.unplaced[0]!, reason: 'put-off' }] }, told);
    expect(off.left.map(({ movable }) => movable)).toEqual([true]);
  });

  it('names nobody who said no to it in a workbook', () => {
    const [rounds, left] = weekTables(report, view, 'zh', t);
    expect(rounds!.rows.map((row) => row.slice(7, 10)).sort()).toEqual([
      ['E1', '王秀英', '3栋2单元'],
      ['E2', null, null],
    ]);
    expect(rounds!.rows.every((row) => row.length === rounds!.columns.length)).toBe(true);
    expect(left!.rows.map((row) => [row.length, row[0], row[1]])).toEqual([
      [left!.columns.length, 'E3', '何桂兰'],
    ]);
  });

  it('is plain text with names, or with ids and no homes', () => {
    const named = weekText(report, view, t.text, true);
    expect(named).toContain('王秀英，3栋2单元（上次走访');
    expect(named).toMatch(/\d\. \d\d:\d\d E2（还没有/);
    expect(named).not.toContain('赵德顺');
    const ids = weekText(report, view, t.text, false);
    expect(ids).toContain('2024-06-03 W1\n');
    expect(ids).toContain('- E3：本人谢绝打扰');
    for (const { name, place } of report.people) {
      expect(ids).not.toContain(name);
      expect(ids).not.toContain(place);
    }
  });
});

describe('days', () => {
  it('go on over the ends of months and years', () => {
    expect([addDays('2023-12-31', 1), addDays('2024-03-01', -1)]).toEqual(['2024-01-01', '2024-02-29']);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysFrom('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });
});
