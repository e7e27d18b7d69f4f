import type { Fields, Row } from '../model/fields.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { ParsedTable } from '../model/tables.ts';
import { columnReader, type Remark } from './read-column.ts';

export interface IssueSink {
  readonly issues: Issue[];
  report(code: IssueCode, severity: Issue['severity'], table: ParsedTable, rest?: Partial<Issue>): void;
}

export function issueSink(): IssueSink {
  const issues: Issue[] = [];
  return {
    issues,
    report: (code, severity, table, rest = {}) =>
      issues.push({
        code,
        severity,
        file: table.file,
        sheet: table.sheet,
        row: null,
        column: null,
        received: null,
        expected: null,
        ...rest,
      }),
  };
}

/**
 * A table of texts to typed rows. A cell that cannot be read becomes unknown and is listed; a row without a required
 * value is listed and left out. Columns the contract does not name are kept as attributes.
 */
export function readRows<F extends Fields>(
  table: ParsedTable,
  fields: F,
  sink: IssueSink,
): readonly Row<F>[] {
  const place = new Map<string, number>();
  const extra: [string, number][] = [];
  table.columns.forEach((header, i) => {
    if (header === '') extra.push([`column ${i + 1}`, i]);
    else {
      const column = table.fields[i] ?? null;
      const taken = column === null ? table.columns.indexOf(header) < i : place.has(column);
      if (taken)
        sink.report('header-twice', 'error', table, {
          row: table.headerRow,
          column: header,
          received: header,
        });
      else if (column === null) extra.push([header, i]);
      else place.set(column, i);
    }
  });
  table.columns.forEach((header, i) => {
    if (header.includes('虚岁') && (table.fields[i] === 'age' || table.fields[i] === null))
      sink.report('age-nominal', 'warning', table, {
        row: table.headerRow,
        column: header,
        received: header,
      });
  });
  const entries = Object.entries(fields);
  const missing = entries.filter(([column, field]) => field.required && !place.has(column));
  for (const [column, { names }] of missing)
    sink.report('column-missing', 'error', table, {
      row: table.headerRow,
      column,
      expected: [column, ...names].join(' / '),
    });
  if (missing.length > 0) return [];

  const known = entries.flatMap(([column, field]) => {
    const at = place.get(column);
    if (at === undefined) return [];
    const { required } = field;
    return [{ column, header: table.columns[at]!, at, required, read: columnReader(column, field) }];
  });
  const unknown = extra.map(([name, at]) => ({ name, at, read: columnReader(name, null) }));
  const none: ReadonlyMap<string, string> = new Map();
  const blank: Readonly<Record<string, unknown>> = {
    row: 0,
    ...Object.fromEntries(entries.map(([column]) => [column, null])),
    attributes: none,
  };
  const rows: Row<F>[] = [];
  table.rows.forEach((cells, i) => {
    const row = table.lines[i]!;
    const values: Record<string, unknown> = { ...blank, row };
    let complete = true;
    for (const { column, header, at, required, read } of known) {
      const { value, remarks } = read(cells[at] ?? '');
      if (remarks.length > 0) say(remarks, row, header);
      if (value !== null) values[column] = value;
      else if (required) {
        complete = false;
        sink.report('value-missing', 'error', table, { row, column: header, expected: column });
      }
    }
    if (unknown.length > 0) values['attributes'] = attributesOf(cells, row);
    if (complete) rows.push(values as unknown as Row<F>);
  });
  return rows;

  function attributesOf(cells: readonly string[], row: number): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { name, at, read } of unknown) {
      const { value, remarks } = read(cells[at] ?? '');
      say(remarks, row, name);
      if (value !== null) found.set(name, value as string);
    }
    return found;
  }

  function say(remarks: readonly Remark[], row: number, column: string): void {
    for (const { code, ...rest } of remarks)
      sink.report(code, rest.severity, table, { ...rest, row, column });
  }
}
