import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDataset, readEdgeList } from '../pipeline.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { runs } from '../testing/index.ts';
import { seededRandom } from '../util/random.ts';
import { plainEdgeList } from './plain-edge-list.ts';

const fileOf = (text: string | Uint8Array) => ({
  name: 'net.csv',
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

async function general(file: ReturnType<typeof fileOf>) {
  const { graph, issues } = await openDataset([file]);
  return { snapshot: { ...takeSnapshot(graph) }, issues };
}

/** Whether a file was plain; the two ways must agree wherever it was. */
async function agree(text: string | Uint8Array): Promise<boolean> {
  const file = fileOf(text);
  const plain = plainEdgeList(file);
  if (!('snapshot' in plain)) return false;
  const other = await general(file);
  expect(plain.issues).toEqual(other.issues);
  expect({ ...plain.snapshot }).toEqual(other.snapshot);
  return true;
}

const plainFiles: readonly (readonly [string, string])[] = [
  ['whole numbers', 'source,target\n3,1\n1,2\n12345678901,3\n'],
  [
    'numbers larger than the file is long',
    'source,target\n99999999,A\nB,99999998\n99999999,9999999\n99999998,B\n',
  ],
  ['a number among texts that is too large', 'source,target\n1,2\n88888888,77777777\n77777777,1\n'],
  ['texts, numbers with zeros before them', 'source,target\nA,01\n01,1\nperson-0001,A\n0,person-0001\n'],
  ['no line end at the end', 'source,target\n1,2\n2,3'],
  ['a byte order mark and CRLF', '\ufeffsource,target\r\nA,B\r\n\r\nB,C\r\n'],
  ['self-ties and repeats', 'source,target\nA,B\nA,A\nB,A\nA,B\nA,A\nC,B\n'],
  ['an empty end', 'source,target,weight\nA,,1\n,B,2\nA,B,3\n'],
  ['fewer cells', 'source,target,weight\nA\nA,B\nB,C,2\n'],
  ['more cells', 'source,target\nA,B,x,,y\nB,C,\nC,D\n'],
  ['blank lines and rows', 'source,target\nA,B\n\n,\n   \n , \nB,C\n,\n'],
  ['blanks around ids', 'source,target\n A ,B\nB, A\n 1,1 \n1,A\n'],
  ['strengths', 'source,target,weight\n1,2,0.1\n2,1,0.2\n1,2,0.3\n2,3,5.\n3,4,1e3\n4,5,\n'],
  ['strengths that are none', 'source,target,weight\n1,2,0\n2,1,-3\n1,3,x\n3,4,00\n,5,y\n'],
  [
    'many different strengths',
    `source,target,weight\n${Array.from({ length: 3000 }, (_, i) => `${i},${i % 7},${i / 7 + 1}`).join('\n')}\n`,
  ],
  ['columns of no meaning', 'source,target,type,remark\n1,2,friend,a b\n2,3,,\n'],
  ['the ends turned round', 'target,source\nA,B\nB,C\n'],
  ['headers in another writing', 'Source,受助者\nA,B\n'],
  ['tabs', 'source\ttarget\nA\tB,C\nB,C\tD\n'],
  ['semicolons', 'source;target;weight\nA;B;2\nB;C;1.5\n'],
  ['Chinese ids', 'source,target\n王秀英,李强\n李强,P1\n王秀英 ,P王1\n'],
  ['no rows', 'source,target\n'],
];
const otherFiles: readonly (readonly [string, string | Uint8Array])[] = [
  ['quotation marks', 'source,target\n"A",B\n'],
  ['an apostrophe', "source,target\n'=A,B\n"],
  ['a line that ends with CR alone', 'source,target\nA,B\rB,C\nC,D\n'],
  ['the header again', 'source,target\nA,B\nsource,target\nB,C\n'],
  ['a total', 'source,target\nA,B\n合计,2\n'],
  ['a total at the end', 'source,target\nA,B\nTotal,2\n'],
  ['an example', 'source,target\nexample 1,B\nA,B\n'],
  ['a spreadsheet error', 'source,target\n#N/A,B\nA,B\n'],
  ['an identity number to be put right', 'source,target\n11010519491231002x,B\n'],
  ['a number that lost its digits', 'source,target\n1.2e+17,123456789012345000\n'],
  ['full-width letters', 'source,target\nＡ１,B\n'],
  [
    'GB18030',
    Uint8Array.of(115, 111, 117, 114, 99, 101, 44, 116, 97, 114, 103, 101, 116, 10, 0xcd, 0xf5, 44, 66, 10),
  ],
  ['a title above', 'my network\nsource,target\nA,B\n'],
  ['a column of the contract', 'source,target,kind\nA,B,neighbour\n'],
  ['a header twice', 'source,target,source\nA,B,C\n'],
  ['ends in other places', 'id,source,target\n1,A,B\n'],
  ['another table', 'supporter,supported\nA,B\n'],
  ['nothing', ''],
  ['text in a column of no meaning', 'source,target,备注\nA,B,好\n'],
];

describe('plainEdgeList', () => {
  it.each(plainFiles)('reads %s as the general way does', async (_, text) => {
    expect(await agree(text)).toBe(true);
  });

  it.each(otherFiles)('leaves %s to the general way', async (_, text) => {
    expect(await agree(text)).toBe(false);
    const read = await readEdgeList(fileOf(text));
    const other = await general(fileOf(text));
    expect(read.issues).toEqual(other.issues);
    expect({ ...read.snapshot }).toEqual(other.snapshot);
    expect(read.opened).not.toBeNull();
  });

  // Several blocks, tables that grow, people in several buckets, long lists, repeats: numbers alone, texts alone, and both.
  it.each([
    ['whole numbers', (n: number) => `${n}`],
    ['texts', (n: number) => `P${n * 7919}-${n % 3 === 0 ? 'of a long name' : 'x'}`],
    ['both, with empty ends', (n: number) => (n % 97 === 5 ? '' : n % 5 === 0 ? `0${n}` : `${n * 1000}`)],
  ])('reads a long file of %s as the general way does', async (_, idOf) => {
    const random = seededRandom(7);
    const below = (most: number) => Math.floor(random() * most);
    const rows = Array.from({ length: 9_000 }, (__, i) => {
      const a = i % 11 === 0 ? 3 : below(7_000);
      return `${idOf(a)},${idOf(below(i % 2 === 0 ? 50 : 7_000))}${i % 400 === 9 ? ',' : ''}`;
    });
    expect(await agree(`source,target\n${rows.join('\n')}\n`)).toBe(true);
  });

  it('says which line was not plain', () => {
    expect(plainEdgeList(fileOf('source,target\nA,B\n"B",C\n'))).toEqual({ line: 3 });
  });

  const id = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }).map(String) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'A',
        'b',
        '01',
        '王',
        'person-of-long-name',
        '123456789',
        '77777777',
        '88888888',
        '7654321',
        '1234567890',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        ' A',
        'x y ',
        'total',
        '#',
        "'",
        '合计',
        'é',
        '“A”',
        '1e+5',
        '\t',
        '9'.repeat(18),
      ),
    },
  );
  const cell = fc.constantFrom('', '1', '2.50', '0.1', '1e2', '-1', 'x', ' 3');
  const row = fc
    .tuple(id, id, fc.array(cell, { maxLength: 3 }))
    .map(([a, b, more]) => [a, b, ...more].join(','));
  const text = fc
    .tuple(
      fc.constantFrom(
        'source,target',
        'source,target,weight',
        'target,source,weight,note',
        '\ufeffsource,target',
      ),
      fc.array(
        fc.oneof({ weight: 9, arbitrary: row }, { weight: 1, arbitrary: fc.constantFrom('', ',', ' ', 'A') }),
        { maxLength: 30 },
      ),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([header, rows, end, last]) => [header, ...rows].join(end) + (last ? end : ''));

  it('agrees with the general way on random files', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        if (await agree(one)) plain++;
      }),
      { numRuns: runs(100) },
    );
    expect(plain).toBeGreaterThan(0);
  });

  it('agrees with the general way on files with broken bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
        async (one, breaks) => {
          const bytes = new TextEncoder().encode(one);
          for (const [at, byte] of breaks) bytes[at % bytes.length] = byte;
          await agree(bytes);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
