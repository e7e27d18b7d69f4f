import type { PersonRow } from '../model/schema.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { addDays, daysBetween } from '../util/dates.ts';
import type { Builder } from './builder.ts';

export interface ContactSpec {
  readonly type: 'visit' | 'call' | 'delivery';
  readonly from: string;
  /** The last day, included. */
  readonly to: string;
  readonly actor: PersonRow;
  readonly elder: PersonRow;
  readonly functions?: readonly SupportFunction[];
  /** Share that met somebody. Default 0.92. */
  readonly met?: number;
  readonly channel?: string | ((date: string) => string);
  /** First and last day of a time in which this did not happen. */
  readonly except?: readonly [string, string];
  readonly collectedBy?: (date: string) => string;
}

const missed = [
  ['no-answer', 6],
  ['refused', 1],
] as const;

/** One contact on a drawn day of a period. */
export function addContact(builder: Builder, spec: ContactSpec): void {
  const { draw } = builder;
  const { channel, except, collectedBy } = spec;
  const met = draw.chance(spec.met ?? 0.92);
  const day = () => addDays(spec.from, draw.int(0, daysBetween(spec.from, spec.to)));
  let date = day();
  while (except && except[0] <= date && date <= except[1]) date = day();
  builder.add('events', {
    type: spec.type,
    date,
    actor: spec.actor.id,
    people: [spec.elder.id],
    ...(spec.functions === undefined ? {} : { functions: [...spec.functions] }),
    ...(channel === undefined ? {} : { channel: typeof channel === 'string' ? channel : channel(date) }),
    ...(collectedBy === undefined ? {} : { collected_by: collectedBy(date) }),
    ...(spec.type === 'visit' && met
      ? {
          minutes: draw.weighted([
            [20, 2],
            [30, 4],
            [45, 2],
            [60, 1],
          ]),
        }
      : {}),
    outcome: met ? 'met' : draw.weighted(missed),
  });
}

export interface RoundsSpec {
  readonly elders: readonly PersonRow[];
  readonly actorOf: (elder: PersonRow, at: number) => PersonRow;
  readonly from: string;
  /** The last day, included. */
  readonly to: string;
}

/** Share of the months in which somebody is called on: most nearly every month, some rarely reached. */
const reached = [
  [0.95, 7],
  [0.6, 2],
  [0.15, 1],
] as const;
const monthDays = 30;

/** A visit or a call in most months to most elders: the monthly round that the guidance asks for, as it goes. */
export function addMonthlyRounds(builder: Builder, { elders, actorOf, from, to }: RoundsSpec): void {
  const { draw } = builder;
  elders.forEach((elder, at) => {
    const share = draw.weighted(reached);
    for (let start = from; start <= to; start = addDays(start, monthDays)) {
      const end = addDays(start, monthDays - 1);
      if (draw.chance(share))
        addContact(builder, {
          type: draw.chance(0.6) ? 'visit' : 'call',
          from: start,
          to: end < to ? end : to,
          actor: actorOf(elder, at),
          elder,
        });
    }
  });
}

/** How many of `total` fall to each: at least `least`, the rest by drawn weights. Sums exactly to `total`. */
export function shareOut(builder: Builder, total: number, count: number, least: number): number[] {
  const weights = Array.from({ length: count }, () =>
    builder.draw.weighted([
      [1, 4],
      [2, 4],
      [4, 2],
      [8, 1],
    ]),
  );
  const rest = total - least * count;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => least + Math.floor((rest * weight) / sum));
  let left = total - shares.reduce((all, share) => all + share, 0);
  for (let i = 0; left > 0; i = (i + 1) % count, left--) shares[i]!++;
  return shares;
}

export interface MeetingSpec {
  readonly date: string;
  readonly group?: string;
  readonly place?: string;
  readonly actor?: PersonRow;
  readonly people: readonly PersonRow[];
  readonly functions?: readonly SupportFunction[];
  readonly note?: string;
}

/** A meeting of a group or an activity, with who was there. Being there together is no support. */
export function addMeeting(builder: Builder, spec: MeetingSpec): void {
  const { people, actor, ...rest } = spec;
  builder.add('events', {
    type: 'attendance',
    ...rest,
    functions: spec.functions ? [...spec.functions] : null,
    people: people.map(({ id }) => id),
    ...(actor === undefined ? {} : { actor: actor.id }),
  });
}
