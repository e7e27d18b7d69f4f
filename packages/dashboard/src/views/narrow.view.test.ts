import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportData } from '../engine/protocol.ts';
import { presentDay } from './days.ts';
import { inBoth, narrowChoices, narrowTo, openTodos, sortedBy, visitStates } from './narrow.view.ts';
import { reportOf } from './testing/report-of.ts';

let report: ReportData;
const day = '2026-05-31';
const none = { building: null, worker: null, due: null };
const ids = (positions: readonly number[] | null) => positions?.map((at) => report.people[at]!.id) ?? null;

beforeAll(async () => {
  report = await reportOf({
    people: [
      'id,name,roles,birth_year,place',
      'E1,王秀英,elder,1943,3栋2单元',
      'E2,赵德顺,elder,1950,3栋1单元',
      'E3,何桂兰,elder,1950,1栋1单元',
      'W1,周社工,social-worker,1990,',
      'W2,吴社工,social-worker,1990,',
    ],
    ties: ['supporter,supported,kind,from', 'W1,E1,casework,2026-01-01', 'W2,E3,casework,2026-01-01'],
    events: [
      'type,date,actor,people',
      'visit,2026-01-10,W1,E1',
      'visit,2026-03-08,W1,E2',
      'visit,2026-05-31,W2,E3',
    ],
    cases: ['person,worker,opened', 'E2,W1,2026-01-01'],
    follow_ups: [
      'id,person,due,note,done',
      'F1,E1,2026-06-02,体检,',
      'F2,E2,2026-05-30,送药,',
      'F3,E3,2026-05-01,x,2026-05-02',
    ],
  });
});

describe('the worklist narrowed', () => {
  it('is everybody where nothing is asked for', () => {
    expect(narrowTo(report, none, day)).toBeNull();
    expect([inBoth(null, null), inBoth([1, 2], null), inBoth([1, 2], [2, 3])]).toEqual([null, [1, 2], [2]]);
  });

  it('goes by building, by who has the case or supports in a job, and by the day a visit is due', () => {
    expect(ids(narrowTo(report, { ...none, building: '3栋' }, day))).toEqual(['E1', 'E2']);
    expect(ids(narrowTo(report, { ...none, worker: 'W1' }, day))).toEqual(['E1', 'E2']);
    expect(ids(narrowTo(report, { ...none, worker: 'W2' }, day))).toEqual(['E3']);
    expect(ids(narrowTo(report, { ...none, due: 'late' }, day))).toEqual(['E1']);
    expect(ids(narrowTo(report, { ...none, due: 'soon' }, day))).toEqual(['E1', 'E2']);
    expect(ids(narrowTo(report, { building: '1栋', worker: 'W1', due: null }, day))).toEqual([]);
    expect(narrowChoices(report)).toEqual({
      buildings: [
        { id: '1栋', name: '1栋', n: 1 },
        { id: '3栋', name: '3栋', n: 2 },
      ],
      workers: [
        { id: 'W1', name: '周社工', n: 2 },
        { id: 'W2', name: '吴社工', n: 1 },
      ],
    });
  });

  it('can be put in order of the day or the place', () => {
    expect(ids(sortedBy(report, [2, 1, 0], 'due'))).toEqual(['E1', 'E2', 'E3']);
    expect(ids(sortedBy(report, [0, 1, 2], 'place'))).toEqual(['E3', 'E2', 'E1']);
    expect(sortedBy(report, [2, 0], null)).toEqual([2, 0]);
    expect(visitStates(report, day).get('E1')).toEqual({ due: '2026-04-10', last: '2026-01-10', late: 51 });
  });

  it('lists open follow-ups, the one due first in front', () => {
    expect(openTodos(report, day).map(({ id, name, late }) => [id, name, late])).toEqual([
      ['F2', '赵德顺', true],
      ['F1', '王秀英', false],
    ]);
  });
});

describe('the day looked at', () => {
  it('is today while the data are fresh, else their last day', () => {
    expect(presentDay('2026-11-20', '2026-11-22')).toBe('2026-11-22');
    expect(presentDay('2023-03-31', '2026-11-22')).toBe('2023-03-31');
    expect(presentDay(null, '2026-11-22')).toBe('2026-11-22');
  });
});
