import type {
  AnyMeasure,
  Cell,
  CensusMeasure,
  GraphMeasure,
  NodeMeasure,
  Snapshot,
  TieMeasure,
} from '@linli/core';
import type { Recipe } from '../load.ts';
import type { Output } from '../output.ts';

/** A measure that `all` leaves out, and the option that it needs. */
export interface Skipped {
  readonly measure: string;
  readonly reason: string;
}

export type Results = Readonly<Record<string, AnyMeasure>>;

/** What stands beside the values of a result, where anything does. */
const beside = (of: {
  readonly details?: unknown;
  readonly parameters?: unknown;
  readonly sampled?: unknown;
}) =>
  Object.fromEntries(
    (['details', 'parameters', 'sampled'] as const)
      .filter((name) => of[name] !== undefined)
      .map((name) => [name, of[name]]),
  );

/** Everybody of the people table; somebody not there at the moment has undefined values. */
export function personOutput(
  people: readonly string[],
  snapshot: Snapshot,
  ids: readonly string[],
  results: Results,
  recipe: Recipe,
  skipped: readonly Skipped[],
): Output {
  const at = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const ofEverybody = (values: Float64Array) =>
    people.map((_, person) => values[at.get(person) ?? -1] ?? NaN);
  const measures = ids.map((id) => {
    const { values, details, parameters, sampled, unit } = results[id] as NodeMeasure;
    const all = ofEverybody(values);
    const more = Object.entries(details ?? {}).map(([name, column]) => [name, ofEverybody(column)] as const);
    return {
      unit,
      undefined: all.filter(Number.isNaN).length,
      values: all,
      ...beside({ details: more.length > 0 ? Object.fromEntries(more) : undefined, parameters, sampled }),
    };
  });
  // An estimate never stands without its error.
  const columns = ids.flatMap((id, i) => {
    const { details, sampled } = results[id] as NodeMeasure;
    const error = sampled && details?.['error'];
    const beside = error ? [{ name: `${id}_error`, values: ofEverybody(error) }] : [];
    return [{ name: id, values: measures[i]!.values }, ...beside];
  });
  return {
    columns: ['person', ...columns.map(({ name }) => name)],
    rows: people.map((id, i) => [id, ...columns.map(({ values }): Cell => values[i]!)]),
    document: {
      recipe,
      people,
      measures: Object.fromEntries(ids.map((id, i) => [id, measures[i]!])),
      skipped,
    },
  };
}

export function tieOutput(
  snapshot: Snapshot,
  ids: readonly string[],
  results: Results,
  recipe: Recipe,
  skipped: readonly Skipped[],
): Output {
  const of = (id: string) => results[id] as TieMeasure;
  const ends = ids.length > 0 ? of(ids[0]!).ends : [];
  const ties = Array.from({ length: ends.length / 2 }, (_, i) =>
    [ends[2 * i]!, ends[2 * i + 1]!].map((at) => snapshot.keys[at]!),
  );
  return {
    columns: ['a', 'b', ...ids],
    rows: ties.map((pair, i) => [...pair, ...ids.map((id) => of(id).values[i]!)]),
    document: {
      recipe,
      ties,
      measures: Object.fromEntries(
        ids.map((id) => {
          const { unit, undefined: count, values, ...more } = of(id);
          return [id, { unit, undefined: count, values, ...beside(more) }];
        }),
      ),
      skipped,
    },
  };
}

/** A census is one entry of the document, and a row for each of its numbers. */
export function communityOutput(
  ids: readonly string[],
  results: Results,
  recipe: Recipe,
  skipped: readonly Skipped[],
): Output {
  const of = (id: string) => results[id] as GraphMeasure | CensusMeasure;
  const rows = ids.flatMap((id): Cell[][] => {
    const { value, unit } = of(id);
    if (typeof value === 'number') return [[id, value, unit]];
    return Object.entries(value).map(([name, count]) => [`${id}_${name}`, count, unit]);
  });
  const measures = ids.map((id) => {
    const result = of(id);
    return [
      id,
      { unit: result.unit, value: result.value, ...('details' in result ? beside(result) : {}) },
    ] as const;
  });
  return {
    columns: ['measure', 'value', 'unit'],
    rows,
    document: { recipe, measures: Object.fromEntries(measures), skipped },
  };
}
