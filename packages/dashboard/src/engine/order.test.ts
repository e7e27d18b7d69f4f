import type { ComponentState, SupportProfile, Tier } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { worklistOrder } from './order.ts';

const profile = (person: string, tier: Tier, ...states: ComponentState[]): SupportProfile => ({
  person,
  tier,
  needs: [],
  reasons: [],
  completeness: 1,
  components: states.map((state, i) => ({ id: (i + 1) as 1, state, value: null }) as never),
});
const visit = (person: string, due: string) => ({ person, due, last: null, interval: 30 });
const order = (profiles: SupportProfile[], visits = [visit('A', '2026-01-01')]) =>
  worklistOrder(profiles, visits).map(({ person }) => person);

describe('the order of the worklist', () => {
  it('goes by tier, then by who is worse off in every respect, then by the day a visit is due', () => {
    const profiles = [
      profile('better', 'Y', 'watch', 'gap'),
      profile('green', 'G', 'ok', 'ok'),
      profile('worse', 'Y', 'gap', 'gap'),
      profile('red', 'R', 'watch', 'ok'),
      profile('due', 'Y', 'gap', 'watch'),
    ];
    expect(order(profiles)).toEqual(['red', 'worse', 'better', 'due', 'green']);
    const visits = [visit('due', '2026-01-02'), visit('better', '2026-01-09')];
    expect(order(profiles, visits)).toEqual(['red', 'worse', 'due', 'better', 'green']);
  });

  it('puts those whose day nobody knows last, and keeps ties in the order given', () => {
    const same = ['C', 'A', 'B'].map((person) => profile(person, 'Y', 'gap'));
    expect(order(same)).toEqual(['A', 'C', 'B']);
  });
});
