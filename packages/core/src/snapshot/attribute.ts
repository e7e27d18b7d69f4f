import type { Attribute } from '../model/attribute.ts';
import { UsageError } from '../model/issue.ts';
import { schema, type PersonRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { byText } from '../util/order.ts';

type Column = keyof typeof schema.people;

/** A cell as a category; several values in one cell are a category of their own. */
function categoryOf(person: PersonRow, name: string): string | null {
  if (!Object.hasOwn(schema.people, name)) return person.attributes.get(name) ?? null;
  const value: unknown = person[name as Column];
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('|');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

/** What the contract declares for a column, else what is found among everybody, whatever the moment. */
function categoriesOf(graph: SupportGraph, name: string): readonly string[] {
  if (Object.hasOwn(schema.people, name)) {
    const field = schema.people[name as Column];
    if (field.kind === 'choice') return field.choices.map(([code]) => code);
    if (field.kind === 'boolean') return ['false', 'true'];
  }
  const found = graph.people.map((person) => categoryOf(person, name)).filter((value) => value !== null);
  return [...new Set(found)].sort(byText);
}

/**
 * A column of the people table as categories, for measures that compare people: gender, community, or any column the
 * contract does not name.
 *
 * @throws UsageError for a column that is not there.
 */
export function attributeOf(graph: SupportGraph, snapshot: Snapshot, name: string): Attribute {
  const extra = new Set(graph.people.flatMap((person) => [...person.attributes.keys()]));
  if (!Object.hasOwn(schema.people, name) && !extra.has(name))
    throw new UsageError(
      `expected a column of the people table (${[...Object.keys(schema.people), ...extra].join(', ')}), got ${name}`,
    );
  const categories = categoriesOf(graph, name);
  const at = new Map(categories.map((category, i) => [category, i]));
  const of = Int32Array.from(snapshot.people, (person) => {
    const category = categoryOf(graph.people[person]!, name);
    return category === null ? -1 : (at.get(category) ?? -1);
  });
  return { name, categories, of };
}
