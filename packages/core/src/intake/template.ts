import type { Field, Fields } from '../model/fields.ts';
import type { TemplateWords } from '../model/import.ts';
import { schema, type TableName } from '../model/schema.ts';
import type { InputFile } from '../model/tables.ts';
import { dropDowns, type DropDown } from '../io/drop-downs.ts';
import { headerCell, textCell, workbookOf, type OutSheet } from '../io/write-xlsx.ts';

type Examples = Readonly<Record<string, readonly [string, string]>>;

/** The columns that a first list needs, each with two examples. Nobody of the examples exists. */
const templates: Readonly<Partial<Record<TableName, Examples>>> = {
  people: {
    id: ['示例 1', '示例 2'],
    name: ['王示例', '李示例'],
    roles: ['elder', 'volunteer'],
    gender: ['female', 'male'],
    birth_year: ['1941-03', '1962'],
    phone: ['013800000000', '010-00000000'],
    place: ['3栋2单元', '3栋1单元'],
    community: ['示例社区', '示例社区'],
    household: ['', ''],
    lives_alone: ['true', 'false'],
    offers: ['', 'companionship'],
    capacity: ['', '2'],
    willing: ['', 'true'],
    interviewed: ['true', ''],
    do_not_contact: ['', ''],
  },
  ties: {
    supporter: ['示例 2', '示例 2'],
    supported: ['示例 1', '示例 1'],
    kind: ['volunteer-pair', 'neighbour'],
    functions: ['companionship', 'instrumental'],
    frequency_30d: ['4', '8'],
    from: ['2024-03-01', ''],
    to: ['', ''],
    status: ['present', 'present'],
  },
  events: {
    date: ['示例 2024-05-01', '示例 2024-05-08'],
    type: ['visit', 'call'],
    people: ['示例 1', '示例 1'],
    actor: ['示例 2', '示例 2'],
    outcome: ['met', 'no-answer'],
    minutes: ['40', ''],
    note: ['', ''],
  },
  needs: {
    person: ['示例 1', '示例 1'],
    function: ['companionship', 'instrumental'],
    detail: ['', ''],
    essential: ['true', 'false'],
  },
};

/** Columns whose zeros and long numbers a spreadsheet would take away. */
const asText: ReadonlySet<string> = new Set(
  'id phone household person people actor supporter supported'.split(' '),
);
/** Rows that get drop-downs. */
const lastRow = 2_000;
const grey = { textColor: '#808080' } as const;

/**
 * An empty workbook to fill in: a sheet a table with headers in both languages, drop-downs, ids and telephones as text,
 * two examples in grey (they are skipped on import) and a sheet that explains every column. The same bytes every time.
 */
export async function templateWorkbook(words: TemplateWords): Promise<InputFile> {
  const tables = Object.entries(templates) as [TableName, Examples][];
  const bytes = await workbookOf([
    guide(tables, words),
    ...tables.map(([table, examples]) => sheetOf(table, examples, words)),
  ]);
  return { name: words.fileName, bytes };
}

const fieldOf = (table: TableName, column: string): Field<unknown> => (schema[table] as Fields)[column]!;

const headerOf = (table: TableName, column: string): string => {
  const zh = fieldOf(table, column).names.find((name) => /[\u4e00-\u9fff]/.test(name));
  return zh === undefined ? column : `${zh} (${column})`;
};

/** What a cell may say: codes in English, in Chinese the first word for each. */
function wordsOf(field: Field<unknown>, words: TemplateWords): readonly string[] {
  if (field.kind === 'boolean') return [words.yes, words.no];
  return field.choices.map(([code, ...others]) => (words.codes ? code : (others[0] ?? code)));
}

function exampleOf(text: string, field: Field<unknown>, words: TemplateWords): string {
  if (text === 'true' || text === 'false') return text === 'true' ? words.yes : words.no;
  const at = field.choices.findIndex(([code]) => code === text);
  if (at >= 0) return wordsOf(field, words)[at]!;
  return words.codes ? text.replace('示例', 'example') : text;
}

function sheetOf(table: TableName, examples: Examples, words: TemplateWords): OutSheet {
  const columns = Object.keys(examples);
  const lists = columns.flatMap((column, i): DropDown[] => {
    const field = fieldOf(table, column);
    const choices = wordsOf(field, words);
    return choices.length === 0
      ? []
      : [{ column: i + 1, from: 2, to: lastRow, words: choices, only: field.kind !== 'choices' }];
  });
  return {
    name: words.sheets[table] ?? table,
    data: [
      columns.map((column) => headerCell(headerOf(table, column))),
      ...[0, 1].map((row) =>
        columns.map((column) =>
          textCell(exampleOf(examples[column]![row as 0 | 1], fieldOf(table, column), words), grey),
        ),
      ),
    ],
    widths: columns.map((column) => Math.max(12, headerOf(table, column).length + 4)),
    stickyRows: 1,
    textColumns: columns.flatMap((column, i) => (asText.has(column) ? [i + 1] : [])),
    after: dropDowns(lists),
  };
}

function guide(tables: readonly [TableName, Examples][], words: TemplateWords): OutSheet {
  return {
    name: words.guide,
    data: [
      ...words.lines.map((line) => [textCell(line)]),
      [],
      words.guideHead.map(headerCell),
      ...tables.flatMap(([table, examples]) =>
        Object.keys(examples).map((column) => {
          const field = fieldOf(table, column);
          return [
            words.sheets[table] ?? table,
            headerOf(table, column),
            field.required ? words.yes : '',
            words.kinds[field.kind],
            wordsOf(field, words).join(words.codes ? ', ' : '、'),
          ].map((text) => textCell(text));
        }),
      ),
    ],
    widths: [14, 30, 10, 40, 60],
  };
}
