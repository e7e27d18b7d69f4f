import { describe, expect, it } from 'vitest';
import type { GapCode } from '../model/gap.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, shipped } from '../testing/index.ts';
import { words } from '../words/index.ts';
import { findGaps } from './find-gaps.ts';
import { societyMatrix } from './society-matrix.ts';

const found = async (code: GapCode, texts: Readonly<Record<string, string>>) => {
  const { graph } = await graphOf(filesOf(texts));
  const { gaps, notes } = findGaps(graph, takeSnapshot(graph));
  const own = gaps.filter((gap) => gap.code === code);
  for (const lang of ['zh', 'en'] as const)
    for (const gap of own) {
      const told = words[lang].finding(gap, (id) => id);
      expect(told).not.toMatch(/undefined|NaN/);
      const own = (gap.subjects ?? []).reduce((text, subject) => text.replaceAll(subject, ''), told);
      expect(/[\u4e00-\u9fff]/.test(own)).toBe(lang === 'zh');
    }
  return { gaps: own, note: notes.find((note) => note.code === code)?.missing ?? null };
};
const head = 'id,roles,interviewed,organisation,willing,capacity,offers,household\n';
const elder = (id: string, asked = true) => `${id},elder,${asked},,,,,\n`;
const others =
  'N,neighbour,,,,,,\nJ,committee,,O1,,,,\nW,social-worker,,O2,,,,\nG,grid-worker,,,,,,\nF,family,,,,,,\nV,volunteer,,O3,,,,\n';

describe('required ties (G11)', () => {
  it('counts neighbour, committee and worker, 0 to 3 of 3, either way round, of those asked', async () => {
    const { gaps } = await found('G11', {
      people: `${head}${elder('All')}${elder('One')}${elder('None')}${elder('Unasked', false)}${others}`,
      ties: 'supporter,supported,kind\nN,All,neighbour\nJ,All,\nAll,W,\nN,One,friend\nG,One,grid\nF,None,child\nN,None,acquaintance\n',
    });
    expect(gaps.map(({ people, subjects, numbers }) => [people, subjects, numbers['kinds']])).toEqual([
      [['None'], ['neighbour', 'committee', 'worker'], 0],
      [['One'], ['neighbour', 'committee'], 1],
    ]);
  });
  it('is not checked where nobody is told apart', async () => {
    expect(
      await found('G11', { people: `${head}${elder('A')}X,,,,,,,\n`, ties: 'supporter,supported\nX,A\n' }),
    ).toEqual({
      gaps: [],
      note: 'kinds',
    });
  });
});

describe('paths of support (G12)', () => {
  it('fires for one path or none; kin is none of the four, and what somebody gives out does not count', async () => {
    const { gaps } = await found('G12', {
      people: `${head}${elder('Two')}${elder('One')}${elder('Kin')}${elder('Gives')}${others}`,
      ties: 'supporter,supported,kind,functions\nN,Two,neighbour,\nW,Two,casework,\nN,One,friend,\nV,One,volunteer-pair,\nF,Kin,child,financial\nGives,W,,\nN,Gives,,\n',
      organisations: 'id,society\nO1,community\nO2,worker\nO3,volunteer\n',
    });
    expect(gaps.map(({ people, subjects }) => [people[0], subjects])).toEqual([
      ['Kin', []],
      ['Gives', ['mutual']],
      ['One', ['mutual']],
    ]);
  });
});

describe('the five societies (G13)', () => {
  const people = `${head}${elder('E')}${elder('E2')}${others}C,provider,,O4,,,,\n`;
  const organisations =
    'id,society,to\nO1,community,\nO2,worker,\nO3,volunteer,\nO4,charity,\nOld,organisation,2020-01-01\n';
  it('fills a cell by a tie, or by an elder whom both support, and names the empty ones', async () => {
    const texts = {
      people,
      organisations,
      ties: 'supporter,supported,from\nJ,E,2024-01-01\nW,E,2024-01-01\nV,J,2024-01-01\nC,E2,2024-01-01\n',
    };
    const { graph } = await graphOf(filesOf(texts));
    const { cells, actors } = societyMatrix(graph, takeSnapshot(graph));
    expect(cells).toHaveLength(15);
    expect(cells.filter(({ ties, elders }) => ties + elders > 0)).toEqual([
      { societies: ['community', 'worker'], ties: 0, elders: 1 },
      { societies: ['community', 'volunteer'], ties: 1, elders: 0 },
    ]);
    expect(actors).toEqual({ community: 3, organisation: 0, worker: 2, volunteer: 2, charity: 2 });
    const { gaps } = await found('G13', texts);
    expect(gaps.map(({ subjects }) => subjects!.join())).toEqual([
      'community,charity',
      'worker,volunteer',
      'worker,charity',
      'volunteer,charity',
    ]);
  });
});

describe('emergency contact (G14)', () => {
  it('fires where nobody is there within 15 minutes, of those asked', async () => {
    const { gaps } = await found('G14', {
      people: `${head}${elder('Near')}${elder('Far')}${others}`,
      ties: 'supporter,supported,functions,minutes\nN,Near,emergency,15\nN,Far,emergency,16\n',
    });
    expect(gaps).toMatchObject([{ people: ['Far'], threshold: { minutes: 15 } }]);
  });
});

describe('stairwells (G15)', () => {
  const home = (id: string, door: string, asked = true) => `${id},elder,${asked},,,,,3栋1单元${door}\n`;
  const of = async (rows: string, ties: string) =>
    found('G15', { people: `${head}${rows}`, ties: `supporter,supported\n${ties}` });
  it('fires where no two homes help one another', async () => {
    const { gaps } = await of(`${home('A', '101')}${home('B', '201')}${others}`, 'W,A\n');
    expect(gaps).toMatchObject([{ people: ['A', 'B'], subjects: ['3栋1单元'], numbers: { elders: 2 } }]);
  });
  it('does not where they do, where somebody was not asked, or where there is one home', async () => {
    expect((await of(`${home('A', '101')}${home('B', '201')}${others}`, 'A,B\n')).gaps).toEqual([]);
    expect((await of(`${home('A', '101')}${home('B', '201', false)}${others}`, 'W,A\n')).gaps).toEqual([]);
    expect((await of(`${home('A', '101')}${home('B', '101')}${others}`, 'W,A\n')).gaps).toEqual([]);
  });
});

describe('outside every programme (G16)', () => {
  it('fires for who has no informal support and no case, group or worker', async () => {
    const { gaps } = await found('G16', {
      people: `${head}${['Out', 'Case', 'Closed', 'Group', 'Worker', 'Friend'].map((id) => elder(id)).join('')}${elder('Unasked', false)}${others}`,
      ties: 'supporter,supported,kind,from\nW,Worker,casework,2024-01-01\nN,Friend,friend,2024-01-01\n',
      cases: 'person,opened,closed\nCase,2023-01-01,\nClosed,2022-01-01,2023-01-01\n',
      groups: 'id,name\nG1,戏曲\n',
      memberships: 'person,group\nGroup,G1\n',
    });
    expect(gaps.map(({ people }) => people[0])).toEqual(['Closed', 'Out']);
  });
});

describe('idle helpers (G17)', () => {
  it('fires for who said yes, has room and supports nobody', async () => {
    const { gaps } = await found('G17', {
      people: `${head}${elder('E')}Idle,neighbour,,,true,2,companionship,\nBusy,neighbour,,,true,2,,\nFull,neighbour,,,true,0,,\nNo,neighbour,,,false,2,,\n`,
      ties: 'supporter,supported\nBusy,E\n',
    });
    expect(gaps).toMatchObject([{ people: ['Idle'], functions: ['companionship'], numbers: { room: 2 } }]);
  });
});

describe('organisations asleep (G18)', () => {
  it('fires where nothing was recorded for 90 days, or ever', async () => {
    const { gaps } = await found('G18', {
      people: `${head}${elder('E')}${others}P,provider,,O4,,,,\n`,
      ties: 'supporter,supported,kind,from\nV,E,volunteer-pair,2023-01-01\n',
      organisations:
        'id,society,from,to\nO1,community,,\nO2,worker,,\nO3,volunteer,,\nO4,charity,,\nGone,charity,,2023-01-01\n',
      events:
        'type,date,actor,people\nvisit,2024-01-01,J,E\nvisit,2024-05-01,W,E\nattendance,2024-05-02,,V\n',
    });
    expect(
      gaps.map(({ subjects, people, numbers }) => [subjects![0], people, numbers['days_since']]),
    ).toEqual([
      ['O1', ['J'], 122],
      ['O4', ['P'], undefined],
    ]);
  });
});

describe('the scenarios', () => {
  it.each([
    ['s0', ['G11', 'G12', 'G14', 'G15', 'G17']],
    ['s1', ['G11', 'G12', 'G13', 'G14', 'G15', 'G17', 'G18']],
    ['s3', ['G11', 'G12', 'G13', 'G14', 'G17', 'G18']],
    ['s4', ['G11', 'G12', 'G14', 'G15']],
  ])('%s shows what it is for', { timeout: 30_000 }, async (id, codes) => {
    const { graph } = await graphOf(shipped(`scenarios/${id}`));
    const snapshot = takeSnapshot(graph);
    const { gaps } = findGaps(graph, snapshot);
    expect([...new Set(gaps.map(({ code }) => code))]).toEqual(expect.arrayContaining(codes));
    const asked = new Set(snapshot.keys.filter((_, i) => snapshot.interviewed[i] === 1));
    for (const { code, people } of gaps)
      if (['G1', 'G11', 'G12', 'G14', 'G16'].includes(code)) expect(asked.has(people[0]!)).toBe(true);
  });
});
