import { describe, expect, it } from 'vitest';
import { hashOf, parseRoute } from './route.ts';

describe('links', () => {
  it('bring back what they were made of', () => {
    const hash = '#/worklist?wave=4&tier=R,U&part=3:gap&person=12&lang=en';
    expect(hashOf(parseRoute(hash))).toBe(hash);
    expect(hashOf(parseRoute('#/overview?day=2024-05-01'))).toBe('#/overview?day=2024-05-01');
  });

  it('bring back what was imagined, and nothing that is not ours', () => {
    const hash = '#/what-if?if=p12.c3.w8.t4-9-05';
    expect(hashOf(parseRoute(hash))).toBe(hash);
    expect(parseRoute('#/what-if?if=p.x4.t4.p1-2-3.w0.t1-2-9.王').imagined).toEqual([]);
  });

  it('start where nothing is asked for', () => {
    expect(parseRoute('').screen).toBe('start');
    expect(parseRoute('#/').screen).toBe('start');
  });

  it('say so where a screen does not exist', () => {
    expect(parseRoute('#/elsewhere?wave=1').screen).toBeNull();
  });

  it('take no notice of values they do not know', () => {
    const { tiers, part, person, lang } = parseRoute('#/worklist?tier=R,X&part=9:gap&person=-1&lang=fr');
    expect({ tiers, part, person, lang }).toEqual({ tiers: ['R'], part: null, person: null, lang: null });
  });

  it('keep a wave whose id holds signs of the link itself', () => {
    const route = { ...parseRoute('#/overview'), wave: '第 1 期&x=?#' };
    expect(parseRoute(hashOf(route)).wave).toBe('第 1 期&x=?#');
  });

  it('hold no search', () => {
    expect(hashOf(parseRoute('#/worklist?q=王秀英'))).toBe('#/worklist');
  });
});
