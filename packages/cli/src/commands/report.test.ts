import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const s4 = fileURLToPath(new URL('../../../../data/scenarios/s4', import.meta.url));

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'linli-'));
  await writeFile(
    join(path, 'people.csv'),
    'id,name,roles,interviewed\nE1,"<img src=x onerror=a()>",elder,true\nE2,赵德顺,elder,true\nN1,李"梅,neighbour,\n',
  );
  await writeFile(
    join(path, 'ties.csv'),
    'supporter,supported,functions\nE2,E1,companionship\nN1,E2,companionship\n',
  );
  await writeFile(join(path, 'consents.csv'), 'person,purpose,given\nE2,sharing,false\n');
  await writeFile(join(path, 'datapackage.json'), '{"title":"</style><script>a()</script>\\";}"}');
  return path;
}

describe('linli report', () => {
  it.each(['zh', 'en'])('tells the dataset in one page of %s, the same each time', async (lang) => {
    const out = join(await mkdtemp(join(tmpdir(), 'linli-')), 'report.html');
    const { code, out: printed } = await run('report', s4, '--lang', lang, '--out', out, '--rows', '5');
    const page = await readFile(out, 'utf8');
    expect([code, printed]).toEqual([0, '']);
    expect((await run('report', s4, '--lang', lang, '--rows', '5')).out).toBe(page);
    const ids = [...page.matchAll(/<section aria-labelledby="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      'glance',
      'tiers',
      'components',
      'worklist',
      'gaps',
      'network',
      'month',
      'indicators',
      'how',
    ]);
    expect(page).toContain(lang === 'zh' ? '另有 45 位没有列出' : '45 more are not listed');
    expect(page).toContain('aria-label="');
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('gives ids, or names but for those who refused, and runs nothing that stands in the data', async () => {
    const path = await folder();
    const plain = await run('report', path);
    expect(plain.out).not.toMatch(/李|赵德顺|onerror/);
    const named = await run('report', path, '--names');
    expect(named.out).toContain('&lt;img src=x');
    expect(named.out).toContain('李&quot;梅');
    expect(named.out).not.toContain('赵德顺');
    expect(named.talk).toMatch(/^1 said no to being named/m);
    const whole = await run('report', path, '--keep-all-names');
    expect([whole.out, whole.talk]).toEqual([
      expect.stringContaining('赵德顺'),
      expect.stringMatching(/names 1 who said no/),
    ]);
    for (const { out } of [plain, named, whole]) {
      expect(out).not.toMatch(/<(script|img)|<[^>]*\son\w+=|https?:/);
      expect(out.match(/<\/?style>/g)).toHaveLength(2);
      expect(out).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/);
    }
  });

  it.each([
    [['--format', 'csv'], 'expected no --format'],
    [['--rows', '0'], '--rows: expected a number above zero, got 0'],
  ])('refuses %s', async (argv, message) => {
    const { code, talk } = await run('report', s4, ...argv);
    expect([code, talk]).toEqual([2, expect.stringContaining(message)]);
  });
});
