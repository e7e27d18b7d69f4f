import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../model/exported.ts';
import { tableNames, type Dataset } from '../model/schema.ts';
import type { InputFile } from '../model/tables.ts';
import { filesOf, graphOf, runs, shipped } from '../testing/index.ts';
import { convertDataset } from './convert.ts';
import { packZip } from './pack.ts';
import { readDataset } from './read-dataset.ts';

const datasets = ['amends', 'arang-dak', 'classic/kite', 'classic/florentine', 'classic/karate'] as const;
const whole: readonly ExportFormat[] = ['csv', 'xlsx', 'parquet', 'json'];
const graphs: readonly ExportFormat[] = ['graphml', 'gexf', 'json'];

/** Every cell of every table; where a row stands in a file is not part of it. */
const cellsOf = (dataset: Dataset) =>
  Object.fromEntries(
    tableNames.map((name) => [
      name,
      dataset[name].map((row) => ({ ...row, row: 0, attributes: Object.fromEntries(row.attributes) })),
    ]),
  );
const errors = (issues: readonly { severity: string }[]) =>
  issues.filter(({ severity }) => severity === 'error');

async function again(files: readonly InputFile[], format: ExportFormat) {
  const { graph } = await graphOf(files);
  const { files: written, losses } = await convertDataset(graph.dataset, format, 'A title');
  return { graph, written, losses, read: await graphOf(written) };
}

describe('convertDataset', { timeout: 60_000 }, () => {
  describe.each(datasets)('%s', (folder) => {
    it.each(whole)('comes back from %s cell by cell', async (format) => {
      const { graph, read, losses } = await again(shipped(folder), format);
      expect(cellsOf(read.graph.dataset)).toEqual(cellsOf(graph.dataset));
      expect(errors(read.issues)).toEqual([]);
      expect(losses).toEqual([]);
    });

    it.each(graphs)('keeps people, ties and all their columns in %s', async (format) => {
      const { graph, read } = await again(shipped(folder), format);
      const { people, ties } = cellsOf(read.graph.dataset);
      const withDirection = (rows: unknown) =>
        (rows as { directed: boolean | null }[]).map((row) => ({ ...row, directed: row.directed ?? true }));
      expect(people).toEqual(cellsOf(graph.dataset)['people']);
      expect(withDirection(ties)).toEqual(withDirection(cellsOf(graph.dataset)['ties']));
    });

    it.each(['pajek', 'ucinet'] as const)(
      'keeps everybody and every tie known to be there in %s',
      async (format) => {
        const { graph, read } = await again(shipped(folder), format);
        expect(read.graph.people).toHaveLength(graph.people.length);
        expect(errors(read.issues)).toEqual([]);
        const pairs = (rows: Dataset['ties'], both: boolean) =>
          new Set(
            rows
              .filter(({ status }) => status === null || status === 'present')
              .flatMap(({ supporter: a, supported: b, directed }) =>
                directed === false && both ? [`${a} ${b}`, `${b} ${a}`] : [`${a} ${b}`],
              ),
          );
        expect(pairs(read.graph.dataset.ties, true)).toEqual(pairs(graph.dataset.ties, true));
      },
    );

    it('is one dataset as a ZIP of a folder', async () => {
      const { graph } = await graphOf(shipped(folder));
      const files = shipped(folder).map(({ name, bytes }) => ({ name: `data/${name}`, bytes }));
      const read = await graphOf([{ name: 'data.zip', bytes: packZip(files) }]);
      expect(cellsOf(read.graph.dataset)).toEqual(cellsOf(graph.dataset));
    });
  });

  it.each(['s0', 's1', 's2', 's3', 's4'])('brings scenario %s back cell by cell', async (scenario) => {
    for (const format of whole) {
      const { graph, read, losses } = await again(shipped(`scenarios/${scenario}`), format);
      expect(cellsOf(read.graph.dataset)).toEqual(cellsOf(graph.dataset));
      expect(losses).toEqual([]);
    }
  });

  it('keeps any id and any text in every loss-free format', async () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'aZ09 ="\'+-@_x,;|<>&％＝王𠮷\t'), minLength: 1, maxLength: 12 })
      .map((text) => `${text.trim()}k`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...whole, ...graphs),
        async (words, format) => {
          const csv = (cells: readonly string[]) =>
            cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
          const people = words.map((text) => csv([text, text, text])).join('\n');
          const start = filesOf({
            people: `id,name,shoe\n${people}\n`,
            ties: `supporter,supported\n${csv([words[0]!, words.at(-1)!])}\n`,
          });
          const { graph, read } = await again(start, format);
          expect(cellsOf(read.graph.dataset)['people']).toEqual(cellsOf(graph.dataset)['people']);
          expect(read.graph.ties.map(({ a, b }) => [a, b])).toEqual(graph.ties.map(({ a, b }) => [a, b]));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('keeps a direction that nobody recorded unknown, in every loss-free format', async () => {
    const files = filesOf({
      people: 'id\na\nb\n',
      ties: 'supporter,supported,directed,strength\na,b,,\nb,a,false,2\na,b,true,\n',
    });
    for (const format of whole) {
      const { read } = await again(files, format);
      const { ties } = read.graph.dataset;
      expect(ties.map(({ directed, strength }) => [directed, strength])).toEqual([
        [null, null],
        [false, 2],
        [true, null],
      ]);
    }
  });

  it('keeps what stands behind an apostrophe and a blank the same in every format', async () => {
    const { graph, read } = await again(
      filesOf({ people: "id,name\n' |a,x\n", ties: 'supporter,supported\n' }),
      'gexf',
    );
    expect(graph.people.map(({ id }) => id)).toEqual(['|a']);
    expect(read.graph.people.map(({ id }) => id)).toEqual(['|a']);
  });

  it('writes the same bytes twice', async () => {
    const { graph } = await graphOf(shipped('classic/florentine'));
    for (const format of ['xlsx', 'parquet', 'graphml'] as const) {
      const [a, b] = [
        await convertDataset(graph.dataset, format, null),
        await convertDataset(graph.dataset, format, null),
      ];
      expect(a).toEqual(b);
    }
  });

  it('tells how far reading is, and stops when it is told to', async () => {
    const seen: string[] = [];
    const files = filesOf({ people: 'id\na\n', ties: 'supporter,supported\n' });
    await readDataset(files, { onProgress: (done, total) => seen.push(`${done}/${total}`) });
    expect(seen).toEqual(['0/25', '5/25', '25/25']);
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(readDataset(files, { signal })).rejects.toThrow('stop');
  });

  it('says what a format cannot carry', async () => {
    const { graph } = await graphOf(shipped('amends'));
    const codes = async (format: ExportFormat) =>
      (await convertDataset(graph.dataset, format, null)).losses.map(({ code }) => code);
    expect(await codes('graphml')).toContain('tables-left-out');
    expect(await codes('pajek')).toEqual(expect.arrayContaining(['columns-left-out', 'waves-merged']));
    expect(await codes('rsiena')).toContain('columns-left-out');
  });

  it('marks the row of somebody not interviewed as missing for RSiena', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id\na\nb\n',
        ties: 'supporter,supported,wave\na,b,1\n',
        person_waves: 'person,wave,interviewed\nb,2,false\na,1,true\n',
        waves: 'id,order\n1,1\n2,2\n',
      }),
    );
    const { files } = await convertDataset(graph.dataset, 'rsiena', null);
    const text = (name: string) => new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);
    expect(text('wave1.dat')).toBe('0 1\n0 0\n');
    expect(text('wave2.dat')).toBe('0 0\nNA NA\n');
  });
});
