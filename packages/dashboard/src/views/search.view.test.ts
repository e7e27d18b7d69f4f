import { describe, expect, it } from 'vitest';
import { searchIn } from './search.view.ts';

const names = ['王秀英', '曾德顺', '单桂兰', '解长乐', '吕玉珍', 'Anna Keller', null];
const find = searchIn(names.map((name, i) => ({ id: `P-${i}`, name })));
const found = (typed: string) => find(typed)?.map((at) => names[at]);

describe('search', () => {
  it('finds nobody in particular while nothing is typed', () => {
    expect(find('  ')).toBeNull();
  });

  it('finds by name, pinyin, initials and mixtures of them', () => {
    for (const typed of ['王秀', '秀英', 'wangxiuying', 'Wang Xiu', 'wxy', 'wxiuy', 'WXY', 'ｗｘｙ', '王xy'])
      expect(found(typed), typed).toEqual(['王秀英']);
  });

  it('reads family names as family names', () => {
    expect(found('zengdeshun')).toEqual(['曾德顺']);
    expect(found('shangl')).toEqual(['单桂兰']);
    expect(found('xiechang')).toEqual(['解长乐']);
  });

  it('takes every reading of a given name', () => {
    expect(found('xieczhangle')).toEqual([]);
    expect(found('xczhang')).toEqual([]);
    expect(found('xiezhangle')).toEqual(['解长乐']);
    expect(found('xczl')).toEqual([]);
    expect(found('xzl')).toEqual(['解长乐']);
  });

  it('takes v or u for ü', () => {
    expect(found('lvyuzhen')).toEqual(['吕玉珍']);
    expect(found('luyuzhen')).toEqual(['吕玉珍']);
  });

  it('finds names in other writing and ids', () => {
    expect(found('keller')).toEqual(['Anna Keller']);
    expect(find('p6')).toEqual([6]);
  });

  it('finds nobody where nobody matches', () => {
    expect(find('qqq')).toEqual([]);
  });
});
