import type { Field } from '../model/fields.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import { RepeatedTexts } from '../util/repeated-texts.ts';
import { readCell } from './cell.ts';
import { tidy, tidySeverity } from './tidy.ts';

/** Something to say of one cell; the row and the column come from where it stands. */
export type Remark = Pick<Issue, 'code' | 'severity' | 'received' | 'expected'>;

export interface Reading {
  readonly value: unknown;
  readonly remarks: readonly Remark[];
}

/** Problems that make a value unusable for sure; an unknown word is only set aside. */
const errors: ReadonlySet<IssueCode> = new Set(['year-two-digits', 'strength-not-positive']);
const severityOf = (code: IssueCode, kind: string): Issue['severity'] =>
  errors.has(code) || (code === 'value-unreadable' && (kind === 'date' || kind === 'birth'))
    ? 'error'
    : 'warning';

const nothing: Reading = { value: null, remarks: [] };

function tidied(cell: string, kind: Field<unknown>['kind'] | null, column: string) {
  const { text, repaired, problem, expected } = tidy(cell, kind, column);
  const remarks: Remark[] = [];
  if (problem) remarks.push({ code: problem, severity: tidySeverity(problem), received: cell, expected });
  if (repaired) remarks.push({ code: 'repaired-cell', severity: 'warning', received: cell, expected: text });
  return { text, remarks };
}

function readField(cell: string, field: Field<unknown>, column: string): Reading {
  const { text, remarks } = tidied(cell, field.kind, column);
  const { value, problem, expected, repaired } = readCell(text, field);
  if (problem)
    remarks.push({ code: problem, severity: severityOf(problem, field.kind), received: text, expected });
  if (repaired)
    remarks.push({ code: 'repaired-cell', severity: 'warning', received: text, expected: String(value) });
  return { value, remarks };
}

function readText(cell: string, column: string): Reading {
  const { text, remarks } = tidied(cell, null, column);
  return { value: text === '' ? null : text, remarks };
}

/**
 * Reads the cells of one column: a text is read once however often it stands there, so equal lists are one list.
 * `field` is null for a column that the contract does not know.
 */
export function columnReader(column: string, field: Field<unknown> | null): (cell: string) => Reading {
  const kept = new RepeatedTexts<Reading>();
  return (cell) => {
    if (cell === '') return nothing;
    const known = kept.get(cell);
    if (known) return known;
    const reading = field ? readField(cell, field, column) : readText(cell, column);
    kept.keep(cell, reading);
    return reading;
  };
}
