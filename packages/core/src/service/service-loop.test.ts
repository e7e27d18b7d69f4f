import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventRow } from '../model/schema.ts';
import { graphOf, runs, shipped } from '../testing/index.ts';
import { serviceLoop } from './service-loop.ts';

const empty: EventRow = {
  ...{ id: null, type: null, date: null, actor: null, people: null, functions: null, channel: null },
  ...{ minutes: null, outcome: null, order: null, stage: null, rating: null, points: null, place: null },
  ...{ group: null, collected_by: null, initiator: null, note: null, attributes: new Map(), row: 0 },
};
const log = (...rows: Partial<EventRow>[]): EventRow[] =>
  rows.map((row, i) => ({ ...empty, row: i + 2, ...row }));
const step = (stage: string, date: string, more: Partial<EventRow> = {}): Partial<EventRow> => ({
  ...{ type: 'order', order: 'D1', people: ['E'], actor: stage === 'placed' ? null : 'V' },
  ...{ stage, date, ...more },
});
const points = (amount: number | null, date: string, more: Partial<EventRow> = {}): Partial<EventRow> => ({
  ...{ type: 'points', actor: 'V', points: amount, date, ...more },
});
const loopOf = (rows: readonly Partial<EventRow>[], options = {}) =>
  serviceLoop({ events: log(...rows), people: [] }, options);
const whole = [
  step('placed', '2026-03-01', { note: '代买', initiator: 'E' }),
  step('派单', '2026-03-01', { actor: 'W' }),
  step('accepted', '2026-03-02'),
  step('completed', '2026-03-04', { points: 5, functions: ['instrumental'] }),
  step('rated', '2026-03-05', { rating: 4, initiator: '代评' }),
];

describe('an order', () => {
  it('goes from placed to rated, in words of either language', () => {
    const { orders, refused, ties } = loopOf(whole, { asOf: '2026-03-31' });
    expect(refused).toEqual([]);
    expect(orders).toMatchObject([
      {
        ...{ id: 'D1', person: 'E', state: 'rated', helper: 'V', detail: '代买', rating: 4, points: 5 },
        ...{ byProxy: false, ratedByProxy: true, returned: 0, waitingDays: null },
      },
    ]);
    expect(ties).toEqual([
      { order: 'D1', supporter: 'V', supported: 'E', date: '2026-03-04', functions: ['instrumental'] },
    ]);
  });

  it('comes back to the queue when it is declined, and counts both times that it waited', () => {
    const again = [
      whole[0]!,
      whole[1]!,
      step('declined', '2026-03-03', { actor: 'U' }),
      step('dispatched', '2026-03-10', { actor: 'W' }),
      step('expired', '2026-03-12', { actor: null }),
    ];
    const { orders, funnel, byHelper } = loopOf(again, { asOf: '2026-03-20' });
    expect(orders).toMatchObject([{ state: 'placed', helper: null, returned: 2, waitingDays: 8 }]);
    expect(funnel[0]).toMatchObject({ reached: 1, here: 1, medianDays: 3.5, waitingLongest: 8 });
    expect(funnel[1]).toMatchObject({ reached: 1, here: 0, medianDays: NaN });
    expect(byHelper).toMatchObject([{ key: 'U', declined: 1, accepted: 0 }]);
  });

  it.each([
    ['not-placed', [step('dispatched', '2026-03-01')]],
    ['no-person', [step('placed', '2026-03-01', { people: null })]],
    ['no-order', [step('placed', '2026-03-01', { order: null })]],
    ['step-unknown', [step('打包', '2026-03-01')]],
    ['no-date', [whole[0]!, step('dispatched', '', { date: null })]],
    ['placed-already', [whole[0]!, step('placed', '2026-03-02')]],
    ['not-dispatched', [whole[0]!, step('accepted', '2026-03-02')]],
    ['dispatched-already', [...whole.slice(0, 2), step('dispatched', '2026-03-02')]],
    ['not-accepted', [...whole.slice(0, 2), step('completed', '2026-03-02')]],
    ['accepted-already', [...whole.slice(0, 3), step('accepted', '2026-03-03')]],
    ['other-helper', [...whole.slice(0, 3), step('completed', '2026-03-03', { actor: 'U' })]],
    ['own-order', [...whole.slice(0, 2), step('accepted', '2026-03-03', { actor: 'E' })]],
    ['no-actor', [...whole.slice(0, 2), step('accepted', '2026-03-03', { actor: null })]],
    ['other-person', [...whole.slice(0, 2), step('accepted', '2026-03-03', { people: ['F'] })]],
    ['not-completed', [...whole.slice(0, 3), step('rated', '2026-03-03', { rating: 5 })]],
    ['completed-already', [...whole.slice(0, 4), step('cancelled', '2026-03-05')]],
    ['rating-outside', [...whole.slice(0, 4), step('rated', '2026-03-05', { rating: 6 })]],
    ['rated-by-helper', [...whole.slice(0, 4), step('rated', '2026-03-05', { rating: 5, initiator: 'V' })]],
    ['rated-already', [...whole, step('rated', '2026-03-06', { rating: 1 })]],
    ['ended', [whole[0]!, step('cancelled', '2026-03-02'), step('dispatched', '2026-03-03')]],
  ] as const)('does not take a step out of turn: %s', (reason, rows) => {
    const { orders, refused } = loopOf(rows);
    expect(refused.map((one) => [one.row, one.reason])).toEqual([[rows.length + 1, reason]]);
    expect(orders).toEqual(loopOf(rows.slice(0, -1)).orders);
  });

  it('is not taken by who holds as many as the rules allow', () => {
    const other = whole.slice(0, 3).map((row) => ({ ...row, order: 'D2' }));
    const { refused } = loopOf([...whole.slice(0, 3), ...other], { rules: { mostOpen: 1 } });
    expect(refused).toMatchObject([{ order: 'D2', reason: 'over-load' }]);
    expect(loopOf([...whole.slice(0, 4), ...other], { rules: { mostOpen: 1 } }).refused).toMatchObject([
      { order: 'D2', reason: 'over-load' },
    ]);
    const later = other.map((row) => ({ ...row, date: '2026-03-06' }));
    expect(loopOf([...whole, ...later], { rules: { mostOpen: 1 } }).refused).toEqual([]);
  });
});

describe('points', () => {
  it('are earned by completed orders, once, and never spent twice', () => {
    const { ledger } = loopOf([
      ...whole,
      points(5, '2026-03-04', { order: 'D1' }),
      points(5, '2026-03-05', { order: 'D1' }),
      points(-3, '2026-03-06'),
      points(-3, '2026-03-07'),
      points(-1, '2026-03-08', { people: ['F'] }),
    ]);
    expect(ledger.refused.map(({ reason }) => reason)).toEqual(['order-paid-already', 'balance-too-low']);
    expect(ledger).toMatchObject({ issued: 5, redeemed: 3, expired: 0, outstanding: 2, unpaid: [] });
    expect(ledger.balances).toMatchObject([
      { person: 'F', received: 1, balance: 1 },
      { person: 'V', earned: 5, given: 1, redeemed: 3, balance: 1 },
    ]);
  });

  it('are refused where no order earned them', () => {
    const reasons = (row: Partial<EventRow>) =>
      loopOf([...whole, row]).ledger.refused.map(({ reason }) => reason);
    expect(reasons(points(5, '2026-03-03', { order: 'D1' }))).toEqual(['order-not-completed']);
    expect(reasons(points(5, '2026-03-06', { order: 'D9' }))).toEqual(['order-not-completed']);
    expect(reasons(points(5, '2026-03-06', { order: 'D1', actor: 'U' }))).toEqual(['other-helper']);
    expect(reasons(points(9, '2026-03-06', { order: 'D1' }))).toEqual(['other-amount']);
    expect(reasons(points(0, '2026-03-06'))).toEqual(['no-points']);
    expect(reasons(points(1, '2026-03-06', { actor: null }))).toEqual(['no-person']);
    expect(loopOf(whole).ledger.unpaid).toEqual([{ order: 'D1', helper: 'V', points: 5 }]);
  });

  it('run out, the oldest first, where the rules say so', () => {
    const rows = [points(2, '2026-01-01'), points(0.3, '2026-02-01'), points(-1.2, '2026-02-10')];
    const { ledger } = loopOf(rows, { asOf: '2026-02-20', rules: { pointsLast: 30 } });
    expect(ledger.refused.map(({ reason }) => reason)).toEqual(['balance-too-low']);
    expect(ledger).toMatchObject({ issued: 2.3, expired: 2, redeemed: 0, outstanding: 0.3 });
    expect(loopOf(rows, { asOf: '2026-02-20' }).ledger.outstanding).toBe(1.1);
  });
});

const arbitraryLog = fc
  .array(
    fc.record({
      type: fc.constantFrom('order' as const, 'order' as const, 'order' as const, 'points' as const),
      order: fc.constantFrom('D1', 'D2', 'D3', null),
      stage: fc.constantFrom('placed', 'dispatched', 'accepted', 'declined', 'completed', 'rated', 'x'),
      date: fc.constantFrom('2026-01-01', '2026-01-02', '2026-03-01', null),
      actor: fc.constantFrom('V', 'V', 'U', null),
      people: fc.constantFrom(['E'], ['E'], ['V'], null),
      rating: fc.constantFrom(1, 5, null),
      points: fc.constantFrom(1, 2.5, 0.1, -0.3, -1, -3, null),
    }),
    { maxLength: 60 },
  )
  .map((rows) => log(...rows));

describe('any log', () => {
  const options = { asOf: '2026-03-15', rules: { pointsLast: 40, mostOpen: 2 } };
  it('leaves a ledger that balances, no account below zero, and every row booked or refused once', () => {
    fc.assert(
      fc.property(arbitraryLog, (events) => {
        const { ledger, orders, refused } = serviceLoop({ events, people: [] }, options);
        expect(ledger.issued).toBeCloseTo(ledger.redeemed + ledger.expired + ledger.outstanding, 9);
        for (const { balance, earned, received, given, redeemed, expired } of ledger.balances) {
          expect(balance).toBeGreaterThanOrEqual(0);
          expect(balance).toBeCloseTo(earned + received - given - redeemed - expired, 9);
        }
        const rows = (type: string) => events.filter((event) => event.type === type).length;
        const booked = ledger.entries.filter(({ row }) => row !== null).length;
        expect(booked + ledger.refused.length).toBe(rows('points'));
        expect(new Set(refused.map(({ row }) => row)).size).toBe(refused.length);
        expect(orders.length + refused.length).toBeLessThanOrEqual(rows('order'));
      }),
      { numRuns: runs(300) },
    );
  });

  it('gives the same without the rows that were refused', () => {
    fc.assert(
      fc.property(arbitraryLog, (events) => {
        const { refused, ledger, ...rest } = serviceLoop({ events, people: [] }, options);
        const out = new Set([...refused, ...ledger.refused].map(({ row }) => row));
        const again = serviceLoop({ events: events.filter(({ row }) => !out.has(row)), people: [] }, options);
        expect(again).toEqual({ ...rest, refused: [], ledger: { ...ledger, refused: [] } });
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the orders of scenario S3', () => {
  it('stand in the funnel with nothing refused, and the points balance', async () => {
    const { graph } = await graphOf(shipped('scenarios/s3'));
    const { funnel, refused, ledger, ties, byOrganisation, topTenthShare } = serviceLoop(graph.dataset, {
      asOf: '2024-06-30',
    });
    expect(refused).toEqual([]);
    expect(ledger.refused).toEqual([]);
    expect(funnel.map(({ reached }) => reached)).toEqual([420, 401, 334, 323, 237]);
    expect(funnel.map(({ here }) => here)).toEqual([19, 67, 11, 86, 237]);
    expect(ties).toHaveLength(323);
    expect(ledger.issued).toBe(ledger.redeemed + ledger.outstanding);
    expect(byOrganisation).toMatchObject([{ key: 'O4', completed: 323 }]);
    expect(topTenthShare).toBeGreaterThan(0.2);
  });
});
