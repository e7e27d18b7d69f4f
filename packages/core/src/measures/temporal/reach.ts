import { UsageError } from '../../model/issue.ts';
import type { Censoring, TemporalNetwork } from '../../model/temporal.ts';
import { sweep } from './sweep.ts';

export interface TemporalPathOptions {
  /** Default true: a visit takes time, so that days increase along a path. False: any number of contacts on one day. */
  readonly strict?: boolean;
}

/** Who can reach whom along contacts in the order of time. Not symmetric, and not transitive. */
export interface TemporalReach {
  readonly from: string | null;
  readonly to: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly censoring: Censoring;
  readonly strict: boolean;
  readonly directed: boolean;
  readonly keys: readonly string[];
  /** People whom each person can reach, and who can reach each person; oneself not counted. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Ordered pairs that can be reached / n(n - 1). NaN where n < 2. */
  readonly ratio: number;
  /** Mean over ordered pairs of 1 / latency, 0 for a pair that is not reached; in [0, 1] a day. NaN where n < 2. */
  readonly efficiency: number;
  /** Harmonic mean of the latencies in days, 1 / efficiency. NaN where nobody reaches anybody. */
  readonly harmonicLatency: number;
}

/**
 * Time-respecting reach of everybody, forward and backward, with reach ratio and latency. Latency is counted from the
 * eve of the window, so that a contact on its first day has latency 1.
 *
 * @remarks One sweep over the days; O((spells + changes) x people / 32).
 * @see Kempe, Kleinberg & Kumar (2002), J. Comput. Syst. Sci. 64, 820-842; Pan & Saramaki (2011), Phys. Rev. E 84,
 * 016105.
 * @example AB on day 1, BC and DE on 2, AC on 3, CD on 4: ratio 13/20, though everybody is joined to everybody.
 */
export function temporalReach(network: TemporalNetwork, options: TemporalPathOptions = {}): TemporalReach {
  const { strict = true } = options;
  const { keys, from, to, first, last, censoring, directed } = network;
  const order = keys.length;
  const forward = new Float64Array(order);
  const backward = new Float64Array(order);
  let inverse = 0;
  let reached = 0;
  sweep(
    network,
    Int32Array.from(keys, (_, i) => i),
    strict,
    (source, person, day) => {
      forward[source]!++;
      backward[person]!++;
      inverse += 1 / day;
      reached++;
    },
  );
  const pairs = order < 2 ? NaN : order * (order - 1);
  return {
    ...{ from, to, first, last, censoring, strict, directed, keys, forward, backward },
    ratio: reached / pairs,
    efficiency: inverse / pairs,
    harmonicLatency: reached === 0 ? NaN : pairs / inverse,
  };
}

/**
 * Days from the eve of the window until a person can have reached each other one; 0 for that person, NaN where there is
 * no path in the order of time. With `network.from` of day 1, the date of arrival is `from` + latency - 1.
 *
 * @throws UsageError for an id that is not in the network.
 * @remarks O((spells + changes) x people / 32), the sweep of one source.
 */
export function earliestArrivals(
  network: TemporalNetwork,
  person: string,
  options: TemporalPathOptions = {},
): Float64Array {
  const source = network.keys.indexOf(person);
  if (source < 0) throw new UsageError(`expected a person of the network, got ${person}`);
  const latency = new Float64Array(network.keys.length).fill(NaN);
  latency[source] = 0;
  sweep(network, [source], options.strict ?? true, (_, to, day) => (latency[to] = day));
  return latency;
}
