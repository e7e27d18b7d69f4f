import { openDataset, planTies, takeSnapshot } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { wholeReport } from './testing/report-of.ts';
import { createJobs } from '../engine/jobs.ts';
import { fairnessOf, goalRows, planSheet, proposedRows, unmetRows } from './match.view.ts';
import { planScreens } from '../i18n/plan.ts';
import { changeOf, whatIfView } from './what-if.view.ts';

const context = { signal: new AbortController().signal, onProgress: () => undefined };
const head = 'id,name,roles,interviewed,place,organisation,offers,capacity,willing,x,y';
const tables = {
  people: [
    head,
    'E1,王秀英,elder,true,3栋,,,,false,0,0',
    'E2,李建国,elder,true,9栋,,,,false,9000,0',
    'E3,张桂兰,elder,false,3栋,,,,false,0,0',
    'N1,李梅,neighbour,,3栋,,instrumental,1,true,0,0',
    'W1,小周,social-worker,,站,T1,,,,0,0',
  ],
  ties: ['supporter,supported,functions', 'W1,E2,instrumental'],
  needs: ['person,function,essential', 'E1,instrumental,true', 'E2,instrumental,true'],
};

async function opened() {
  const jobs = createJobs();
  const files = Object.entries(tables).map(([name, lines]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(lines.join('\n')),
  }));
  await jobs.open({ files, label: '' }, context);
  return { jobs, report: await wholeReport(jobs) };
}

describe('the plan on the screen', () => {
  it('shows who could be asked, what stays open and why, and who was never asked last', async () => {
    const { report } = await opened();
    const files = Object.entries(tables).map(([name, lines]) => ({
      name: `${name}.csv`,
      bytes: new TextEncoder().encode(lines.join('\n')),
    }));
    const { graph } = await openDataset(files);
    const plan = await planTies(graph, takeSnapshot(graph));
    expect(proposedRows(report, plan, 'zh')).toMatchObject([
      { elder: { id: 'E1', name: '王秀英' }, helper: { name: '李梅' }, functions: '帮扶', askFirst: false },
    ]);
    const decision = {
      supporter: 'N1',
      supported: 'E1',
      functions: [],
      decision: 'held' as const,
      reason: '再问',
      date: null,
    };
    const held = { ...report, records: { ...report.records, plans: [decision] } };
    expect(proposedRows(held, plan, 'zh')[0]?.decision).toEqual({ word: 'held', reason: '再问' });
    expect(proposedRows(report, plan, 'zh')[0]).toMatchObject({ decision: null, gives: ['instrumental'] });
    const open = unmetRows(report, plan, 'zh');
    expect(open.map(({ elder, what, second }) => [elder.id, what, second])).toEqual([
      ['E1', '帮扶', true],
      ['E2', '帮扶', true],
      ['E3', null, false],
    ]);
    expect(open[1]!.binding).toContain('9000');
    expect(open[2]!.funnel).toEqual([]);
    expect(goalRows(plan, 'zh')[0]).toEqual({ name: '没有任何人的老人', before: 1, after: 0, bound: 0 });
    expect(fairnessOf(plan, planScreens.zh.match).lines).toEqual([]);
    const sheet = planSheet(report, plan, planScreens.zh.match, 'zh');
    expect(sheet.rows.map((row) => row.length)).toEqual(sheet.rows.map(() => sheet.columns.length));
    expect(sheet.rows.map(([state]) => state)).toEqual(['建议', '没有着落', '没有着落', '没有着落']);
  });
});

describe('what if on the screen', () => {
  const nothing = { leave: [], outside: null, addWorker: null, addTies: [] };

  it('asks nothing where nothing is imagined', () => {
    expect(changeOf(nothing)).toBeNull();
    expect(changeOf({ ...nothing, leave: ['A', 'A'] })).toEqual({ remove: ['A'], addTies: [] });
  });

  it('names who is left with nobody and counts what gets worse', async () => {
    const { jobs, report } = await opened();
    const { cohorts } = await jobs.leaving({}, context);
    expect(cohorts.filter(({ kind }) => kind !== 'outside')).toEqual([
      { kind: 'organisation', id: 'T1', name: null, count: 1, people: ['W1'] },
      { kind: 'role', id: 'neighbour', name: null, count: 1, people: ['N1'] },
      { kind: 'role', id: 'social-worker', name: null, count: 1, people: ['W1'] },
    ]);
    const change = changeOf({ ...nothing, leave: cohorts[0]!.people! })!;
    const view = whatIfView(report, await jobs.whatIf({ moment: {}, change }, context), 'zh');
    expect(view.removed).toBe(1);
    expect(view.uncovered.map(({ name, lost }) => [name, lost])).toEqual([['李建国', '帮扶']]);
    expect(view.uncovered[0]!.tiers?.[1]).toBe('R');
    expect(view.components.find(({ id }) => id === 3)).toMatchObject({ worse: 1, better: 0, other: 0 });
  });
});
