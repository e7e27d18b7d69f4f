import { describe, expect, it } from 'vitest';
import { filesOf, graphOf, shipped } from '../testing/index.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { writeDataset } from '../io/write-dataset.ts';

const people = 'id,name\nA,Ann\nB,Bo\nC,Cy\n';

describe('buildSupportGraph', () => {
  it('names each of three planted errors by file, row and column', async () => {
    const { issues } = await graphOf(
      filesOf({
        people: 'id,name,birth_year\nA,Ann,1950\nA,Again,1951\nB,Bo,52\n',
        ties: 'supporter,supported,from,to\nA,B,,\nA,Z,2024-01-01,2023-01-01\n',
      }),
    );
    expect(issues).toMatchObject([
      { code: 'year-two-digits', file: 'people.csv', row: 4, column: 'birth_year', received: '52' },
      { code: 'duplicate-id', file: 'people.csv', row: 3, column: 'id', received: 'A' },
      { code: 'reversed-dates', file: 'ties.csv', row: 3, column: 'to', received: '2023-01-01' },
    ]);
    expect(issues.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('lists a tie to nobody and keeps the other rows', async () => {
    const { graph, issues } = await graphOf(filesOf({ people, ties: 'supporter,supported\nA,B\nB,P-019\n' }));
    expect(issues).toMatchObject([
      { code: 'unknown-person', row: 3, column: 'supported', received: 'P-019' },
    ]);
    expect(graph.ties).toHaveLength(1);
  });

  it.each([
    ['strength', '0', 'strength-not-positive'],
    ['strength', '-1', 'strength-not-positive'],
    ['strength', 'NaN', 'strength-not-positive'],
    ['strength', 'Infinity', 'strength-not-positive'],
    ['from', '31.12.99', 'year-two-digits'],
    ['from', '2023-02-29', 'value-unreadable'],
  ])('refuses %s %s as %s', async (column, value, code) => {
    const { issues } = await graphOf(
      filesOf({ people, ties: `supporter,supported,${column}\nA,B,${value}\n` }),
    );
    expect(issues).toMatchObject([{ code, severity: 'error', row: 2, column, received: value }]);
  });

  it('tells a header used twice, by its own name or by another', async () => {
    const { issues } = await graphOf(
      filesOf({ people: 'id,编号,name\nA,B,Ann\n', ties: 'supporter,supported\n' }),
    );
    expect(issues).toMatchObject([{ code: 'header-twice', severity: 'error', row: 1, column: '编号' }]);
  });

  it('warns of self-ties and repeats and keeps them', async () => {
    const { graph, issues } = await graphOf(
      filesOf({ people, ties: 'supporter,supported\nA,A\nA,B\nA,B\n' }),
    );
    expect(issues.map(({ code, severity, row }) => [code, severity, row])).toEqual([
      ['self-tie', 'warning', 2],
      ['repeated-tie', 'warning', 4],
    ]);
    expect(graph.graph().size).toBe(3);
  });

  it('writes dates the standard way and says so', async () => {
    const { graph, issues } = await graphOf(
      filesOf({ people, ties: 'supporter,supported,from\nA,B,2024年3月5日\nA,C,2024/3/5\n' }),
    );
    expect(graph.ties.map(({ row }) => row.from)).toEqual(['2024-03-05', '2024-03-05']);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['repaired-cell', 'warning'],
      ['repaired-cell', 'warning'],
    ]);
  });

  it('keeps an empty cell unknown: neither false nor zero', async () => {
    const { graph } = await graphOf(
      filesOf({ people: 'id,lives_alone,capacity\nA,,\n', ties: 'supporter,supported\n' }),
    );
    expect(graph.people[0]).toMatchObject({ lives_alone: null, capacity: null });
  });

  it('reads a GBK file with Chinese headers', async () => {
    // 编号,姓名,角色,出生年份 / 01,王秀英,老人,1941 in GBK.
    const gbk = Uint8Array.from([
      0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xbd, 0xc7, 0xc9, 0xab, 0x2c, 0xb3, 0xf6,
      0xc9, 0xfa, 0xc4, 0xea, 0xb7, 0xdd, 0x0a, 0x30, 0x31, 0x2c, 0xcd, 0xf5, 0xd0, 0xe3, 0xd3, 0xa2, 0x2c,
      0xc0, 0xcf, 0xc8, 0xcb, 0x2c, 0x31, 0x39, 0x34, 0x31, 0x0a,
    ]);
    const { graph, issues } = await graphOf([
      { name: '人员.csv', bytes: gbk },
      ...filesOf({ 关系: '帮助者,受助者,关系,帮助内容\n01,01,邻居,帮扶、陪伴\n' }),
    ]);
    expect(graph.people[0]).toMatchObject({ id: '01', name: '王秀英', roles: ['elder'], birth_year: '1941' });
    expect(graph.ties[0]!.row).toMatchObject({
      kind: 'neighbour',
      functions: ['instrumental', 'companionship'],
    });
    expect(issues.map(({ code }) => code)).toEqual(['self-tie']);
  });

  it('keeps odd ids as they are from file to export', async () => {
    const ids = [
      '__proto__',
      'constructor',
      'toString',
      '1',
      '01',
      '1234567890123456789',
      '王秀英',
      '-5',
      '=x',
      "'=x",
    ];
    const files = writeDatasetOf(ids);
    const { graph, issues } = await graphOf(files);
    expect(issues).toEqual([]);
    expect(graph.people.map(({ id }) => id)).toEqual(ids);
    expect(takeSnapshot(graph).keys).toEqual(ids);
    const again = await graphOf(writeDataset(graph.dataset, null));
    expect(again.graph.people.map(({ id }) => id)).toEqual(ids);
    expect(again.graph.ties.map(({ row }) => [row.supporter, row.supported])).toEqual([[ids[0], ids[9]]]);
  });

  it('keeps columns that the contract does not name', async () => {
    const { graph } = await graphOf(
      filesOf({ people: 'id,shoe size\nA,38\n', ties: 'supporter,supported\n' }),
    );
    expect(graph.people[0]!.attributes.get('shoe size')).toBe('38');
  });

  it('takes the people of a bare edge list from its ties and warns', async () => {
    const { graph, issues } = await graphOf(filesOf({ 'net.csv': 'source,target,weight\nB,A,2\nA,C,1.5\n' }));
    expect(graph.people.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
    expect(graph.ties.map(({ row }) => row.strength)).toEqual([2, 1.5]);
    expect(issues).toMatchObject([{ code: 'people-from-ties', severity: 'warning' }]);
  });

  it('says which table is missing', async () => {
    const { issues } = await graphOf(filesOf({ people }));
    expect(issues).toMatchObject([{ code: 'missing-table', severity: 'error', expected: 'ties' }]);
  });

  it.each(['amends', 'arang-dak', 'classic/kite', 'classic/florentine', 'classic/karate'])(
    'finds no error in %s',
    async (folder) => {
      const { issues } = await graphOf(shipped(folder));
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('writes what it read: a second reading gives the same rows', async () => {
    const { graph } = await graphOf(shipped('arang-dak'));
    const again = await graphOf(writeDataset(graph.dataset, 'Arang Dak'));
    expect(again.graph.dataset).toEqual(graph.dataset);
  });
});

function writeDatasetOf(ids: readonly string[]) {
  const guarded = ids.map((id) => (/^'*[=+\-@]/.test(id) ? `'${id}` : id));
  return filesOf({
    people: `id\n${guarded.join('\n')}\n`,
    ties: `supporter,supported\n${guarded[0]},${guarded[9]}\n`,
  });
}
