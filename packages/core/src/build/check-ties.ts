import type { PersonRow, TieRow } from '../model/schema.ts';
import type { Tie } from '../model/support-graph.ts';
import type { ParsedTable } from '../model/tables.ts';
import type { IssueSink } from './read-rows.ts';

const sameList = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.length === other.length &&
    one.every((value, i) => value === other[i]));

/** Said of the same two people, everything that tells one tie of theirs from another is the same too. */
const sameTie = (one: TieRow, other: TieRow): boolean =>
  one.kind === other.kind &&
  sameList(one.functions, other.functions) &&
  one.wave === other.wave &&
  one.reported_by === other.reported_by &&
  one.status === other.status &&
  one.from === other.from &&
  one.to === other.to &&
  one.directed === other.directed;

/** Of each kind of tie between two people the first, in an open-addressing table. */
class FirstTies {
  readonly #first: Tie[] = [];
  /** Places in `#first` + 1. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  constructor(most: number) {
    const bits = Math.ceil(Math.log2(most + 1)) + 1;
    this.#slots = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** The first tie that says the same, or null, and then this one is the first. */
  find(tie: Tie): TieRow | null {
    const slots = this.#slots;
    let at = (Math.imul(tie.a, 0x9e3779b1) ^ Math.imul(tie.b, 0x85ebca6b)) >>> this.#shift;
    for (; slots[at] !== 0; at = (at + 1) & (slots.length - 1)) {
      const { a, b, row } = this.#first[slots[at]! - 1]!;
      if (a === tie.a && b === tie.b && sameTie(row, tie.row)) return row;
    }
    slots[at] = this.#first.push(tie);
    return null;
  }
}

/** Ties both of whose ends exist. A tie to nobody is an error; a self-tie or a repeat is kept and said. */
export function tiesBetween(
  rows: readonly TieRow[],
  {
    people,
    indexOf,
  }: { readonly people: readonly PersonRow[]; readonly indexOf: ReadonlyMap<string, number> },
  waves: ReadonlySet<string> | null,
  table: ParsedTable,
  sink: IssueSink,
): readonly Tie[] {
  const ties: Tie[] = [];
  const seen = new FirstTies(rows.length);
  const nobody = (row: TieRow, column: 'supporter' | 'supported') =>
    sink.report('unknown-person', 'error', table, { row: row.row, column, received: row[column] });
  for (const row of rows) {
    const a = indexOf.get(row.supporter);
    const b = indexOf.get(row.supported);
    if (a === undefined) nobody(row, 'supporter');
    if (b === undefined) nobody(row, 'supported');
    if (a === undefined || b === undefined) continue;
    if (waves && row.wave !== null && !waves.has(row.wave))
      sink.report('unknown-wave', 'warning', table, {
        row: row.row,
        column: 'wave',
        received: row.wave,
        expected: [...waves].join(', '),
      });
    const left = leftBefore(row, a, b, people);
    if (left)
      sink.report('tie-after-end', 'warning', table, {
        row: row.row,
        column: left.column,
        received: row[left.column],
        expected: left.expected,
      });
    if (a === b) sink.report('self-tie', 'warning', table, { row: row.row, received: row.supporter });
    const tie = { a, b, row };
    const first = seen.find(tie);
    if (first) sink.report('repeated-tie', 'warning', table, { row: row.row, expected: `row ${first.row}` });
    ties.push(tie);
  }
  return ties;
}

const stays = ({ to, ended_because: reason }: PersonRow): boolean => to === null && reason === null;

/** The end that had gone before the tie began, or that ended by death while the tie has no end of its own. */
function leftBefore(row: TieRow, a: number, b: number, people: readonly PersonRow[]) {
  if (row.status === 'absent' || (stays(people[a]!) && stays(people[b]!))) return null;
  const began = row.from ?? row.confirmed;
  const left = ({ to, ended_because: reason }: PersonRow): boolean =>
    (to !== null && began !== null && began >= to) ||
    (row.to === null && (to !== null || reason !== null) && row.wave === null);
  const end = left(people[a]!) ? people[a]! : left(people[b]!) ? people[b]! : null;
  if (!end) return null;
  const column: 'supporter' | 'supported' = end === people[a] ? 'supporter' : 'supported';
  return { column, expected: [end.ended_because, end.to].filter((part) => part !== null).join(' ') };
}
