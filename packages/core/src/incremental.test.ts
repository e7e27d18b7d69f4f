import { expect, it } from 'vitest';
import { supportGraphOf } from './build/support-graph-of.ts';
import { findGaps } from './gaps/find-gaps.ts';
import { updateGaps, type Gapped } from './gaps/update-gaps.ts';
import { suggestTies } from './match/suggest.ts';
import { updateSuggestions, type Suggested } from './match/update-suggestions.ts';
import { measure, type PersonMeasureId } from './measures/measure.ts';
import { localMeasureIds, updateMeasures, type Measured } from './measures/update-measures.ts';
import type { Dataset } from './model/schema.ts';
import type { AtMoment } from './profile/changed.ts';
import { profile } from './profile/profile.ts';
import { updateProfile, type Profiled } from './profile/update-profile.ts';
import { generateCity } from './simulate/city.ts';
import { takeSnapshot } from './snapshot/take-snapshot.ts';
import { firstDifference } from './testing/first-difference.ts';
import { editor } from './testing/edit.ts';

const isLong = process.env['LINLI_LONG'] === '1';
const [size, edits] = isLong ? [5_000, 1_000] : [200, 100];
const timeout = isLong ? 7_200_000 : 60_000;
const seed = Number(process.env['LINLI_SEED'] ?? 7);
const today = '2025-06-30';
const options = { weighted: true } as const;

interface State {
  readonly profiled: Profiled;
  readonly gapped: Gapped;
  readonly suggested: Suggested;
  readonly plain: Measured;
  readonly weighted: Measured;
}

async function updated(now: AtMoment, before: State | null): Promise<State> {
  const profiled = updateProfile(now, before?.profiled ?? null);
  const { report } = profiled;
  const ids = localMeasureIds();
  return {
    profiled,
    gapped: updateGaps(now, report, before?.gapped ?? null),
    suggested: updateSuggestions(now, report, before?.suggested ?? null),
    plain: await updateMeasures(now.snapshot, ids, before?.plain ?? null),
    weighted: await updateMeasures(
      now.snapshot,
      ['constraint', 'strength'],
      before?.weighted ?? null,
      options,
    ),
  };
}

/** Everything worked out as if nothing were known. */
async function whole({ graph, snapshot }: AtMoment) {
  const report = profile(graph, snapshot);
  const ids = localMeasureIds() as PersonMeasureId[];
  return {
    profiles: report,
    gaps: findGaps(graph, snapshot, report),
    plan: suggestTies(graph, snapshot, report),
    measures: await measure(snapshot, ids, { level: 'person' }),
    weighted: await measure(snapshot, ['constraint', 'strength'], options),
  };
}

const shown = ({ profiled, gapped, suggested, plain, weighted }: State) => ({
  profiles: profiled.report,
  gaps: gapped.found,
  plan: suggested.plan,
  measures: plain.measures,
  weighted: weighted.measures,
});

it(
  `gives after each of ${edits} edits of a community of ${size} (seed ${seed}) what working out everything gives`,
  { timeout },
  async () => {
    const edit = editor(seed, today);
    let data: Dataset = generateCity({ people: size, seed: 3 });
    const { collected } = supportGraphOf(data, { edgeList: false });
    const stateOf = (): AtMoment => {
      const graph = supportGraphOf(data, { edgeList: false, collected });
      return { graph, snapshot: takeSnapshot(graph, { asOf: today }) };
    };
    let now = await updated(stateOf(), null);
    const spent = { update: 0, whole: 0 };
    const kept = { profiles: 0, gaps: 0, plan: 0 };
    for (let i = 1; i <= edits; i++) {
      const step = edit(data);
      ({ data } = step);
      const at = stateOf();
      const before = now;
      const start = process.cpuUsage();
      now = await updated(at, before);
      const half = process.cpuUsage(start);
      const expected = await whole(at);
      const full = process.cpuUsage(start);
      spent.update += (half.user + half.system) / 1000;
      spent.whole += (full.user + full.system - half.user - half.system) / 1000;
      expect(firstDifference(shown(now), expected), `edit ${i}: ${step.kind}`).toBeNull();
      if (i % 100 === 0) process.stdout.write(`${i} edits of ${edits} are the same\n`);
      kept.profiles += shareKept(before.profiled.report.profiles, now.profiled.report.profiles) / edits;
      kept.gaps += shareKept(before.gapped.found.gaps, now.gapped.found.gaps) / edits;
      kept.plan += shareKept(before.suggested.plan, now.suggested.plan) / edits;
    }
    const each = (ms: number) => `${(ms / edits).toFixed(1)} ms`;
    process.stdout.write(
      `${edits} edits of ${size} people, seed ${seed}: every result equal; CPU an edit ${each(spent.update)}, ` +
        `of the whole ${each(spent.whole)}; kept ${JSON.stringify(kept)}\n`,
    );
    // Most was not looked at anew, or nothing was shown.
    expect(Math.min(...Object.values(kept))).toBeGreaterThan(0.6);
  },
);

function shareKept<T>(before: readonly T[], now: readonly T[]): number {
  const had = new Set(before);
  return now.filter((one) => had.has(one)).length / Math.max(1, now.length);
}
