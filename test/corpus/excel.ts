import type { SupportGraph } from '@linli/core';
import { utf8, xlsx, zip, type RawBook, type RawCell, type RawSheet } from './bytes.ts';
import { data, ids, names, single, type Case } from './case.ts';

const ties: RawSheet = { rows: [['帮助者', '受助者']] };
const header = ['编号', '姓名'];
const book = (
  rows: readonly (readonly RawCell[])[],
  rest: Partial<RawSheet> = {},
  more: Partial<RawBook> = {},
) => single('book.xlsx', xlsx({ sheets: { 人员: { rows, ...rest }, 关系: ties }, ...more }));
const raw = (attributes: string, xml: string): RawCell => ({ attributes, xml });
const birth = (cell: RawCell, more: Partial<RawBook> = {}) =>
  book(
    [
      ['编号', '出生日期'],
      ['1', cell],
    ],
    {},
    more,
  );
const births = (graph: SupportGraph) => graph.people.map(({ birth_year: birth }) => birth);
const two = [
  ['1', 'Ann'],
  ['2', 'Bo'],
];

let bomb: Uint8Array | null = null;
const bombSheet = () =>
  (bomb ??= zip({
    '[Content_Types].xml': utf8('<Types/>'),
    'xl/workbook.xml': utf8('<workbook/>'),
    'xl/worksheets/sheet1.xml': [new Uint8Array(200_000_000).fill(0x20), { level: 9 }],
  }));

export const excelCases: readonly Case[] = [
  {
    id: '42',
    title: 'an Excel file under the name .csv',
    outcome: 'accept',
    files: () =>
      single(
        'people.csv',
        xlsx({ sheets: { 人员: { rows: [header, ['1', 'Ann'], ['2', 'Bo']] }, 关系: ties } }),
      ),
    issues: [],
    holds: names,
    equals: two,
  },
  {
    id: '44',
    title: 'an identity number of 18 digits stored as a number',
    outcome: 'list',
    files: () => book([header, [raw('', '<v>110101194103071230</v>'), 'Ann']]),
    issues: [['number-damaged', 2, '编号']],
  },
  {
    id: '45',
    title: 'an id in scientific notation',
    outcome: 'list',
    files: () => data({ people: '编号,姓名\n1.10101E+17,Ann\n' }),
    issues: [['number-damaged', 2, '编号']],
  },
  {
    id: '46',
    title: 'a telephone number that lost its zero',
    outcome: 'repair',
    files: () => data({ people: '编号,联系电话\n1,1062551234\n2,13800001111\n3,01062551234\n' }),
    issues: [['phone-unusual', 2, 'phone']],
  },
  {
    id: '47',
    title: 'X of an identity number in four spellings',
    outcome: 'repair',
    files: () =>
      data({
        people:
          '编号,姓名\n11010119410307123X,a\n11010119410307124x,b\n11010119410307125Ｘ,c\n11010119410307126×,d\n',
      }),
    issues: [
      ['repaired-cell', 3, '编号'],
      ['repaired-cell', 4, '编号'],
      ['repaired-cell', 5, '编号'],
    ],
    holds: ids,
    equals: ['11010119410307123X', '11010119410307124X', '11010119410307125X', '11010119410307126X'],
  },
  {
    id: '48',
    title: 'a date as the number of a day',
    outcome: 'repair',
    files: () => birth(15_042),
    issues: [['repaired-cell', 2, '出生日期']],
    holds: births,
    equals: ['1941-03-07'],
  },
  {
    id: '48b',
    title: 'a date with its format',
    outcome: 'accept',
    files: () => birth(raw('s="1"', '<v>15042</v>')),
    issues: [],
    holds: births,
    equals: ['1941-03-07'],
  },
  {
    id: '49',
    title: 'days counted from 1904',
    outcome: 'accept',
    files: () => birth(raw('s="1"', '<v>13580</v>'), { workbook: '<workbookPr date1904="1"/>' }),
    issues: [],
    holds: births,
    equals: ['1941-03-07'],
  },
  {
    id: '50',
    title: '29 February 1900, which never was',
    outcome: 'list',
    files: () => birth('60'),
    issues: [['year-two-digits', 2, '出生日期']],
  },
  {
    id: '51',
    title: 'dates as text',
    outcome: 'accept',
    files: () =>
      book([
        ['编号', '出生日期'],
        ['1', '1941.3.7'],
        ['2', '1941年3月7日'],
      ]),
    issues: [],
    holds: births,
    equals: ['1941-03-07', '1941-03-07'],
  },
  {
    id: '51b',
    title: 'dates as text that nobody can place',
    outcome: 'list',
    files: () =>
      book([
        ['编号', '出生日期'],
        ['1', '41-3-7'],
        ['2', '三月七日'],
      ]),
    issues: [
      ['year-two-digits', 2, '出生日期'],
      ['value-unreadable', 3, '出生日期'],
    ],
  },
  {
    id: '52',
    title: 'a birthday of the lunar calendar',
    outcome: 'list',
    files: () => birth('农历一九四一年二月初十'),
    issues: [['value-unreadable', 2, '出生日期']],
  },
  {
    id: '53',
    title: 'a year of two digits',
    outcome: 'list',
    files: () => data({ people: '编号,出生年份\n1,52\n' }),
    issues: [['year-two-digits', 2, '出生年份']],
  },
  {
    id: '54',
    title: 'nominal ages',
    outcome: 'repair',
    files: () => data({ people: '编号,姓名\n1,Ann\n', person_waves: 'person,wave,年龄（虚岁）\n1,w,83\n' }),
    issues: [['age-nominal', 1, '年龄（虚岁）']],
  },
  {
    id: '55',
    title: 'formulas with and without a stored result',
    outcome: 'repair',
    files: () =>
      book([header, ['1', raw('t="str"', '<f>A1&amp;"x"</f><v>Ann</v>')], ['2', raw('', '<f>A2</f>')]]),
    issues: [['formula-empty', 3, '姓名']],
    holds: names,
    equals: [
      ['1', 'Ann'],
      ['2', null],
    ],
  },
  {
    id: '56',
    title: 'errors of the spreadsheet',
    outcome: 'list',
    files: () =>
      book([header, ['1', raw('t="e"', '<v>#N/A</v>')], ['2', raw('t="e"', '<f>Z1</f><v>#REF!</v>')]]),
    issues: [
      ['cell-error', 2, '姓名'],
      ['cell-error', 3, '姓名'],
    ],
    holds: names,
    equals: [
      ['1', null],
      ['2', null],
    ],
  },
  {
    id: '56b',
    title: 'errors of the spreadsheet in a CSV',
    outcome: 'list',
    files: () => data({ people: '编号,姓名\n1,#N/A\n2,#REF!\n' }),
    issues: [
      ['cell-error', 2, '姓名'],
      ['cell-error', 3, '姓名'],
    ],
    holds: names,
    equals: [
      ['1', null],
      ['2', null],
    ],
  },
  {
    id: '57',
    title: 'merged cells',
    outcome: 'repair',
    files: () =>
      book(
        [
          ['编号', '户号'],
          ['1', 'H1'],
          ['2', null],
          ['3', 'H2'],
        ],
        { after: '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>' },
      ),
    issues: [['merged-cells', 2, 'B']],
    holds: (graph) => graph.people.map(({ household }) => household),
    equals: ['H1', 'H1', 'H2'],
  },
  {
    id: '58',
    title: 'hidden rows and columns',
    outcome: 'repair',
    files: () =>
      book([header, ['1', 'Ann'], ['2', 'Bo']], {
        row: { 3: 'hidden="1"' },
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
      }),
    issues: [['hidden-cells', null, null]],
    holds: names,
    equals: two,
  },
  {
    id: '58b',
    title: 'a hidden sheet',
    outcome: 'repair',
    files: () =>
      single(
        'book.xlsx',
        xlsx({ sheets: { 人员: { rows: [header, ['1', 'Ann'], ['2', 'Bo']], hidden: true }, 关系: ties } }),
      ),
    issues: [['hidden-cells', null, null]],
    holds: names,
    equals: two,
  },
  {
    id: '59',
    title: 'filtered rows',
    outcome: 'repair',
    files: () =>
      book([header, ['1', 'Ann'], ['2', 'Bo']], {
        row: { 2: 'hidden="1"' },
        after: '<autoFilter ref="A1:B3"/>',
      }),
    issues: [['hidden-cells', null, null]],
    holds: names,
    equals: two,
  },
  {
    id: '60',
    title: 'rich text',
    outcome: 'accept',
    files: () =>
      book(
        [
          header,
          ['1', raw('t="inlineStr"', '<is><r><t>An</t></r><r><rPr><b/></rPr><t>n</t></r></is>')],
          ['2', 'Bo'],
        ],
        { after: '<hyperlinks><hyperlink ref="B2"/></hyperlinks>' },
      ),
    issues: [],
    holds: names,
    equals: two,
  },
  {
    id: '61',
    title: 'full-width spaces around a cell',
    outcome: 'repair',
    files: () => book([header, ['1', '　Ann　'], ['2', 'Bo']]),
    issues: [['repaired-cell', 2, '姓名']],
    holds: names,
    equals: two,
  },
  {
    id: '62',
    title: 'numbers stored as text',
    outcome: 'accept',
    files: () =>
      book([
        ['编号', '可帮人数'],
        ['007', '2'],
      ]),
    issues: [],
    holds: (graph) => graph.people.map(({ id, capacity }) => [id, capacity]),
    equals: [['007', 2]],
  },
  {
    id: '63',
    title: 'full-width digits',
    outcome: 'repair',
    files: () =>
      book([
        ['编号', '可帮人数'],
        ['１１０', '２'],
      ]),
    issues: [
      ['repaired-cell', 2, '编号'],
      ['repaired-cell', 2, '可帮人数'],
    ],
    holds: (graph) => graph.people.map(({ id, capacity }) => [id, capacity]),
    equals: [['110', 2]],
  },
  {
    id: '64',
    title: 'Chinese numerals',
    outcome: 'list',
    files: () => data({ people: '编号,可帮人数\n1,八十二\n' }),
    issues: [['value-unreadable', 2, '可帮人数']],
  },
  {
    id: '65',
    costly: true,
    title: 'one cell at the far end of the sheet',
    outcome: 'refuse',
    files: () =>
      single(
        'book.xlsx',
        xlsx({
          sheets: { 人员: { rows: [header, [raw('', '<v>1</v>')]] }, 关系: ties },
          parts: {
            'xl/worksheets/sheet1.xml': utf8(
              '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
            ),
          },
        }),
      ),
    issues: [
      ['too-large', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '66',
    costly: true,
    title: 'a zip bomb',
    outcome: 'refuse',
    files: () => single('book.xlsx', bombSheet()),
    issues: [
      ['unsafe-file', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '67',
    title: 'ten thousand entries',
    outcome: 'refuse',
    files: () =>
      single(
        'data.zip',
        zip(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`f${i}.csv`, new Uint8Array()]))),
      ),
    issues: [
      ['unsafe-file', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '67b',
    title: 'a path out of the archive',
    outcome: 'refuse',
    files: () => single('data.zip', zip({ '../people.csv': utf8('id\n1\n') })),
    issues: [
      ['unsafe-file', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '67c',
    title: 'a ZIP in a ZIP',
    outcome: 'refuse',
    files: () => single('data.zip', zip({ 'inner.zip': zip({ 'people.csv': utf8('id\n1\n') }) })),
    issues: [
      ['unsafe-file', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '67d',
    title: 'ZIP64',
    outcome: 'refuse',
    files: () => single('data.zip', zip64()),
    issues: [
      ['unsafe-file', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '68',
    title: 'a DOCTYPE in the shared strings',
    outcome: 'refuse',
    files: () =>
      book(
        [header, ['1', 'Ann']],
        {},
        {
          parts: {
            'xl/sharedStrings.xml': utf8(
              '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
            ),
          },
        },
      ),
    issues: [
      ['unsafe-file', null, null],
      ['missing-table', null, null],
      ['missing-table', null, null],
    ],
  },
  {
    id: '69',
    title: 'macros and links to other files',
    outcome: 'repair',
    files: () =>
      book(
        [header, ['1', 'Ann'], ['2', 'Bo']],
        {},
        {
          parts: {
            'xl/vbaProject.bin': utf8('x'),
            'xl/externalLinks/externalLink1.xml': utf8('<externalLink/>'),
          },
        },
      ),
    issues: [['macros-ignored', null, null]],
    holds: names,
    equals: two,
  },
  {
    id: '70',
    title: 'a style sheet of 3 MB',
    outcome: 'accept',
    files: () =>
      book(
        [header, ['1', 'Ann'], ['2', 'Bo']],
        {},
        {
          styles: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${'<xf numFmtId="0" fontId="0" fillId="0"/>'.repeat(75_000)}</cellXfs></styleSheet>`,
        },
      ),
    issues: [],
    holds: names,
    equals: two,
  },
  {
    id: '71',
    title: 'the strict namespace of OOXML',
    outcome: 'accept',
    files: () => book([header, ['1', 'Ann'], ['2', 'Bo']], {}, { strict: true }),
    issues: [],
    holds: names,
    equals: two,
  },
  {
    id: '71b',
    title: 'cells that do not say where they stand',
    outcome: 'accept',
    files: () => book([], {}, { parts: { 'xl/worksheets/sheet1.xml': utf8(unplaced) } }),
    issues: [],
    holds: names,
    equals: two,
  },
];

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const unplaced = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${[
  header,
  ...two,
]
  .map((cells) => `<row>${cells.map(cell).join('')}<c/></row>`)
  .join('')}</sheetData></worksheet>`;

/** A size of 0xffffffff in the directory says that the real one stands in a ZIP64 field. */
function zip64(): Uint8Array {
  const bytes = zip({ 'people.csv': utf8('id\n1\n') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xffffffff, true);
  return bytes;
}
