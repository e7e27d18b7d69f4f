import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportData } from '../engine/protocol.ts';
import { copyWords } from '../i18n/copy.ts';
import { aroundOf } from './around.view.ts';
import { caseText } from './case-text.view.ts';
import { reportOf } from './testing/report-of.ts';

let report: ReportData;
const at = (id: string) => report.people.findIndex((person) => person.id === id);
const text = (id: string, names: boolean) =>
  caseText(report, at(id), copyWords.zh.case, { names, lang: 'zh', date: (day) => day });

beforeAll(async () => {
  report = await reportOf({
    people: [
      'id,name,roles,birth_year,place,interviewed,lives_alone',
      'E1,王秀英,elder,1943,3栋2单元,true,true',
      'E2,赵德顺,elder,1947,3栋2单元,true,',
      'N1,李梅,neighbour,1974,3栋2单元,,',
      'W1,周社工,social-worker,1990,,,',
    ],
    ties: [
      'supporter,supported,functions,circle,frequency_30d,confirmed,from',
      'N1,E1,emergency|instrumental,1,4,2026-05-01,2026-01-01',
      'W1,E1,informational,3,2,2026-05-01,2026-01-01',
      'E2,E1,companionship,1,0,2026-05-01,2026-01-01',
    ],
    events: ['type,date,actor,people,note', 'visit,2026-05-01,W1,E1,王秀英说腿疼'],
    consents: ['person,purpose,given,date', 'N1,sharing,false,2026-01-02'],
  });
});

describe('whom to call', () => {
  it('is first who gives emergency help, then who is in touch; circles never asked are null', () => {
    expect(aroundOf(report, 'E1')).toEqual({
      felt: ['赵德顺', '李梅'],
      used: ['李梅', '周社工'],
      callable: ['李梅'],
      first: '李梅',
      fallback: '周社工',
    });
    const quiet = {
      ...report,
      ties: report.ties.map((tie) => ({ ...tie, circle: null, active: null, functions: [] })),
    };
    expect(aroundOf(quiet, 'E1')).toEqual({
      felt: null,
      used: null,
      callable: null,
      first: null,
      fallback: null,
    });
    expect(aroundOf(report, 'E2')).toMatchObject({ felt: [], used: [], first: null });
  });
});

describe('a case as text', () => {
  it('names whoever may be named and never quotes a note', () => {
    const told = text('E1', true)!;
    expect(told).toContain('王秀英，83 岁，独居，3栋2单元');
    expect(told).toContain('有急事先找：N1\n找不到再找：周社工');
    expect(told).toContain('上次走访：2026-05-01');
    expect(told).not.toMatch(/李梅|腿疼/);
  });

  it('holds ids and no home where no names are wanted', () => {
    const told = text('E1', false)!;
    expect(told).toMatch(/^E1，83 岁，独居\n情况：/);
    for (const { name, place } of report.people) {
      expect(told).not.toContain(name);
      if (place !== null) expect(told).not.toContain(place);
    }
    expect(caseText(report, null, copyWords.zh.case, { names: true, lang: 'zh', date: String })).toBeNull();
  });
});
