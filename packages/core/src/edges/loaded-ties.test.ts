import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { classesOfWays } from '../snapshot/tie-classes.ts';
import { snapshotOfTies } from '../snapshot/snapshot-of-ties.ts';
import { runs } from '../testing/index.ts';
import { seededRandom } from '../util/random.ts';
import { preferPlain } from '../util/wasm.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { LoadedTies } from './feed-rows.ts';
import { namedTies } from './named-ties.ts';
import { numberedTies } from './numbered-ties.ts';
import { isPlainId, plainEdgeList } from './plain-edge-list.ts';

const fileOf = (text: string) => ({ name: 'ties.csv', bytes: new TextEncoder().encode(text) });

type Load = (bytes: Uint8Array, layout: Layout, expected?: number) => LoadedTies | null;

const byName: Load = (bytes, layout, ...expected) =>
  namedTies(bytes, layout, (id) => isPlainId(id, layout), ...expected);

/** How many rows the module reads of a file, null where it leaves it; checked against the plain way. */
function agree(text: string, load: Load = numberedTies, ...expected: [number?]): number | null {
  const file = fileOf(text);
  const loaded = load(file.bytes, layoutOf(file)!, ...expected);
  if (!loaded) return null;
  const { order, keysLater, ties, rows, read } = loaded;
  preferPlain(true);
  const plain = plainEdgeList(file);
  preferPlain(false);
  if (!('snapshot' in plain)) throw new Error(`line ${plain.line} is not plain`);
  const snapshot = snapshotOfTies(order, keysLater, ties, classesOfWays(ties.ways), rows);
  // As texts: comparing half a million numbers one by one takes seconds.
  expect(JSON.stringify(snapshot) === JSON.stringify(plain.snapshot)).toBe(true);
  const { source, target, lines } = read();
  const texts = text.trim().split(/\r?\n/);
  const sample = Array.from({ length: 20 }, (_, i) => Math.floor((i * rows) / 20));
  expect(sample.map((i) => `${snapshot.keys[source[i]!]},${snapshot.keys[target[i]!]}`)).toEqual(
    sample.map((i) => texts[lines[i]! - 1]),
  );
  expect(ties.repeats + ties.selves > 0).toBe(plain.issues.some(({ code }) => /-tie$/.test(code)));
  return rows;
}

const listOf = (rows: readonly (readonly [string | number, string | number])[], lineEnd = '\n') =>
  ['source,target', ...rows.map((row) => row.join(',')), ''].join(lineEnd);
const many = <T>(size: number, one: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => one(i));

describe('numberedTies', () => {
  afterEach(() => preferPlain(false));

  it.each([
    ['whole numbers', '3,1\n1,2\n200,3\n'],
    ['zero', '0,1\n10,0\n'],
    ['the same letters before all', 'P3,P1\nP1,P20\n'],
    ['as many digits in all', 'P003,P001\nP001,P020\n'],
    ['as many digits in all, without letters', '0003,0001\n1001,0020\n'],
    ['a hyphen before', 'elder-3,elder-1\nelder-1,elder-20\n'],
    ['eight bytes before', 'person-_1,person-_2\n'],
    ['no line end at the end', '1,2\n2,3'],
    ['CRLF', '1,2\r\n2,3\r\n'],
    ['CRLF without the last', '1,2\r\n2,3'],
    ['self-ties', '1,1\n1,2\n2,2\n'],
    ['repeats', '1,2\n1,2\n2,1\n1,2\n3,1\n'],
    ['both directions', '1,2\n2,1\n3,1\n1,3\n'],
    ['only self-ties', '1,1\n2,2\n'],
    ['values up to the end of the table', '1024,1025\n1026,1027\n'],
  ])('reads %s as the plain way does', (_, rows) => {
    const lineEnd = rows.includes('\r') ? '\r\n' : '\n';
    expect(agree(`source,target${lineEnd}${rows}`)).toBe(rows.trim().split('\n').length);
  });

  it.each([
    ['a number larger than the table', '1,2\n99999999,3\n'],
    ['the first number larger than the table', '1,2\n1027,3\n'],
    ['a row longer than 32 bytes', 'person-_12345678,person-_12345678\n'],
    ['nine digits', '1,2\n000000003,3\n'],
    ['numbers of which only one has zeros before it', '1,02\n22,3\n'],
    ['other letters', 'P1,P2\nQ1,P2\n'],
    ['other letters in the second cell', 'P1,P2\nP1,Q2\n'],
    ['letters behind', '1,2\n1a,2\n'],
    ['an empty end', '1,2\n,2\n'],
    ['an end of letters alone', 'P1,P2\nP,P2\n'],
    ['a third cell', '1,2\n1,2,3\n'],
    ['one cell', '1,2\n1\n'],
    ['an empty line', '1,2\n\n2,3\n'],
    ['a blank', '1,2\n 2,3\n'],
    ['a quotation mark', '1,2\n"2",3\n'],
    ['CRLF in one row', '1,2\n2,3\r\n'],
    ['a lone CR at the end', '1,2\n2,3\r'],
    ['words by which rows are set aside', 'ex1,ex2\nex2,ex3\n'],
    ['more than eight bytes before', 'person-no1,person-no2\n'],
    ['Chinese', '王1,王2\n'],
    ['no rows', ''],
  ])('leaves %s to the plain way', (_, rows) => {
    expect(agree(`source,target\n${rows}`)).toBeNull();
  });

  // Several pieces of the file, rows across their borders, lists of every length, growing memory, sparse values.
  it.each([
    ['in order, with short rows first', (i: number) => [i >> 2, (i >> 2) + (i % 5) + 1] as const, ''],
    ['around few people', (i: number) => [i % 7, i % 900] as const, 'P'],
    ['far apart', (i: number) => [(i * 7919) % 40_000, (i * 104_729) % 40_000] as const, ''],
    ['with each tie there and back', (i: number) => [(i + 1) >> 1, (i >> 1) + 1 - (i & 1)] as const, 'id'],
  ])('reads long files of people %s as the plain way does', (_, rowOf, prefix) => {
    const rows = many(36_000, (i) => rowOf(i).map((id) => `${prefix}${id}`) as unknown as [string, string]);
    expect(agree(listOf(rows))).toBe(36_000);
    expect(agree(listOf(rows), byName)).toBe(36_000);
    expect(agree(listOf(rows.slice(0, 26_000), '\r\n'))).toBe(26_000);
  });

  it('sorts lists of every length, with and without repeats', () => {
    const random = seededRandom(3);
    const lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 16, 17, 31, 63, 64, 65, 66, 200];
    const rows = lengths.flatMap((length, person) =>
      many(length, (i) => {
        const other = 100 + ((i * 37) % 211);
        return random() < 0.5 ? ([person, other] as const) : ([other, person] as const);
      }),
    );
    expect(agree(listOf(rows))).toBe(rows.length);
    expect(agree(listOf(rows), byName)).toBe(rows.length);
    expect(agree(listOf([...rows, ...rows.filter(() => random() < 0.1)]))).toBeGreaterThan(rows.length);
  });

  it('asks for more memory where rows are more than it took them for', () => {
    const rows = many(20_000, (i) => [i % 700, (i * 7) % 900] as const);
    expect(agree(listOf(rows), numberedTies, 8_300)).toBe(20_000);
    expect(agree(listOf(rows), byName, 8_300)).toBe(20_000);
  });

  it('gives the plain way everything where there is no module', () => {
    preferPlain(true);
    const file = fileOf(listOf([[1, 2]]));
    expect(numberedTies(file.bytes, layoutOf(file)!)).toBeNull();
    expect(byName(file.bytes, layoutOf(file)!)).toBeNull();
  });

  const id = fc.oneof({ weight: 9, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(1200) });
  const file = fc.record({
    rows: fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 60 }),
    prefix: fc.constantFrom('', 'P', 'no.', 'x-_12'),
    width: fc.constantFrom(0, 4, 8),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });

  it('agrees with the plain way on random files', () => {
    let read = 0;
    fc.assert(
      fc.property(file, ({ rows, prefix, width, lineEnd }) => {
        const text = (value: number) => prefix + String(value).padStart(width, '0');
        if (
          agree(
            listOf(
              rows.map(([a, b]) => [text(a), text(b)]),
              lineEnd,
            ),
          ) !== null
        )
          read++;
      }),
      { numRuns: runs(100) },
    );
    expect(read).toBeGreaterThan(10);
  });
});

describe('namedTies', () => {
  it.each([
    ['texts', 'A,B\nB,see-1\nC,A\n'],
    ['numbers with and without zeros before them', '7,07\n007,7\n0,00\n'],
    ['texts of eight bytes and about', 'abcdefgh,abcdefg\nabcdefghi,abcdefgh\nabcdefg,abcdefghi\n'],
    ['long texts that differ at their ends', `${'x'.repeat(40)}1,${'x'.repeat(40)}2\n1${'x'.repeat(40)},2\n`],
    [
      'texts of sixteen bytes and about',
      `${'a'.repeat(15)},${'a'.repeat(16)}\n${'a'.repeat(17)},${'a'.repeat(15)}\n`,
    ],
    ['one long and the beginning of it', `${'ab'.repeat(20)},${'ab'.repeat(10)}\n${'ab'.repeat(10)},ab\n`],
    ['texts of one hash', 'person-0kkkkkkk0,B\nperson-0o[9!m!nm,B\n'],
    ['words that begin as others that mean something', 'Sun,Tom\nexa,Tom\n'],
    ['eighteen bytes', `${'abc'.repeat(6)},B\n`],
    ['marks', 'a;b,-1\n=x,@y\n(1),a.b\n'],
    ['no line end at the end', 'A,B\nB,C'],
    ['CRLF', 'A,B\r\nB,C\r\n'],
    ['self-ties and repeats', 'A,A\nA,B\nA,B\nB,A\n'],
  ])('reads %s as the plain way does', (_, rows) => {
    const lineEnd = rows.includes('\r') ? '\r\n' : '\n';
    expect(agree(`source,target${lineEnd}${rows}`, byName)).toBe(rows.trim().split('\n').length);
  });

  it.each([
    ['an empty end', 'A,B\n,B\n'],
    ['an empty other end', 'A,B\nA,\n'],
    ['a third cell', 'A,B\nA,B,C\n'],
    ['one cell', 'A,B\nA\n'],
    ['an empty line', 'A,B\n\nB,C\n'],
    ['a blank', 'A,B\nA B,C\n'],
    ['a tab', 'A,B\nA\tB,C\n'],
    ['quotation marks', 'A,B\n"A",C\n'],
    ['an apostrophe', "A,B\n'A,C\n"],
    ['a number sign', 'A,B\n#A,C\n'],
    ['a plus sign', 'A,B\n+A,C\n'],
    ['DEL', 'A,B\n\x7f,C\n'],
    ['Chinese', 'A,B\n王秀英,C\n'],
    ['a letter with an accent', 'A,B\né,C\n'],
    ['CRLF in one row', 'A,B\nB,C\r\n'],
    ['a total', 'Total,C\n'],
    ['a sum', 'sum,C\n'],
    ['an example', 'Example,C\n'],
    ['an identity number to be put right', 'A,B\n11010519491231002x,C\n'],
    ['a row longer than a piece', `A,${'b'.repeat(40_000)}\n`],
  ])('leaves %s to the plain way', (_, rows) => {
    // Below the lines that are looked at first.
    expect(agree(`source,target\n${'A,B\n'.repeat(50)}${rows}`, byName)).toBeNull();
  });

  it('takes more slots where nearly everybody has one tie', () => {
    const rows = many(25_000, (i) => [`${i}-`, `of-a-long-name-${i * 3}`] as const);
    expect(agree(listOf(rows), byName)).toBe(25_000);
  });

  const id = fc.stringMatching(/^[0-9a-cP]{1,2}$|^[ab-]{7,10}$|^[xy]{15,18}$/);

  it('agrees with the plain way on random files', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 60 }), (rows) => {
        if (agree(listOf(rows), byName) !== null) read++;
      }),
      { numRuns: runs(100) },
    );
    expect(read).toBeGreaterThan(90);
  });
});

describe('plainEdgeList', () => {
  afterEach(() => preferPlain(false));

  it.each([
    ['numbers', 'source,target', 'P', ''],
    ['texts', 'source,target', 'a-1-', ''],
    ['Chinese', 'source,target', '王', ''],
    ['ends turned round', 'target,source', 'P', ''],
    ['strengths', 'source,target,weight', 'P', ',2'],
  ])('gives the same with and without the module: %s', (_, header, before, behind) => {
    const rows = many(9_000, (i) => `${before}${i % 4000},${before}${(i * 7) % 4000}${behind}`);
    const file = fileOf([header, ...rows, ''].join('\n'));
    const read = JSON.stringify(plainEdgeList(file));
    preferPlain(true);
    expect(read === JSON.stringify(plainEdgeList(file))).toBe(true);
  });
});
