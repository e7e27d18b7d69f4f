import { measure, openDataset, takeSnapshot } from '@linli/core';
import { expect, it } from 'vitest';
import { measuringWords } from '../i18n/measuring.ts';
import { measureColumns, measureRecipe, measureRows, measureSheet, sortMeasures } from './measures.view.ts';
import { createJobs } from '../engine/jobs.ts';

const order = 700;
const ring = Array.from(
  { length: order },
  (_, i) => `P${i},P${(i + 1) % order}\nP${i},P${(i * 37 + 11) % order}\n`,
);
const files = [{ name: 'ring.csv', bytes: new TextEncoder().encode(`source,target\n${ring.join('')}`) }];
const context = { signal: new AbortController().signal, onProgress: () => undefined };
const never = { above: 100_000, sources: 100 };

it('measures exactly below the threshold and says the error above it, in rows, sheet and recipe', async () => {
  const jobs = createJobs();
  await jobs.open({ files, label: 'ring' }, context);
  const basics = await jobs.report({}, context);
  const report = { ...basics, ...(await jobs.findings({}, context)), complete: true };
  const local = await jobs.measures({ which: 'local', sampling: never }, context);
  const exact = await jobs.measures({ which: 'whole', sampling: never }, context);
  const some = await jobs.measures({ which: 'whole', sampling: { above: 500, sources: 100 } }, context);
  expect(exact.columns.map(({ sampled }) => sampled)).toEqual([null, null]);

  const columns = measureColumns(local, some, 'zh');
  const harmonic = columns.find(({ id }) => id === 'harmonic')!.of!;
  expect(harmonic.sampled).toMatchObject({ sources: 100, of: order, confidence: 0.95 });
  for (const [i, value] of harmonic.values.entries())
    expect(Math.abs(value - exact.columns[0]!.values[i]!)).toBeLessThanOrEqual(harmonic.errors![i]!);

  const rows = measureRows(report, columns);
  expect(rows[0]!.errors.filter((error) => error !== null)).toEqual([harmonic.errors![0]]);
  const [first] = sortMeasures(rows, 6, 'descending', 'zh');
  expect(first!.values[5]).toBe(Math.max(...harmonic.values));
  const t = measuringWords.zh;
  const sheet = measureSheet(report, columns, t);
  expect(sheet.columns).toContain(t.errorOf(columns[5]!.name));
  expect(sheet.rows[0]).toContain(t.howSampled('100', '700'));
  const told = { version: '1', sha256: 'x', people: order };
  const recipe: unknown = JSON.parse(measureRecipe(some, columns, { above: 500, sources: 100 }, told));
  expect(recipe).toMatchObject({
    sampling: { above: 500, sources: 100, seed: 1 },
    sampled: [{ measure: 'harmonic', sources: 100, of: order }],
  });
});

it('brings what is around each person up to date with a record', async () => {
  const jobs = createJobs();
  await jobs.open({ files, label: 'ring' }, context);
  await jobs.report({}, context);
  const before = await jobs.measures({ which: 'local', sampling: never }, context);
  const tie = {
    type: 'tie',
    supporter: 'P5',
    supported: 'P300',
    kind: 'neighbour',
    functions: ['companionship'],
    status: 'present',
    date: '2025-06-30',
  } as const;
  const written = await jobs.record({ action: tie, at: '2025-06-30T10:00:00Z', by: 'test' }, context);
  expect(written).toHaveProperty('entry');
  await jobs.report({}, context);
  const after = await jobs.measures({ which: 'local', sampling: never }, context);
  const { graph } = await openDataset([
    { ...files[0]!, bytes: new TextEncoder().encode(`source,target\n${ring.join('')}P5,P300\n`) },
  ]);
  const fresh = await measure(takeSnapshot(graph), ['reach_3', 'constraint']);
  const of = (table: typeof after, id: string) => table.columns.find((one) => one.id === id)!.values;
  expect(of(after, 'reach_3')).toEqual(fresh.reach_3.values);
  expect(of(after, 'constraint')).toEqual(fresh.constraint.values);
  expect(of(before, 'reach_3')).not.toEqual(of(after, 'reach_3'));
});
