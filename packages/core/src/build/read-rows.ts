import type { Fields, Row } from '../model/fields.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { ParsedTable } from '../model/tables.ts';
import { readCell } from './cell.ts';

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
  const entries = Object.entries(fields);
  const missing = entries.filter(([column, field]) => field.required && !place.has(column));
  for (const [column] of missing)
    sink.report('column-missing', 'error', table, { row: table.headerRow, column, expected: column });
  if (missing.length > 0) return [];

  const rows: Row<F>[] = [];
  table.rows.forEach((cells, i) => {
    const row = table.lines[i]!;
    const values: Record<string, unknown> = { row };
    let complete = true;
    for (const [column, field] of entries) {
      const at = place.get(column);
      const text = at === undefined ? '' : cells[at]!;
      const header = at === undefined ? column : table.columns[at]!;
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
      extra.flatMap(([name, at]) => (cells[at] === '' ? [] : [[name, cells[at]!] as const])),
    );
    if (complete) rows.push(values as Row<F>);
  });
  return rows;
}
