import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const data = (folder: string): string =>
  fileURLToPath(new URL(`../../../../data/${folder}`, import.meta.url));

describe('linli profile', () => {
  it('gives the grade of condition beside the tier, and how firmly the tier stands if asked', async () => {
    const { code, out } = await run('profile', data('amends'), '--wave', '4', '--sensitivity');
    const [header, ...rows] = out.trim().split('\n');
    expect(code).toBe(0);
    expect(header!.split(',').slice(-6)).toEqual([
      'condition_grade',
      'stability',
      'interval',
      'tipped_by',
      'windows',
      'layer',
    ]);
    expect(rows).toHaveLength(71);
    expect((await run('profile', data('amends'), '--wave', '4')).out).not.toContain('stability');
  });

  it('takes a policy pack, and refuses one that cannot be used', async () => {
    const pack = data('policies/inner-mongolia-2022.json');
    const { out } = await run('profile', data('scenarios/s0'), '--policy', pack, '--format', 'json');
    expect((JSON.parse(out) as { policy: string }).policy).toBe('inner-mongolia-2022 2022-06-23');
    const bad = join(await mkdtemp(join(tmpdir(), 'linli-')), 'bad.json');
    await writeFile(bad, '{"id":"x"}');
    const refused = await run('profile', data('scenarios/s0'), '--policy', bad);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.talk).toContain('sources');
  });
});
