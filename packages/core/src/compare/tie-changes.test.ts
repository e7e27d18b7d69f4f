import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { filesOf, graphOf } from '../testing/index.ts';
import { tieChanges } from './tie-changes.ts';

const ties = 'supporter,supported,wave\nA,B,1\nB,A,2\nA,C,1\nB,C,2\nA,D,1\nC,D,2\n';
const changes = async (person_waves?: string) => {
  const { graph } = await graphOf(
    filesOf({
      people: 'id\nA\nB\nC\nD\n',
      ties,
      waves: 'id,order\n1,1\n2,2\n',
      ...(person_waves ? { person_waves } : {}),
    }),
  );
  return tieChanges(takeSnapshot(graph, { wave: '1' }), takeSnapshot(graph, { wave: '2' }));
};

describe('tieChanges', () => {
  it('tells new, lost and kept dyads where the dataset never records interviews', async () => {
    expect(await changes()).toEqual({
      kept: [['A', 'B']],
      new: [
        ['B', 'C'],
        ['C', 'D'],
      ],
      lost: [
        ['A', 'C'],
        ['A', 'D'],
      ],
      unknown: [],
    });
  });
  it('says nothing of a dyad with an end that was not asked both times', async () => {
    const rows = ['A', 'B', 'C'].flatMap((id) => [`${id},1,true`, `${id},2,true`]);
    expect(await changes(`person,wave,interviewed\n${rows.join('\n')}\nD,1,true\nD,2,false\n`)).toEqual({
      kept: [['A', 'B']],
      new: [['B', 'C']],
      lost: [['A', 'C']],
      unknown: [
        ['C', 'D'],
        ['A', 'D'],
      ],
    });
  });
});
