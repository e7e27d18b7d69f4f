import { convertDataset, generateCity, openDataset, takeSnapshot, type SupportGraph } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { cohortsOf } from './cohorts.ts';

/** Of everybody who is there, those known to live elsewhere, a person and a place at a time. */
function livingOutside({ people, dataset }: SupportGraph, place: string): number {
  const parents = new Map(dataset.places.map(({ id, parent }) => [id, parent]));
  const isInside = (at: string | null): boolean =>
    at !== null && (at === place || isInside(parents.get(at) ?? null));
  return people.filter((person) => {
    const recorded = [person.place, person.community].filter((text) => text !== null);
    return recorded.length > 0 && !recorded.some((text) => text.startsWith(place) || isInside(text));
  }).length;
}

describe('cohortsOf', () => {
  it('counts who lives outside of each place that holds others', async () => {
    const { files } = await convertDataset(generateCity({ people: 600, seed: 3 }), 'csv', 'city');
    const { graph } = await openDataset(files);
    const outside = cohortsOf(graph, takeSnapshot(graph)).filter(({ kind }) => kind === 'outside');
    expect(outside.map(({ id }) => id)).toContain('C1苑10栋');
    expect(outside.map(({ count }) => count)).toEqual(outside.map(({ id }) => livingOutside(graph, id)));
  });
});
