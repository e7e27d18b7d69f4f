import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run as linli } from '../testing/run.ts';

const scenario = (id: string) => fileURLToPath(new URL(`../../../../data/scenarios/${id}`, import.meta.url));

const run = (...argv: string[]) => linli('service', ...argv);

describe('linli service', () => {
  it('gives the funnel of S3, and one document with everything in it', async () => {
    const { code, out } = await run(scenario('s3'));
    expect(code).toBe(0);
    expect(out.trim().split('\n').slice(0, 2)).toEqual([
      'stage,reached,here,cancelled,median_days,longest_days,waiting_longest',
      expect.stringMatching(/^placed,420,19,0,1,3,\d+$/),
    ]);
    const document = JSON.parse((await run(scenario('s3'), '--format', 'json')).out) as Record<
      string,
      unknown
    >;
    expect(Object.keys(document)).toEqual([
      ...['recipe', 'as_of', 'rules', 'funnel', 'orders', 'refused', 'helpers', 'organisations', 'kinds'],
      ...['top_tenth_share', 'ties', 'ledger', 'indicators', 'reconciliation'],
    ]);
  });

  it('shows the indicators of S4 with what does not agree, in words before a person', async () => {
    const { out } = await run(scenario('s4'), '--format', 'table', '--lang', 'zh');
    expect(out).toMatch(/电话微信访问.*2620.*没联系上的 \d+ 次也算，才是 2620/);
    expect(out).toMatch(/生活救助.*表上是 5，记录里是 10/);
  });

  it('keeps small numbers back in a month for the public', async () => {
    const rows = async (...more: string[]) => (await run(scenario('s4'), '--month', '2022-11', ...more)).out;
    expect(await rows()).toMatch(/^cases_opened,1,0$/m);
    expect(await rows('--public')).toMatch(/^cases_opened,,/m);
    expect(await rows('--public', '--format', 'table')).toMatch(/cases opened +kept back/);
  });

  it.each([
    [['--show', 'all'], /--show: expected one of funnel/],
    [['--show', 'month'], /expected --month/],
    [['--month', '2022-13'], /got 2022-13/],
    [['--most-open', '0'], /--most-open: expected a whole number above 0, got 0/],
  ])('refuses %s', async (argv, said) => {
    const { code, talk } = await run(scenario('s3'), ...argv);
    expect([code, talk]).toEqual([2, expect.stringMatching(said)]);
  });
});
