import { convertDataset, elevation, generateCity, openDataset, takeSnapshot } from '@linli/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeReport } from './testing/report-of.ts';
import { createJobs } from '../engine/jobs.ts';
import type { DeskJobs, ReportData } from '../engine/protocol.ts';
import { buildingsPicture, quartersOf, stairwellRows } from './buildings.view.ts';
import { indicatorRows, sharedPeriod } from './indicators.view.ts';
import { figureRows, moveRows } from './month.view.ts';
import { funnelRows, ledgerRows, refusedRows, waitingOrders } from './service.view.ts';

const lines = {
  people: [
    'id,name,roles,household,place,interviewed,lives_alone,willing,capacity,offers',
    'E1,王秀英,elder,1栋1单元101,1栋1单元,true,true,,,',
    'E2,赵德顺,elder,1栋2单元201,1栋2单元,true,,,,',
    'N1,李梅,neighbour,1栋1单元302,1栋1单元,,,true,3,instrumental|companionship',
    'N2,张建国,neighbour,1栋2单元202,1栋2单元,,,,,',
    'V1,陈志远,volunteer,,,,,,,',
  ],
  ties: ['supporter,supported,functions,frequency_30d', 'N2,E2,companionship,4'],
  events: [
    'type,date,actor,people,order,stage,points,initiator,note',
    'order,2026-01-01,,E1,D1,placed,,,代买',
    'order,2026-01-02,V1,E1,D1,dispatched,,,',
    'order,2026-01-03,,E2,D2,placed,,代办,送餐',
    'order,2026-01-20,V1,E2,D2,completed,5,,',
    'points,2026-01-20,V1,,,,5,,',
  ],
  indicators: ['id,name,unit,target,period_from,period_to', 'I1,点单,次,3,2026-01-01,2026-01-31'],
};
const say = (value: number | null) => (value === null || Number.isNaN(value) ? null : String(value));
const words = { days: (n: string) => `${n} 天`, byProxy: '代办', returned: (n: string) => `退回 ${n} 次` };
const nameOf = (id: string) => id;
const context = { signal: new AbortController().signal, onProgress: () => undefined };

let report: ReportData;
let loop: DeskJobs['service']['out'];
let jobs: ReturnType<typeof createJobs>;
beforeAll(async () => {
  jobs = createJobs();
  const files = Object.entries(lines).map(([name, rows]) => ({
    name: `${name}.csv`,
    bytes: new TextEncoder().encode(rows.join('\n')),
  }));
  const opened = await jobs.open({ files, label: '' }, context);
  expect(opened.desk).toEqual(['buildings', 'service', 'indicators', 'month']);
  expect(opened.months).toEqual(['2026-01']);
  report = await wholeReport(jobs);
  loop = await jobs.service({ asOf: report.asOf }, context);
});

describe('orders', () => {
  it('tell who waits longest first, at one step or at all', () => {
    const all = waitingOrders(loop, null, nameOf, 'zh', say, words);
    expect(all.map(({ cells }) => cells)).toEqual([
      ['E1', 'D1', '代买', '已派单，待接单', null, '18 天'],
      ['E2', 'D2', '送餐，代办', '已点单，待派单', null, '17 天'],
    ]);
    expect(waitingOrders(loop, 'placed', nameOf, 'zh', say, words).map(({ key }) => key)).toEqual(['D2']);
  });

  it('show as much of the funnel as went on, and call no undefined time zero', () => {
    const rows = funnelRows(loop, 'zh', say);
    expect(rows.map(({ share, wentOn }) => [share, wentOn])).toEqual([
      [1, 0.5],
      [0.5, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(rows[2]).toMatchObject({ median: null, longest: null, waiting: null, late: false });
  });

  it('list the line, the words and the reason of what is out of turn', () => {
    expect(refusedRows(loop, nameOf, 'zh', say)).toEqual([
      { key: '5', cells: ['5', '2026-01-20', 'D2', 'completed', 'V1', '还没有派单'] },
    ]);
    expect(ledgerRows(loop, nameOf, say)[0]?.cells).toEqual(['V1', '5', '0', '0', '0', '0', '5']);
  });
});

describe('buildings', () => {
  it('draw every home once inside its stairwell, and mark where nobody helps another', async () => {
    const elevation = await jobs.elevation({}, context);
    const { buildings, width } = buildingsPicture(elevation, report, 600);
    const units = buildings.flatMap((building) => building.units);
    expect(units.map(({ aid }) => aid)).toEqual(['none', 'some']);
    expect(units.flatMap(({ cells }) => cells).map(({ tier }) => tier)).toEqual(['R', null, 'G', null]);
    for (const { x, y, width: w, height: h, cells } of units)
      for (const cell of cells) {
        expect(cell.x >= x && cell.x < x + w && cell.y >= y && cell.y < y + h).toBe(true);
      }
    expect(width).toBeLessThan(600);
  });

  it('list stairwells without mutual aid first, with the tie to try there', async () => {
    const rows = stairwellRows(await jobs.elevation({}, context), report);
    expect(rows.map(({ unit, aid, alone, aloneKnown }) => [unit, aid, alone, aloneKnown])).toEqual([
      ['1', 'none', 1, 1],
      ['2', 'some', 0, 0],
    ]);
    expect(rows[0]?.suggestion).toMatchObject({ supporter: 'N1', supported: 'E1' });
  });
});

describe('the buildings of a city', () => {
  it('stand in quarters of one compound each, every stairwell in one of them and in order', async () => {
    const { files } = await convertDataset(generateCity({ people: 4000, seed: 2 }), 'csv', 'city');
    const { graph } = await openDataset(files);
    const whole = elevation(graph, takeSnapshot(graph));
    const quarters = quartersOf(whole);
    expect(quarters.length).toBeGreaterThan(3);
    expect(quarters.flatMap(({ stairwells }) => stairwells)).toEqual(whole.stairwells);
    for (const { first, last, stairwells } of quarters) {
      expect(stairwells.length).toBeLessThanOrEqual(80);
      expect(last.replace(/\d+栋$/, '')).toBe(first.replace(/\d+栋$/, ''));
    }
    expect(quarters.reduce((sum, { without }) => sum + without, 0)).toBe(
      whole.stairwells.filter((one) => one.mutualAid === 'none' && one.elders > 0).length,
    );
    expect(quartersOf({ ...whole, stairwells: whole.stairwells.slice(0, 80) })).toHaveLength(1);
    expect(quartersOf({ ...whole, stairwells: [] })).toEqual([]);
  });
});

describe('indicators and the month', () => {
  it('tell the figure, the records and what does not agree', async () => {
    const found = await jobs.indicators({ asOf: report.asOf }, context);
    expect(indicatorRows(found, 'zh', say)).toMatchObject([
      { name: '点单', unit: '次', target: '3', evidence: '订单' },
    ]);
    expect(sharedPeriod(found)).toMatchObject({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('say that a number is kept back', async () => {
    const kept = (value: number | null) => (value === null ? '不公布' : String(value));
    const month = await jobs.month({ month: '2026-01', published: true }, context);
    expect(figureRows(month, 'zh', kept)).toContainEqual({
      key: 'orders_placed',
      cells: ['点单', '不公布', '0'],
    });
    expect(moveRows(month, 'zh', kept)).toHaveLength(5);
    expect(month.moved).toEqual([]);
  });
});
