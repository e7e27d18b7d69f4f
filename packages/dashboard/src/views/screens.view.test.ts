import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportData } from '../engine/protocol.ts';
import { caseView } from './case.view.ts';
import { communityNumbers, notCollected, worstGaps } from './overview.view.ts';
import { reportOf } from './testing/report-of.ts';
import { anyPlace, partsToFilter, worklistRows, worklistSheet } from './worklist.view.ts';

const day = '2026-01-01';
let report: ReportData;
const at = (id: string): number => report.people.findIndex((person) => person.id === id);

beforeAll(async () => {
  report = await reportOf({
    people: [
      'id,name,roles,birth_year,place,interviewed,lives_alone',
      'E1,王秀英,elder,1943,3-2,true,true',
      'E2,赵德顺,elder,1947,,true,',
      'E3,,elder,1950,,false,',
      'N1,李梅,neighbour,1974,3-2,true,',
      'F1,王强,family,1970,,,',
    ],
    ties: [
      'supporter,supported,kind,functions,directed,wave',
      'N1,E2,neighbour,companionship,true,',
      'F1,E1,child,,true,',
      'E1,E2,acquaintance,,false,',
    ],
    waves: ['id,date,order', '1,2026-01-01,1'],
  });
});

describe('worklist', () => {
  it('tells each elder with tier, reason and place, in the order asked for', () => {
    const rows = worklistRows(report, [at('E1'), at('E3')], 'zh', day);
    expect(rows.map(({ id, tier }) => [id, tier])).toEqual([
      ['E1', 'R'],
      ['E3', 'U'],
    ]);
    expect(rows[0]?.why).toContain('没有任何在联系的人');
    expect(rows[0]?.place).toBe('3-2');
  });

  it('shows the id where no name is recorded, once', () => {
    expect(worklistRows(report, [at('E3')], 'zh', day)[0]).toMatchObject({ name: 'E3', code: null });
  });

  it('leaves out who is no elder', () => {
    expect(worklistRows(report, [at('N1'), 99], 'zh', day)).toEqual([]);
  });

  it('gives a sheet with as many cells as columns', () => {
    const columns = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const row of worklistSheet(report, [at('E1'), at('E2')], 'en', columns).rows)
      expect(row).toHaveLength(8);
  });

  it('offers filters only of components that were collected', () => {
    expect(
      partsToFilter(report).every(({ component }) => report.profiles.collected.includes(component)),
    ).toBe(true);
    expect(anyPlace(report)).toBe(true);
  });
});

describe('case', () => {
  it('keeps kin without recorded help and acquaintances apart from support', () => {
    const view = caseView(report, at('E1'), 'zh');
    expect(view?.kin.map(({ name }) => name)).toEqual(['王强']);
    expect(view?.acquaintances.map(({ name }) => name)).toEqual(['赵德顺']);
    expect(view?.ties).toEqual([]);
  });

  it('has eight lines, those not collected told as such', () => {
    const lines = caseView(report, at('E1'), 'zh')?.lines ?? [];
    expect(lines).toHaveLength(8);
    for (const { value } of lines.filter(({ state }) => state === 'not-collected')) expect(value).toBeNull();
  });

  it('tells what somebody gets apart from what they give', () => {
    expect(caseView(report, at('E2'), 'zh')?.ties).toMatchObject([{ name: '李梅', gets: '陪伴', gives: '' }]);
  });

  it('tells gaps that differ only in the function as one', () => {
    const kinds = caseView(report, at('E1'), 'zh')?.gaps.map(({ kind }) => kind) ?? [];
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('has no profile for who is no elder, and none for nobody', () => {
    expect(caseView(report, at('N1'), 'zh')).toMatchObject({ tier: null, lines: [], rests: null });
    expect(caseView(report, null, 'zh')).toBeNull();
    expect(caseView(report, 99, 'zh')).toBeNull();
  });
});

describe('overview', () => {
  it('lists one gap an elder, the most pressing first', () => {
    const gaps = worstGaps(report, 'zh');
    expect(gaps[0]).toMatchObject({ id: 'E1', code: 'G1' });
    expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
  });

  it('gives null for a number that is undefined', async () => {
    const alone = await reportOf({ people: ['id,name', 'A,a'], ties: ['supporter,supported'] });
    expect(communityNumbers(alone, 'en').every(({ value }) => value === null || Number.isFinite(value))).toBe(
      true,
    );
  });

  it('names what nobody asked about', () => {
    expect(notCollected(report, 'zh')).toContain('15 分钟能到');
  });

  it('has nothing to tell of an empty dataset', async () => {
    const empty = await reportOf({ people: ['id,name'], ties: ['supporter,supported'] });
    expect(worstGaps(empty, 'zh')).toEqual([]);
    expect(worklistRows(empty, [0], 'zh', day)).toEqual([]);
  });
});
