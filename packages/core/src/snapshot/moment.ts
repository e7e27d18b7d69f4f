import { UsageError } from '../model/issue.ts';
import type { WaveRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { byText } from '../util/order.ts';

export interface Moment {
  readonly asOf: string | null;
  readonly wave: string | null;
}

/** Waves in their order: by `order`, then `date`, then as listed; where no table lists them, those of ties by name. */
export function wavesOf(graph: SupportGraph): readonly Pick<WaveRow, 'id' | 'date' | 'label'>[] {
  const { waves, person_waves, ties } = graph.dataset;
  if (waves.length > 0)
    return waves
      .map((wave, listed) => ({ wave, listed }))
      .sort(
        (a, b) =>
          (a.wave.order ?? Infinity) - (b.wave.order ?? Infinity) ||
          byText(a.wave.date ?? '', b.wave.date ?? '') ||
          a.listed - b.listed,
      )
      .map(({ wave }) => wave);
  const named = new Set<string>();
  for (const rows of [ties, person_waves]) for (const { wave } of rows) if (wave !== null) named.add(wave);
  return [...named].sort(byText).map((id) => ({ id, date: null, label: null }));
}

/** The latest of event dates, wave dates and `from`; never `to`, which may lie in the future. */
function latestDate(graph: SupportGraph): string | null {
  const { dataset } = graph;
  let latest: string | null = null;
  const see = (date: string | null) => {
    if (date !== null && (latest === null || date > latest)) latest = date;
  };
  for (const event of dataset.events) see(event.date);
  for (const wave of dataset.waves) see(wave.date);
  for (const rows of [dataset.people, dataset.ties, dataset.needs]) for (const row of rows) see(row.from);
  return latest;
}

/**
 * The moment to look at. A wave brings its own date; a date brings the last wave dated at or before it. Neither given:
 * the latest date of the data, else the last wave by order, else no time at all.
 */
export function momentOf(graph: SupportGraph, wanted: { asOf?: string; wave?: string } = {}): Moment {
  const waves = wavesOf(graph);
  if (wanted.wave !== undefined) {
    const wave = waves.find(({ id }) => id === wanted.wave);
    if (!wave)
      throw new UsageError(
        `expected a wave of ${waves.map(({ id }) => id).join(', ') || '(none)'}, got ${wanted.wave}`,
      );
    return { asOf: wanted.asOf ?? wave.date, wave: wave.id };
  }
  const asOf = wanted.asOf ?? latestDate(graph);
  const dated = waves.filter(({ date }) => date !== null);
  const wave = asOf !== null && dated.length > 0 ? dated.findLast(({ date }) => date! <= asOf) : waves.at(-1);
  return { asOf, wave: wave?.id ?? null };
}
