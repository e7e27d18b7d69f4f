import { schema, tableNames, type TableName } from '../model/schema.ts';
import { simplified } from '../util/simplified.ts';

/** Chinese names of the tables, for files and sheets. */
const fileNames: Readonly<Record<TableName, readonly string[]>> = {
  people: ['人员', '老人', '名单', 'nodes', 'vertices'],
  ties: ['关系', '联系', '帮扶关系', 'edges'],
  person_waves: ['人员期次'],
  events: ['事件', '记录', '走访记录'],
  needs: ['需求'],
  places: ['地点'],
  organisations: ['机构', '单位', 'organizations'],
  groups: ['小组'],
  memberships: ['成员'],
  cases: ['个案'],
  assessments: ['评估', '量表'],
  consents: ['同意', '同意书'],
  plans: ['计划联系', '结对计划'],
  follow_ups: ['待办', '跟进'],
  waves: ['期次'],
  indicators: ['指标'],
};

/**
 * Headers are compared without case, spaces, underscores, what stands in brackets, and in simplified characters:
 * `出生年份（年）` is `出生年份`, `編號` is `编号`.
 */
export const normalHeader = (header: string): string =>
  simplified(header.normalize('NFKC'))
    .replace(/\([^)]*\)|[\s_*-]/g, '')
    .toLowerCase();

const columnsByTable = new Map<TableName, ReadonlyMap<string, string>>(
  tableNames.map((table) => [
    table,
    new Map(
      Object.entries(schema[table]).flatMap(([column, field]) =>
        [column, ...field.names].map((name) => [normalHeader(name), column] as const),
      ),
    ),
  ]),
);

const edgeColumns: ReadonlyMap<string, string> = new Map([
  ['source', 'supporter'],
  ['target', 'supported'],
  ['源', 'supporter'],
  ['目标', 'supported'],
  ['源节点', 'supporter'],
  ['目标节点', 'supported'],
]);

/** The contract's name of a column, or null where the contract does not know the header. */
export const columnOf = (table: TableName, header: string): string | null =>
  columnsByTable.get(table)!.get(normalHeader(header)) ?? null;

export const isKnownHeader = (header: string): boolean =>
  edgeColumns.has(normalHeader(header)) ||
  tableNames.some((table) => columnsByTable.get(table)!.has(normalHeader(header)));

/** The fields of a bare edge list, as columns of `ties`, or null where it is none. */
export function edgeListFields(headers: readonly string[]): readonly (string | null)[] | null {
  const fields = headers.map((header) => edgeColumns.get(normalHeader(header)) ?? columnOf('ties', header));
  return headers.some((header) => edgeColumns.has(normalHeader(header))) &&
    fields.includes('supporter') &&
    fields.includes('supported')
    ? fields
    : null;
}

/** The table that a file holds: by its name, else by the required columns in its header. */
export function tableOf(fileName: string, headers: readonly string[]): TableName | null {
  const stem = normalHeader(fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''));
  const named = tableNames.find((table) =>
    [table, ...fileNames[table]].some((name) => normalHeader(name) === stem),
  );
  if (named) return named;
  const holds = (table: TableName, columns: readonly string[]) =>
    columns.every((column) => headers.some((header) => columnOf(table, header) === column));
  if (holds('ties', ['supporter', 'supported'])) return 'ties';
  if (
    holds('people', ['id', 'name']) ||
    holds('people', ['id', 'roles']) ||
    holds('people', ['id', 'birth_year'])
  )
    return 'people';
  return null;
}

/** Sheets that explain a workbook and hold no data. */
export const isExplanation = (sheet: string): boolean =>
  /^(codebook|readme|代码表|填写说明|说明|示例)$/i.test(sheet.trim());
