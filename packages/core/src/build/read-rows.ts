import type { Fields, Row } from '../model/fields.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { ParsedTable } from '../model/tables.ts';
import { readCell } from './cell.ts';
import { tidy, tidySeverity } from './tidy.ts';

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

/** Problems that make a value unusable for sure; an unknown word is only set aside. */
const errors: ReadonlySet<IssueCode> = new Set(['year-two-digits', 'strength-not-positive']);
const severityOf = (code: IssueCode, kind: string): Issue['severity'] =>
  errors.has(code) || (code === 'value-unreadable' && (kind === 'date' || kind === 'birth'))
    ? 'error'
    : 'warning';

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

  const rows: Row<F>[] = [];
  table.rows.forEach((cells, i) => {
    const row = table.lines[i]!;
    const values: Record<string, unknown> = { row };
    let complete = true;
    for (const [column, field] of entries) {
      const at = place.get(column);
      const header = at === undefined ? column : table.columns[at]!;
      const text = at === undefined ? '' : tidied(cells[at]!, field.kind, column, row, header);
      const { value, problem, expected, repaired } = readCell(text, field);
      if (problem)
        sink.report(problem, severityOf(problem, field.kind), table, {
          row,
          column: header,
          received: text,
          expected,
        });
      if (repaired)
        sink.report('repaired-cell', 'warning', table, {
          row,
          column: header,
          received: text,
          expected: String(value),
        });
      if (field.required && value === null) {
        complete = false;
        sink.report('value-missing', 'error', table, { row, column: header, expected: column });
      }
      values[column] = value;
    }
    values['attributes'] = new Map(
      extra
        .map(([name, at]) => [name, cells[at] && tidied(cells[at], null, name, row, name)] as const)
        .filter((entry): entry is readonly [string, string] => Boolean(entry[1])),
    );
    if (complete) rows.push(values as Row<F>);
  });
  return rows;

  function tidied(
    cell: string,
    kind: Parameters<typeof tidy>[1],
    column: string,
    row: number,
    header: string,
  ): string {
    const { text, repaired, problem, expected } = tidy(cell, kind, column);
    if (problem)
      sink.report(problem, tidySeverity(problem), table, { row, column: header, received: cell, expected });
    if (repaired)
      sink.report('repaired-cell', 'warning', table, { row, column: header, received: cell, expected: text });
    return text;
  }
}
