import { describe, expect, it } from 'vitest';
import type { Dataset } from '../model/schema.ts';
import type { ImportMapping, ImportOptions, ImportPreview } from '../model/import.ts';
import type { InputFile } from '../model/tables.ts';
import { filesOf, graphOf } from '../testing/index.ts';
import { exchange } from '../words/index.ts';
import { writeDataset } from '../io/write-dataset.ts';
import { headerCell, textCell, workbookOf } from '../io/write-xlsx.ts';
import { unzip } from '../io/zip.ts';
import { badRowsWorkbook } from './bad-rows-workbook.ts';
import { applyImport, previewImport } from './preview-import.ts';
import { readSheets } from './read-sheets.ts';
import { isHeld } from './typed-rows.ts';

const given = async (texts: Readonly<Record<string, string>>): Promise<Dataset> =>
  (await graphOf(filesOf({ ties: 'supporter,supported\n', ...texts }))).graph.dataset;

const preview = async (
  files: readonly InputFile[] | Readonly<Record<string, string>>,
  existing: Dataset | null = null,
  options: ImportOptions = {},
): Promise<ImportPreview> =>
  previewImport(
    await readSheets(
      Array.isArray(files) ? (files as InputFile[]) : filesOf(files as Record<string, string>),
    ),
    existing,
    options,
  );

const outcomes = (one: ImportPreview) =>
  one.sheets.map(({ rows }) => rows.map(({ line, outcome }) => `${line} ${outcome}`));
const reasons = (one: ImportPreview) =>
  one.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ line, issues, outcome }) =>
      outcome === 'rejected' ? issues.filter(isHeld).map(({ code, column }) => [line, code, column]) : [],
    ),
  );
const workbook = async (
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<InputFile> => ({
  name: '花名册.xlsx',
  bytes: await workbookOf(
    Object.entries(sheets).map(([name, rows]) => ({
      name,
      data: rows.map((row, i) => row.map((text) => (i === 0 ? headerCell(text) : textCell(text)))),
    })),
  ),
});

const roster =
  '某社区老人花名册,,,,,,,\n序号,老人姓名,性别,出生年月,身份证号,楼栋,手机号码,备注\n' +
  '1,王秀英,女,1941年3月,110101194103071234,3栋2单元,013800001111,爱唱戏\n' +
  '2,李建国,男,1938-05-01,,3栋1单元,13800002222,\n合计,2,,,,,,\n';

describe('previewImport', () => {
  it('finds the header row and the columns of a list that was never made for it', async () => {
    const one = await preview({ '花名册.csv': roster });
    expect(one.sheets[0]).toMatchObject({ headerRow: 2, mapping: { table: 'people' }, mapped: false });
    expect(one.sheets[0]!.columns.map(({ header, target, reason }) => [header, target, reason])).toEqual([
      ['序号', 'drop', 'running-number'],
      ['老人姓名', { field: 'name' }, 'header'],
      ['性别', { field: 'gender' }, 'header'],
      ['出生年月', { field: 'birth_year' }, 'header'],
      ['身份证号', 'drop', 'identity-number'],
      ['楼栋', { field: 'place' }, 'header'],
      ['手机号码', { field: 'phone' }, 'header'],
      ['备注', 'keep', 'nothing-known'],
    ]);
    expect(one.sheets[0]!.columns[5]).toMatchObject({ filled: 2, samples: ['3栋2单元', '3栋1单元'] });
    expect(one.counts).toEqual({ read: 2, created: 2, updated: 0, same: 0, rejected: 0 });
    const { people } = applyImport(one);
    expect(people).toMatchObject([
      { id: 'P0001', name: '王秀英', gender: 'female', birth_year: '1941-03', place: '3栋2单元' },
      { id: 'P0002', name: '李建国', gender: 'male' },
    ]);
    expect(people[0]!.phone).toBe('013800001111');
    expect(people[0]!.attributes.get('备注')).toBe('爱唱戏');
    expect(JSON.stringify(people)).not.toContain('110101194103071234');
  });

  it('does not take the telephone of an emergency contact for that of the person', async () => {
    const one = await preview({ 'people.csv': '编号,姓名,紧急联系人电话\nA,王秀英,13800001111\n' });
    expect(one.sheets[0]!.columns[2]).toMatchObject({ target: 'keep', reason: 'another-person' });
  });

  it('knows people again by id, by name and one more fact, however the name is written', async () => {
    const existing = await given({
      people: 'id,name,birth_year,phone\nA,王秀英,1941,13800001111\nB,刘建国,1938,\nC,Ann Lee,1950,555\n',
    });
    const one = await preview(
      { '人员.csv': '姓名,出生年份,手机,住址\n王 秀英,1941-03,,3栋\n劉建國,1938,,5栋\nann lee,1950,,\n' },
      existing,
    );
    expect(one.sheets[0]!.rows.map(({ person, outcome }) => [person, outcome])).toEqual([
      ['A', 'updated'],
      ['B', 'updated'],
      ['C', 'updated'],
    ]);
    expect(applyImport(one).people).toHaveLength(3);
    expect(one.sheets[0]!.rows[0]!.changes).toContainEqual({ column: 'place', before: '', after: '3栋' });
  });

  it('gives back for decision whoever may be somebody known, also when written in pinyin', async () => {
    const existing = await given({ people: 'id,name,birth_year\nA,王秀英,1941\nB,单国强,1950\n' });
    const files = { '人员.csv': '姓名,出生年份\n王秀英,\nShan Guoqiang,1950\n王秀英,1960\n王秀瑛,1941\n' };
    const one = await preview(files, existing);
    expect(outcomes(one)).toEqual([['2 rejected', '3 rejected', '4 created', '5 created']]);
    expect(reasons(one)).toEqual([
      [2, 'person-unsure', '姓名'],
      [3, 'person-unsure', '姓名'],
    ]);
    expect(one.sheets[0]!.rows.map(({ perhaps }) => perhaps.map(({ id, isNew }) => [id, isNew]))).toEqual([
      [['A', false]],
      [['B', false]],
      [],
      [],
    ]);
    const another = await preview(files, existing, {
      decisions: [{ file: '人员.csv', sheet: null, line: 2, person: 'B' }],
    });
    expect(reasons(another)[0]).toEqual([2, 'person-unsure', '姓名']);
    const decided = await preview(files, existing, {
      decisions: [
        { file: '人员.csv', sheet: null, line: 2, person: null },
        { file: '人员.csv', sheet: null, line: 3, person: 'B' },
        { file: '人员.csv', sheet: null, line: 4, person: null },
      ],
    });
    expect(decided.counts).toMatchObject({ created: 3, updated: 1, rejected: 0 });
  });

  it('refuses an id that belongs to another name', async () => {
    const existing = await given({ people: 'id,name\n1,王秀英\n' });
    const one = await preview({ '人员.csv': '编号,姓名\n1,李建国\n2,张桂兰\n' }, existing);
    expect(reasons(one)).toEqual([[2, 'id-other-name', '编号']]);
    expect(applyImport(one, { withoutRejected: true }).people.map(({ name }) => name)).toEqual([
      '王秀英',
      '张桂兰',
    ]);
  });

  it('never lets an empty cell take anything away', async () => {
    const existing = await given({ people: 'id,name,phone,willing\nA,Ann,555,true\n' });
    const one = await preview({ people: 'id,name,phone,willing\nA,Ann,,\n' }, existing);
    expect(one.counts).toMatchObject({ same: 1, updated: 0 });
    expect(applyImport(one).people[0]).toMatchObject({ phone: '555', willing: true });
  });

  it('takes ties by name, and says where a name is nobody or more than one', async () => {
    const existing = await given({
      people: 'id,name\nA,王秀英\nB,李建国\nC,张桂兰\nD,张桂兰\n',
    });
    const one = await preview(
      {
        '结对.csv':
          '老人姓名,志愿者姓名,探访频次\n王秀英,李建国,每周两次\n王秀英,张桂兰,每天\n赵无名,李建国,每月\n',
      },
      existing,
    );
    expect(one.sheets[0]!.mapping.table).toBe('ties');
    expect(reasons(one)).toEqual([
      [3, 'person-ambiguous', '志愿者姓名'],
      [4, 'unknown-person', '老人姓名'],
    ]);
    expect(applyImport(one, { withoutRejected: true }).ties).toMatchObject([
      { supporter: 'B', supported: 'A', frequency_30d: 8 },
    ]);
  });

  it('asks what a word means, and takes the rows once it is told', async () => {
    const existing = await given({ people: 'id,name\nA,王秀英\nB,李建国\n' });
    const files = {
      '关系.csv': '帮助者,受助者,关系,频率,帮助内容\nB,A,隔壁邻居,偶尔,陪伴、买菜\nA,B,邻居,每天,陪伴\n',
    };
    const one = await preview(files, existing);
    expect(one.counts).toMatchObject({ created: 1, rejected: 1 });
    expect(one.sheets[0]!.words.map(({ word, field, guess }) => [word, field, guess])).toEqual([
      ['隔壁邻居', 'kind', 'neighbour'],
      ['偶尔', 'frequency_30d', null],
      ['买菜', 'functions', null],
    ]);
    const [sheet] = one.mapping.sheets;
    const mapping: ImportMapping = {
      version: 1,
      sheets: [
        {
          ...sheet!,
          words: [
            { column: 2, word: '隔壁邻居', value: 'neighbour' },
            { column: 3, word: '偶尔', value: '1' },
            { column: 4, word: '买菜', value: 'instrumental' },
          ],
        },
      ],
    };
    const again = await preview(files, existing, {
      mapping: JSON.parse(JSON.stringify(mapping)) as ImportMapping,
    });
    expect(again.counts).toMatchObject({ created: 2, rejected: 0 });
    expect(applyImport(again).ties[0]).toMatchObject({
      kind: 'neighbour',
      frequency_30d: 1,
      functions: ['companionship', 'instrumental'],
    });
  });

  it('does as the mapping says, and knows the headers again in another file', async () => {
    const files = { '名单.csv': '工号,称呼,楼\n01,王秀英,3栋\n' };
    const first = await preview(files);
    const [sheet] = first.mapping.sheets;
    const mapping: ImportMapping = {
      version: 1,
      sheets: [
        { ...sheet!, table: 'people', columns: [{ field: 'id' }, { field: 'name' }, { field: 'place' }] },
      ],
    };
    const again = await preview({ '另一份.csv': '工号, 称呼 ,楼\n02,李建国,5栋\n' }, null, { mapping });
    expect(again.sheets[0]).toMatchObject({ mapped: true });
    expect(applyImport(again).people).toMatchObject([{ id: '02', name: '李建国', place: '5栋' }]);
  });

  it('lets somebody say which row the header is', async () => {
    const files = filesOf({ 'a.csv': 'x,y\nfoo,bar\n编号,名\nA,Ann\n' });
    const read = await readSheets(files, { headerRows: [{ file: 'a.csv', sheet: null, line: 3 }] });
    expect(read.sheets[0]).toMatchObject({ table: { headerRow: 3, columns: ['编号', '名'] } });
    expect(read.sheets[0]!.top[2]).toEqual({ line: 3, cells: ['编号', '名'] });
  });

  it('names the columns that would be taken where a file is none of the tables', async () => {
    const one = await preview({ '食谱.csv': '菜名,价格\n红烧肉,38\n' });
    expect(one.issues).toMatchObject([{ code: 'unknown-table', severity: 'error', row: 1 }]);
    expect(one.issues[0]!.expected).toContain('姓名');
    expect(one.counts.read).toBe(0);
  });

  it('says so where there are headers and nothing below', async () => {
    const one = await preview({ people: 'id,name\n' });
    expect(one.issues).toMatchObject([{ code: 'empty-file', severity: 'error', row: 1 }]);
  });

  it('takes everybody of a bare edge list where nobody is known yet', async () => {
    const one = await preview({ 'net.csv': 'source,target,weight\nB,A,2\n' });
    expect(one).toMatchObject({ newPeople: 2, counts: { created: 1 } });
    expect(applyImport(one).people.map(({ id }) => id)).toEqual(['B', 'A']);
  });

  it('reports progress, and stops when it is told to', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `P${i},n${i}`).join('\n');
    const read = await readSheets(filesOf({ people: `id,name\n${rows}\n` }));
    const seen: number[] = [];
    await previewImport(read, null, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([0, 2000, 4000, 5000]);
    const stop = new AbortController();
    const running = previewImport(read, null, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stop')),
    });
    await expect(running).rejects.toThrow('stop');
  });

  it('gives a dataset that reads back without an error', async () => {
    const existing = await given({ people: 'id,name,birth_year\nA,王秀英,1941\n' });
    const one = await preview(
      {
        '花名册.csv': roster,
        '走访.csv': '走访日期,走访对象,走访人,走访结果\n2024-05-01,王秀英,李建国,见到\n',
      },
      existing,
    );
    expect(one.counts).toMatchObject({ read: 3, created: 2, updated: 1, rejected: 0 });
    const { issues, graph } = await graphOf(writeDataset(applyImport(one), null));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(graph.dataset.events).toMatchObject([{ people: ['A'], actor: 'P0001', outcome: 'met' }]);
  });
});

describe('applyImport', () => {
  it('is all or nothing unless the caller gives rows back', async () => {
    const one = await preview({ people: 'id,name,birth_year\nA,Ann,52\nB,Bo,1952\n' });
    expect(() => applyImport(one)).toThrow('expected no row held back, got 1');
    expect(applyImport(one, { withoutRejected: true }).people).toHaveLength(1);
  });
});

describe('badRowsWorkbook', () => {
  const sheets = {
    老人: [
      ['姓名', '出生年月', '电话', '独居'],
      ['王秀英', '41年3月', '13800001111', '是'],
      ['李建国', '1938-05', '13800002222', '看情况'],
      ['张桂兰', '1944-01', '', '否'],
      ['赵淑珍', '1944-13-01', '', '是'],
    ],
    结对: [
      ['帮助者', '受助者', '关系'],
      ['张桂兰', '王秀英', '邻居'],
      ['张桂兰', '赵淑珍', '邻居'],
    ],
  };

  it('holds only the rows that were held back, the faults in red, with the reason', async () => {
    const one = await preview([await workbook(sheets)]);
    expect(one.counts).toEqual({ read: 6, created: 1, updated: 0, same: 0, rejected: 5 });
    const file = await badRowsWorkbook(one, exchange.zh.returned);
    expect(file!.name).toBe('退回更正.xlsx');
    const back = await readSheets([file!]);
    const [people, ties] = back.sheets.map(({ table }) => table);
    expect(people!.columns).toEqual(['姓名', '出生年月', '电话', '独居', '退回原因']);
    expect(people!.rows.map((row) => row.slice(0, 2))).toEqual([
      ['王秀英', '41年3月'],
      ['李建国', '1938-05'],
      ['赵淑珍', '1944-13-01'],
    ]);
    expect(people!.rows[0]![4]).toMatch(/^“出生年月”：年份只有两位/);
    expect(ties!.rows).toHaveLength(2);
    expect(ties!.rows[0]![3]).toContain('人员表里没有这个编号');
    const styled = unzip(file!.bytes, (name) => name === 'xl/styles.xml');
    if ('refused' in styled) throw new Error(styled.refused);
    expect(new TextDecoder().decode(styled.files.get('xl/styles.xml'))).toContain('F6C7C3');
  });

  it('is taken whole once it is corrected', async () => {
    const one = await preview([await workbook(sheets)]);
    const dataset = applyImport(one, { withoutRejected: true });
    const { sheets: back } = await readSheets([(await badRowsWorkbook(one, exchange.zh.returned))!]);
    const corrected = Object.fromEntries(
      back.map(({ table }) => [
        table.sheet!,
        [table.columns, ...table.rows].map((row) =>
          row.map(
            (cell) => ({ '41年3月': '1941年3月', 看情况: '否', '1944-13-01': '1944-12-01' })[cell] ?? cell,
          ),
        ),
      ]),
    );
    const again = await preview([await workbook(corrected)], dataset, { mapping: one.mapping });
    expect(again.sheets.map(({ mapped }) => mapped)).toEqual([true, true]);
    expect(again.counts).toEqual({ read: 5, created: 5, updated: 0, same: 0, rejected: 0 });
    expect(await badRowsWorkbook(again, exchange.zh.returned)).toBeNull();
    const { people, ties } = applyImport(again);
    expect(people.map(({ name }) => name)).toEqual(['张桂兰', '王秀英', '李建国', '赵淑珍']);
    expect(ties).toHaveLength(2);
    expect(JSON.stringify(people.map(({ attributes }) => [...attributes]))).not.toContain('退回');
  });

  it('asks for an id where a row may be somebody known and the file has no column for it', async () => {
    const existing = await given({ people: 'id,name\nA,王秀英\n' });
    const one = await preview({ '人员.csv': '姓名,住址\n王秀英,3栋\n' }, existing);
    const { sheets: back } = await readSheets([(await badRowsWorkbook(one, exchange.zh.returned))!]);
    expect(back[0]!.table.columns).toEqual(['姓名', '住址', '补填编号', '退回原因']);
    const filled = [back[0]!.table.columns, ['王秀英', '3栋', 'A', '']];
    const again = await preview([await workbook({ 人员: filled })], existing, { mapping: one.mapping });
    expect(again.sheets[0]!.rows).toMatchObject([{ person: 'A', outcome: 'updated' }]);
  });
});
