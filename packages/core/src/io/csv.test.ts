import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/index.ts';
import { parseCsv, writeCsv } from './csv.ts';
import { isKnownHeader } from './headers.ts';

const parse = (text: string) => parseCsv(text, 'people.csv', isKnownHeader);

describe('parseCsv', () => {
  it('counts physical lines through quoted line breaks', () => {
    const { table } = parse('id,name\r\nA,"two\r\nlines"\r\nB,b\r\n');
    expect(table?.lines).toEqual([2, 4]);
    expect(table?.rows).toEqual([
      ['A', 'two\r\nlines'],
      ['B', 'b'],
    ]);
  });
  it('counts a sep= line and lines before the header', () => {
    expect(parse('sep=;\nid;name\nA;a\n').table).toMatchObject({ headerRow: 2, lines: [3] });
    expect(parse('\n\nid,name\nA,a\n').table).toMatchObject({ headerRow: 3, lines: [4] });
  });
  it('finds tab and semicolon by the headers they make, and says so', () => {
    const { table, issues } = parse('编号\t姓名\nA\tb,c\n');
    expect(table?.rows).toEqual([['A', 'b,c']]);
    expect(issues).toMatchObject([
      { code: 'unusual-delimiter', severity: 'warning', row: 1, received: '\t' },
    ]);
  });
  it('does not take the list separator for a delimiter', () => {
    expect(parse('id,roles\nA,elder|volunteer\n').table?.rows).toEqual([['A', 'elder|volunteer']]);
  });
  it('lists cells beyond the header with their row', () => {
    expect(parse('id,name\nA,a\nB,b,c\n').issues).toMatchObject([
      { code: 'cells-beyond-header', severity: 'error', row: 3, received: 'c' },
    ]);
  });
  it('fills a short row and says so', () => {
    const { table, issues } = parse('id,name\nA\n');
    expect(table?.rows).toEqual([['A', '']]);
    expect(issues).toMatchObject([{ code: 'cells-missing', severity: 'warning', row: 2 }]);
  });
  it('takes a row that says a known header twice for data', () => {
    expect(parse('id,name\nx,x\n')).toMatchObject({ table: { rows: [['x', 'x']] }, issues: [] });
  });
  it('tells a quotation mark that is never closed', () => {
    expect(parse('id,name\nA,"a\nB,b\n').issues).toMatchObject([
      { code: 'quote-broken', severity: 'error', row: 2 },
    ]);
  });
  it('reads one column without guessing a delimiter', () => {
    expect(parse('id\nA\nB\n').table?.rows).toEqual([['A'], ['B']]);
  });
  it('refuses an empty file', () => {
    expect(parse('')).toMatchObject({ table: null, issues: [{ code: 'empty-file', severity: 'error' }] });
  });
  it('trims white space, full-width too', () => {
    expect(parse('id,name\n A ,　王秀英 \n').table?.rows).toEqual([['A', '王秀英']]);
  });
});

describe('writeCsv', () => {
  it('guards texts that a spreadsheet would run, and leaves numbers alone', () => {
    expect(writeCsv(['id', 'x'], [['=HYPERLINK("a")', -1.5]])).toBe('id,x\n"\'=HYPERLINK(""a"")",-1.5\n');
  });
  it('gives back what it wrote, whatever stands in the cells', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => `${text.replace(/^[\s\u200b-\u200d\ufeff]+|[\s\u200b-\u200d\ufeff]+$/g, '')}x`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { table, issues } = parse(writeCsv(['id', 'name'], rows));
        expect(table?.rows).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^[\s\u200b-\u200d\ufeff]+/, ''))),
        );
        expect(issues).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });
});
