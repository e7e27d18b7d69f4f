import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf, shipped } from '../testing/index.ts';
import { elevation } from './elevation.ts';

const of = async (files: Parameters<typeof graphOf>[0]) => {
  const { graph } = await graphOf(files);
  return elevation(graph, takeSnapshot(graph));
};

describe('elevation', () => {
  it('puts everybody behind their door, and tells none from unknown', async () => {
    const { stairwells, elsewhere, across } = await of(
      filesOf({
        people:
          'id,roles,household,place,interviewed,lives_alone\nA,elder,1栋1单元101,,true,true\nB,neighbour,1栋1单元201,,,\nC,elder,1栋2单元302,,true,false\nS,family,1栋2单元302,,,\nD,elder,10栋1单元101,,false,\nE,elder,2栋1单元101,,true,\nW,social-worker,2栋1单元201,,,\nF,elder,,社工站,true,\n',
        ties: 'supporter,supported,functions\nB,A,companionship\nS,C,instrumental\nB,C,companionship\nW,E,informational\n',
      }),
    );
    expect(stairwells.map(({ building, unit, mutualAid }) => [building, unit, mutualAid])).toEqual([
      ['1栋', '1', 'some'],
      ['1栋', '2', 'none'],
      ['2栋', '1', 'none'],
      ['10栋', '1', 'unknown'],
    ]);
    expect(stairwells[0]).toMatchObject({ elders: 1, alone: 1, aloneKnown: 1, possible: 1, ties: [[0, 1]] });
    expect(stairwells[1]).toMatchObject({ possible: 0, homes: [{ floor: 3, door: '302', people: [2, 3] }] });
    expect([elsewhere, across]).toEqual([1, [[1, 2]]]);
  });

  it('stands buildings in the order that people count them', async () => {
    const homes = [
      'C39苑10栋1单元101',
      'C39苑1栋2单元101',
      'C39苑1栋1单元101',
      'C4苑2栋1单元101',
      'C39苑1栋',
    ];
    const { stairwells } = await of(
      filesOf({
        people: `id,household\n${homes.map((home, i) => `P${i},${home}\n`).join('')}`,
        ties: 'supporter,supported,functions\n',
      }),
    );
    expect(stairwells.map(({ building, unit }) => `${building} ${unit ?? '-'}`)).toEqual([
      'C4苑2栋 1',
      'C39苑1栋 1',
      'C39苑1栋 2',
      'C39苑1栋 -',
      'C39苑10栋 1',
    ]);
  });

  it('does not call it none where a tie might be active', async () => {
    const { stairwells } = await of(
      filesOf({
        people:
          'id,roles,household,interviewed\nA,elder,1栋1单元101,true\nB,neighbour,1栋1单元201,\nC,elder,2栋1单元101,true\nD,neighbour,2栋1单元201,\n',
        ties: 'supporter,supported,functions,frequency_30d\nB,A,companionship,\nD,C,companionship,0\n',
      }),
    );
    expect(stairwells.map(({ mutualAid }) => mutualAid)).toEqual(['unknown', 'none']);
  });

  it('holds every elder of S4, in stairwells of six floors', async () => {
    const { stairwells, elsewhere } = await of(shipped('scenarios/s4'));
    expect(stairwells.reduce((sum, { elders }) => sum + elders, elsewhere)).toBe(50);
    expect(Math.max(...stairwells.flatMap(({ homes }) => homes.map(({ floor }) => floor ?? 0)))).toBe(6);
    expect(stairwells.some(({ mutualAid }) => mutualAid === 'none')).toBe(true);
  });
});
