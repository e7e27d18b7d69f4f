import { describe, expect, it } from 'vitest';
import { Settings } from './settings.svelte.ts';

const shelf = (kept: string | null = null) => ({
  kept,
  getItem() {
    return this.kept;
  },
  setItem(_: string, value: string) {
    this.kept = value;
  },
});

describe('settings', () => {
  it('speak Chinese to a Chinese browser and English to others', () => {
    expect(new Settings(shelf(), ['zh-CN']).lang).toBe('zh');
    expect(new Settings(shelf(), ['fr']).lang).toBe('en');
  });

  it('are kept and read again', () => {
    const place = shelf();
    new Settings(place, ['zh']).set({ theme: 'dark', large: true });
    const { theme, large } = new Settings(place, ['zh']);
    expect({ theme, large }).toEqual({ theme: 'dark', large: true });
  });

  it('do without a storage, or with one that holds something else', () => {
    expect(new Settings(null, ['zh']).theme).toBe('system');
    for (const kept of ['{', 'null', '[]', '{"theme":"pink","large":"yes"}'])
      expect(new Settings(shelf(kept), ['zh'])).toMatchObject({ theme: 'system', large: false });
  });

  it('remember which header goes where, and no word of any cell', () => {
    const place = shelf();
    const one = {
      fingerprint: '["姓名"]',
      table: 'people' as const,
      columns: [{ field: 'name' }, 'drop' as const],
    };
    const words = [{ column: 0, word: '王秀英', value: null }];
    new Settings(place, ['zh']).remember([{ ...one, words }]);
    expect(place.kept).not.toContain('王秀英');
    expect(new Settings(place, ['zh']).mappings()).toEqual([{ ...one, words: [] }]);
    for (const kept of ['{', '{"a":1}', '[{"fingerprint":"x","table":"people","columns":[7]}]'])
      expect(new Settings(shelf(kept), ['zh']).mappings()).toEqual([]);
  });

  it('keep ways of looking at the worklist as links of codes', () => {
    const place = shelf();
    const settings = new Settings(place, ['zh']);
    const late = { tiers: ['R' as const], part: null, due: 'late' as const, sort: 'place' as const };
    settings.keepView(late);
    settings.keepView(late);
    expect(place.kept).toBe('["#/worklist?tier=R&due=late&sort=place"]');
    const again = new Settings(place, ['zh']);
    expect([again.views, again.isKept(late)]).toEqual([[late], true]);
    again.dropView(late);
    expect([again.views, place.kept]).toEqual([[], '[]']);
    for (const kept of ['{', '{}', '[7]']) expect(new Settings(shelf(kept), ['zh']).views).toEqual([]);
  });
});
