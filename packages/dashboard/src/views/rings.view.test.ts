import { describe, expect, it } from 'vitest';
import { markRadius } from './rings-place.ts';
import { ringsView, shortOf, type RingsView } from './rings.view.ts';
import { reportOf } from './testing/report-of.ts';

const same = (id: string) => id;
const people = (...rows: string[]) => ['id,roles,interviewed,birth_year', ...rows];
const ties = (...rows: string[]) => ['supporter,supported,kind,functions,directed,circle', ...rows];
const needs = (...rows: string[]) => ['person,function,essential', ...rows];

function overlaps({ marks, more, suggestion }: RingsView): string[] {
  const spots = [...marks, ...more, ...(suggestion ? [suggestion] : [])];
  return spots.flatMap((a, i) =>
    spots
      .slice(i + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 2 * markRadius - 0.01)
      .map((b) => `${a.x},${a.y} on ${b.x},${b.y}`),
  );
}

describe('ringsView', () => {
  it('is empty round a person without anybody, and names what is missing', async () => {
    const view = ringsView(
      await reportOf({ people: people('a,elder,true,'), ties: ties(), needs: needs('a,instrumental,true') }),
      'a',
      'en',
      same,
    );
    expect(view).toMatchObject({ alters: 0, marks: [], more: [], rows: [] });
    expect(view.sectors.find((sector) => sector.function === 'instrumental')?.state).toBe('missing');
    expect(view.sectors.find((sector) => sector.function === 'financial')?.state).toBe('not-collected');
  });

  it('never calls missing what somebody was not asked about', async () => {
    const report = await reportOf({
      people: people('a,elder,false,', 'b,elder,true,', 'c,,true,'),
      ties: ties('c,b,neighbour,instrumental,true,'),
      needs: needs('a,instrumental,true', 'b,instrumental,true'),
    });
    const state = (id: string) => ringsView(report, id, 'en', same).sectors[0]?.state;
    expect(state('a')).toBe('unknown');
    expect(state('b')).toBe('given');
  });

  it('holds nobody for an id that is not there', async () => {
    const view = ringsView(await reportOf({ people: people(), ties: ties() }), 'x', 'en', same);
    expect(view).toMatchObject({ alters: 0, suggestion: null });
  });

  it('takes the recorded circle, else goes by what is given', async () => {
    const report = await reportOf({
      people: people('a,elder,true,', 'b,,true,', 'c,,true,', 'd,,true,', 'e,,true,'),
      ties: ties(
        'b,a,neighbour,companionship,true,1',
        'c,a,neighbour,companionship|instrumental,true,',
        'd,a,neighbour,companionship,true,',
        'e,a,child,,true,',
      ),
    });
    const rows = new Map(
      ringsView(report, 'a', 'en', same).rows.map((row) => [`${row.known} ${row.id}`, row]),
    );
    expect(rows.get('active b')).toMatchObject({ ring: 1, recorded: true });
    expect(rows.get('active c')).toMatchObject({ ring: 1, recorded: false });
    expect(rows.get('active d')).toMatchObject({ ring: 2, recorded: false });
    expect(rows.get('relationship e')).toMatchObject({ ring: 3, recorded: false });
  });

  it('says who is helped by the person without counting that as help received', async () => {
    const report = await reportOf({
      people: people('a,elder,true,', 'b,elder,true,'),
      ties: ties('a,b,neighbour,companionship,true,'),
    });
    const view = ringsView(report, 'a', 'en', same);
    expect(view.rows.at(-1)).toMatchObject({ id: 'b', known: 'toward', gives: '' });
    expect(view.sectors.every(({ state }) => state !== 'given')).toBe(true);
  });

  it('counts a tie that goes both ways as help received', async () => {
    const report = await reportOf({
      people: people('__proto__,elder,true,', 'constructor,elder,true,'),
      ties: ties('__proto__,constructor,friend,companionship,false,'),
    });
    expect(ringsView(report, '__proto__', 'en', same).rows).toMatchObject([
      { id: 'constructor', gives: 'company' },
    ]);
  });

  it.each([1, 5, 12, 30])(
    'stands %i people clear of each other, and counts those who find no room',
    async (count) => {
      const kinds = ['companionship', 'instrumental', 'companionship|emergency', ''];
      const alters = Array.from({ length: count }, (_, i) => `p${i}`);
      for (const given of [
        (i: number) => kinds[i % 4],
        () => 'companionship',
        () => 'companionship|emergency',
        () => '',
      ]) {
        const report = await reportOf({
          people: people('ego,elder,true,', ...alters.map((id) => `${id},,true,`)),
          ties: ties(
            ...alters.map(
              (id, i) => `${id},ego,${given(i) === '' ? 'distant-kin' : 'neighbour'},${given(i)},true,`,
            ),
          ),
          needs: needs('ego,financial,true'),
        });
        const view = ringsView(report, 'ego', 'en', same);
        expect(overlaps(view)).toEqual([]);
        expect(view.marks.length + view.more.reduce((sum, { n }) => sum + n, 0)).toBe(count);
        expect(view.alters).toBe(count);
      }
    },
  );

  it('draws the suggestion in the sector that it would cover', async () => {
    const report = await reportOf({
      people: people('a,elder,true,', 'b,,true,'),
      ties: ties('b,a,neighbour,companionship,true,'),
      needs: needs('a,companionship,false', 'a,instrumental,true'),
    });
    const view = ringsView(report, 'a', 'en', same);
    expect(view.suggestion).toMatchObject({ id: 'b', functions: 'practical help', x: 210 });
    expect(view.suggestion!.y).toBeLessThan(194);
    expect(view.rows[0]).toMatchObject({ id: 'b', known: 'suggested' });
    expect(overlaps(view)).toEqual([]);
  });

  it('gives the same picture again', async () => {
    const report = await reportOf({
      people: people('a,elder,true,', 'b,,true,', 'c,,true,'),
      ties: ties('b,a,neighbour,companionship,true,', 'c,a,neighbour,companionship,true,'),
    });
    expect(ringsView(report, 'a', 'zh', same)).toEqual(ringsView(report, 'a', 'zh', same));
  });
});

describe('shortOf', () => {
  it.each([
    ['王秀英', '秀英'],
    ['李梅', '李梅'],
    ['PID122', '122'],
    ['P-0019', '019'],
    ['Mary Smith', 'MS'],
    ['Anna', 'Ann'],
    ['__proto__', '__p'],
    ['', ''],
  ])('shortens %j to %j', (text, short) => {
    expect(shortOf(text)).toBe(short);
  });
});
