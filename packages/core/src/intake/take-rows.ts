import type { Candidate, PersonDecision } from '../model/import.ts';
import type { Issue } from '../model/issue.ts';
import { schema, type PersonRow, type TableName } from '../model/schema.ts';
import type { Fields } from '../model/fields.ts';
import { blankRow, shown, type Merge } from './merge.ts';
import { nameKey } from './names.ts';
import type { PersonIndex } from './person-index.ts';
import type { AnyRow } from './typed-rows.ts';

export type Say = (
  code: Issue['code'],
  severity: Issue['severity'],
  field: string | null,
  received: string | null,
  expected: string | null,
) => void;

/** Everything that rows are taken into. */
export interface Taking {
  readonly merge: Merge;
  readonly index: PersonIndex;
  readonly newId: () => string;
  readonly newPeople: boolean;
  /** Where each person of this import was first written: file, sheet and line in one text. */
  readonly broughtBy: Map<string, string>;
  created: number;
}

const nameOf = ({ id, name }: PersonRow): string => (name === null ? id : `${id} ${name}`);

/** Who the person of a row of people is. `id` is null where nobody can know it yet; why is said. */
export interface Who {
  readonly id: string | null;
  /** Who it may be, where that is why. */
  readonly perhaps: readonly Candidate[];
}

const nobody: Who = { id: null, perhaps: [] };
const known = (id: string): Who => ({ id, perhaps: [] });
/** More people of one name than this are not chosen among on a screen. */
const most = 20;

export function personOf(row: AnyRow, decision: PersonDecision | undefined, taking: Taking, say: Say): Who {
  const { index, broughtBy } = taking;
  const person = row as unknown as PersonRow;
  const given = row['id'] as string | null;
  const wanted = decision?.person ?? null;
  const chosen = wanted === null ? null : index.get(wanted);
  const holds =
    chosen === null ||
    (chosen !== undefined &&
      (person.name === null || chosen.name === null || sameName(person.name, chosen, taking)));
  if (decision && holds) {
    const id = decision.person ?? given ?? taking.newId();
    if (decision.person === null && given !== null && index.get(given)) {
      say('duplicate-id', 'error', 'id', given, nameOf(index.get(given)!));
      return nobody;
    }
    return known(id);
  }
  if (given !== null) {
    const before = index.get(given);
    if (!before) {
      const match = index.match(person);
      if (match.kind === 'same')
        say('possible-duplicate', 'warning', 'name', person.name, nameOf(index.get(match.id)!));
      return known(given);
    }
    if (broughtBy.has(given)) {
      if (isRepeat(person, before)) return known(given);
      say('duplicate-id', 'error', 'id', given, broughtBy.get(given)!);
      return nobody;
    }
    const another = person.name !== null && before.name !== null && !sameName(person.name, before, taking);
    if (!another) return known(given);
    say('id-other-name', 'error', 'id', person.name, nameOf(before));
    return nobody;
  }
  if (person.name === null) {
    say('value-missing', 'error', 'name', null, 'id, name');
    return nobody;
  }
  const match = index.match(person);
  if (match.kind === 'new') return known(taking.newId());
  if (match.kind === 'same' && (!broughtBy.has(match.id) || isRepeat(person, index.get(match.id)!)))
    return known(match.id);
  const ids = match.kind === 'same' ? [match.id] : match.ids;
  const listed = ids.slice(0, 3).map((id) => nameOf(index.get(id)!));
  say('person-unsure', 'error', 'name', person.name, listed.join(', '));
  return { id: null, perhaps: ids.slice(0, most).map(candidateOf) };

  function candidateOf(id: string): Candidate {
    const { name, birth_year, place } = index.get(id)!;
    return { id, name, birth_year, place, isNew: broughtBy.has(id) };
  }

  /** The row says nothing else than what is known already. */
  function isRepeat(row: PersonRow, known: PersonRow): boolean {
    return Object.keys(schema.people).every((column) => {
      const value = (row as unknown as AnyRow)[column];
      const before = (known as unknown as AnyRow)[column];
      return column === 'id' || value === null || shown(value) === shown(before);
    });
  }
}

const sameName = (name: string, known: PersonRow, { index }: Taking): boolean =>
  nameKey(name) === nameKey(known.name ?? '') ||
  index.named(name).includes(known.id) ||
  index.sounding(name).includes(known.id);

/** A person whom a row refers to, by id or by a name that only one person has. */
function referred(text: string, field: string, taking: Taking, say: Say): string | null {
  const { index, merge } = taking;
  if (index.get(text)) return text;
  const named = index.named(text);
  if (named.length === 1) return named[0]!;
  if (named.length > 1) {
    say('person-ambiguous', 'error', field, text, named.map((id) => nameOf(index.get(id)!)).join(', '));
    return null;
  }
  if (taking.newPeople) {
    const person = { ...blankRow('people'), id: text, row: 0, attributes: new Map() } as unknown as PersonRow;
    merge.take('people', person);
    index.set(person);
    taking.created++;
    return text;
  }
  const near = index.sounding(text).map((id) => nameOf(index.get(id)!));
  say('unknown-person', 'error', field, text, near.length > 0 ? `${near.join(', ')} ?` : 'id');
  return null;
}

/** The row with ids in place of names, and required columns checked. Null where it cannot be taken. */
export function withPeople(
  table: Exclude<TableName, 'people'>,
  row: AnyRow,
  taking: Taking,
  say: Say,
): AnyRow | null {
  const changed: Record<string, unknown> = {};
  let whole = true;
  for (const [column, field] of Object.entries(schema[table] as Fields)) {
    const value = row[column];
    if (field.required && value === null) {
      say('value-missing', 'error', column, null, column);
      whole = false;
    }
    if (field.refers !== 'people' || value === null) continue;
    const texts = Array.isArray(value) ? (value as readonly string[]) : [value as string];
    const ids = texts.map((text) => referred(text, column, taking, say));
    if (ids.includes(null)) whole = false;
    changed[column] = Array.isArray(value) ? ids : ids[0];
  }
  return whole ? { ...row, ...changed } : null;
}
