import { openDataset } from '@linli/core';
import { expect, it } from 'vitest';
import { bookOf, momentIn, writeIn } from './book.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function book(waves: boolean) {
  const files = [
    file('people.csv', 'id,roles\nE1,elder\nN1,neighbour\n'),
    file('ties.csv', `source,target,from${waves ? ',wave' : ''}\nN1,E1,2023-01-05${waves ? ',2' : ''}\n`),
    ...(waves ? [file('waves.csv', 'id,date\n1,2022-06-01\n2,2023-06-01\n')] : []),
  ];
  return bookOf(await openDataset(files), '');
}
const visit = (date: string) =>
  ({
    type: 'visit',
    person: 'E1',
    actor: 'N1',
    date,
    outcome: 'met',
    functions: [],
    channel: null,
    minutes: null,
    collectedBy: null,
    note: null,
  }) as const;

it('looks at a record book in use on the day of today, and at an earlier wave as it was', async () => {
  const open = await book(true);
  expect(momentIn(open, { wave: '2' })).toEqual({ wave: '2' });
  expect(momentIn(open, { wave: '2', today: '2026-11-22' })).toEqual({ wave: '2', asOf: '2026-11-22' });
  expect(momentIn(open, { wave: '1', today: '2026-11-22' })).toEqual({ wave: '1' });
  expect(momentIn(open, { wave: '2', today: '2023-05-01' })).toEqual({ wave: '2' });
  expect(momentIn(open, { wave: '2', asOf: '2023-07-01', today: '2026-11-22' })).toEqual({
    wave: '2',
    asOf: '2023-07-01',
  });
});

it('looks at it on the day of today where there are no waves', async () => {
  const open = await book(false);
  expect(momentIn(open, {})).toEqual({});
  expect(momentIn(open, { today: '2026-11-22' })).toEqual({ asOf: '2026-11-22' });
});

it('goes on to the day of what was written down', async () => {
  const written = writeIn(await book(true), visit('2026-11-24'), '2026-11-22T08:00:00Z', 'Zhou');
  if (!('book' in written)) throw new Error(written.join());
  expect(momentIn(written.book, { wave: '2' }).asOf).toBe('2026-11-24');
  expect(momentIn(written.book, { wave: '2', today: '2026-11-22' }).asOf).toBe('2026-11-24');
});
