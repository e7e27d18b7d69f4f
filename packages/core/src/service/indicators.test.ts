import { beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorReport } from '../model/indicators.ts';
import { filesOf, graphOf, shipped } from '../testing/index.ts';
import { indicatorReport } from './indicators.ts';

const reportOf = async (texts: Readonly<Record<string, string>>, asOf: string | null = null) => {
  const people = 'id,roles\nA,elder\nB,elder\nC,elder\nW,social-worker\n';
  const { graph } = await graphOf(filesOf({ people, ties: 'supporter,supported\n', ...texts }));
  return indicatorReport(graph.dataset, { asOf });
};
const head = 'id,name,unit,target,period_from,period_to';

describe('indicators of scenario S4', () => {
  let report: IndicatorReport;
  const of = (name: string) => report.indicators.find((one) => one.name === name)!;
  beforeAll(async () => {
    report = indicatorReport((await graphOf(shipped('scenarios/s4'))).graph.dataset, { asOf: '2023-03-31' });
  });

  it('find the records of every one of them by its name', () => {
    expect(report.indicators.filter(({ evidence }) => evidence === null)).toEqual([]);
    const names = ['营养支持', '物品支持', '个案心理辅导', '家事外事服务', '主题自助活动', '结案', '开案'];
    expect(names.map((name) => of(name).value)).toEqual([600, 340, 10, 21, 3, 2, 2]);
  });

  it('find that 2,620 calls are 2,620 only with other channels and those that nobody answered', () => {
    const calls = of('电话微信访问');
    expect(calls).toMatchObject({ unit: 'person-times', target: 2620 });
    expect(calls.value).toBeLessThan(calls.attempted);
    expect(calls.findings.map(({ code }) => code)).toEqual(['differs', 'agrees-with-channels']);
    expect(calls.perCase!.most).toBeGreaterThan(3 * calls.perCase!.least);
  });

  it('find that the table says five where the records hold ten', () => {
    expect(of('生活救助')).toMatchObject({
      value: 10,
      findings: [{ code: 'differs', numbers: { stated: 5, counted: 10 } }],
    });
  });

  it('find that not all of the fifty were assessed in the middle and at the end', () => {
    expect(of('中期终期评估').value).toBeLessThan(50);
  });
});

describe('an indicator', () => {
  it('keeps people and person-times apart, and says which one the figure is', async () => {
    const { indicators } = await reportOf({
      events:
        'type,date,actor,people,outcome\nvisit,2026-01-02,W,A|B,met\nvisit,2026-01-03,W,A,met\nvisit,2026-01-04,W,A,met\n',
      indicators: `${head}\nI1,探访,人次,2,2026-01-01,2026-12-31\nI2,探访,人,4,2026-01-01,2026-12-31\n`,
    });
    expect(indicators.map(({ value }) => value)).toEqual([4, 2]);
    expect(indicators.map(({ findings }) => findings[1])).toMatchObject([
      { code: 'agrees-as', unit: 'people' },
      { code: 'agrees-as', unit: 'person-times' },
    ]);
  });

  it('counts the days of its period and tells of the others', async () => {
    const { indicators } = await reportOf(
      {
        events:
          'type,date,actor,people\nvisit,2025-12-31,W,A\nvisit,2026-01-01,W,A\nvisit,2026-01-10,W,B\nvisit,2026-01-20,W,B\nvisit,,W,C\n',
        indicators: `${head},上报\nI1,探访,人次,9,2026-01-01,2026-01-10,2\n`,
      },
      '2026-01-05',
    );
    expect(indicators[0]).toMatchObject({ value: 1, reported: 2, elapsed: 0.5 });
    expect(indicators[0]?.findings).toEqual([
      { code: 'differs', unit: null, numbers: { stated: 2, counted: 1 } },
      { code: 'outside-period', unit: null, numbers: { records: 1 } },
      { code: 'without-date', unit: null, numbers: { records: 1 } },
    ]);
  });

  it('is undefined, not zero, where nothing tells what it counts', async () => {
    const { indicators } = await reportOf({
      indicators: `${head}\nI1,直接受益人,人次,9,,\nI2,探访,户,9,,\nI3,探访,次,9,,\n`,
    });
    expect(indicators.map(({ value, findings }) => [value, findings.map(({ code }) => code)])).toEqual([
      [NaN, ['no-evidence']],
      [NaN, ['unit-unknown']],
      [0, ['no-records']],
    ]);
    expect(indicators.map(({ share }) => share)).toEqual([NaN, NaN, 0]);
  });

  it('says which cases got none, and which got most of it', async () => {
    const calls = (id: string, n: number) => `call,2026-01-02,W,${id},met\n`.repeat(n);
    const { indicators } = await reportOf({
      cases: 'person,worker,opened,closed\nA,W,2026-01-01,\nB,W,2026-01-01,\nC,W,2026-01-05,\n',
      events: `type,date,actor,people,outcome\n${calls('A', 10)}${calls('B', 2)}${calls('C', 0)}`,
      indicators: `${head}\nI1,通话,人次,12,2026-01-01,2026-12-31\n`,
    });
    expect(indicators[0]?.perCase).toEqual({ cases: 3, without: 1, least: 0, median: 2, most: 10 });
    expect(indicators[0]?.findings.map(({ code }) => code)).toEqual(['cases-without', 'uneven']);
  });
});
