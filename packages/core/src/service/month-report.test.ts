import { describe, expect, it } from 'vitest';
import type { ProfileReport, Tier } from '../model/profile.ts';
import { filesOf, graphOf } from '../testing/index.ts';
import { monthDays, monthReport } from './month-report.ts';

const tiers = (given: Readonly<Record<string, Tier>>): ProfileReport => ({
  ...{ asOf: null, wave: null, policy: 'basic', collected: [], assumed: [] },
  profiles: Object.entries(given).map(([person, tier]) => ({
    ...{ person, tier, completeness: 1, components: [], needs: [], reasons: [] },
  })),
});
const before = tiers({ A: 'R', B: 'Y', C: 'U', D: 'G', X: 'R' });
const after = tiers({ A: 'Y', B: 'R', C: 'G', D: 'U', E: 'R' });

describe('a month report', () => {
  it('counts what took place for each person met, and what did not apart', async () => {
    const { graph } = await graphOf(
      filesOf({
        people: 'id,roles\nA,elder\nB,elder\nW,social-worker\n',
        ties: 'supporter,supported\n',
        events:
          'type,date,actor,people,outcome,order,stage\nvisit,2026-01-31,W,A,met,,\nvisit,2026-02-01,W,A|B,met,,\nvisit,2026-02-03,W,A,no-answer,,\ncall,2026-02-28,W,B,met,,\ncall,2026-03-01,W,B,met,,\norder,2026-02-05,,B,,D1,点单\n',
        cases: 'person,worker,opened,closed\nA,W,2026-01-01,2026-02-10\nB,W,2026-02-02,\n',
      }),
    );
    const report = monthReport(graph.dataset, '2026-02', { before, after });
    const figures = Object.fromEntries(report.figures.map(({ id, value, before }) => [id, [value, before]]));
    expect(figures).toEqual({
      visits: [2, 1],
      calls: [1, 0],
      people_met: [2, 1],
      not_reached: [1, 0],
      orders_placed: [1, 0],
      orders_completed: [0, 0],
      cases_opened: [1, 1],
      cases_closed: [1, 0],
      cases_open: [1, 1],
      elders: [5, 5],
    });
    expect(report.until).toBe('2026-02-28');
  });

  it('tells whose tier moved, and calls what was or became unknown neither better nor worse', () => {
    const report = monthReport({ events: [], cases: [] }, '2026-02', { before, after }, '2026-02-14');
    expect(report.moves).toEqual({ better: 1, worse: 1, same: 0, clearer: 1, unclear: 1 });
    expect(report.moved.map(({ person }) => person)).toEqual(['A', 'B', 'C', 'D']);
    expect(report.tiers).toContainEqual({ tier: 'R', value: 2, before: 2 });
    expect([report.until, report.figures.map(({ id }) => id)]).toEqual(['2026-02-14', ['elders']]);
  });

  it('knows the days of every month', () => {
    expect(monthDays('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(monthDays('2026-12').last).toBe('2026-12-31');
    expect(() => monthDays('2026-13')).toThrow('got 2026-13');
  });
});
