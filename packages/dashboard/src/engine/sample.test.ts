import { elevation, indicatorReport, momentOf, openDataset, profile, takeSnapshot } from '@linli/core';
import { describe, expect, it } from 'vitest';
import { sampleFiles } from './sample.ts';

const open = async (lang: 'zh' | 'en') => {
  const { graph, issues } = await openDataset(sampleFiles(lang));
  const snapshot = takeSnapshot(graph);
  return {
    people: graph.people,
    issues,
    asOf: momentOf(graph).asOf,
    tiers: profile(graph, snapshot).profiles.map(({ person, tier }) => `${person} ${tier}`),
    indicators: indicatorReport(graph.dataset).indicators.map(({ value }) => value),
    stairwells: elevation(graph, snapshot).stairwells.length,
  };
};

describe('the sample community', () => {
  it('is the same in both languages', async () => {
    const [zh, en] = await Promise.all([open('zh'), open('en')]);
    expect(zh.issues).toEqual([]);
    expect({ ...en, people: [] }).toEqual({ ...zh, people: [] });
    expect(zh.indicators).toHaveLength(11);
    expect(zh.stairwells).toBe(42);
  });

  it('gives every person a name of their own', async () => {
    for (const { people } of await Promise.all([open('zh'), open('en')])) {
      const names = people.map(({ name }) => name);
      expect(names).not.toContain(null);
      expect(new Set(names).size).toBe(people.length);
    }
  });

  it('leaves nothing Chinese in the English one', () => {
    for (const { name, bytes } of sampleFiles('en')) {
      const left = new TextDecoder().decode(bytes).match(/[\u3400-\u9fff]+/g) ?? [];
      // Units are codes, and the description of the tables names the Chinese headers that are read too.
      const words = left.filter((text) => !['人', '人次', '件', '次'].includes(text));
      if (name.endsWith('.csv')) expect([name, words]).toEqual([name, []]);
    }
  });
});
