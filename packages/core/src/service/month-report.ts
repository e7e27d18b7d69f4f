import { isCompletedContact } from '../model/contact.ts';
import { UsageError } from '../model/issue.ts';
import type { MonthFigureId, MonthReport, TierMoves } from '../model/month-report.ts';
import { stepOf } from '../model/order.ts';
import type { ProfileReport, Tier } from '../model/profile.ts';
import type { Dataset, EventRow } from '../model/schema.ts';
import { addDays } from '../util/dates.ts';

type Sources = Pick<Dataset, 'events' | 'cases'>;

const order = ['R', 'Y', 'G'] as const;

/** First day and last day of a month written YYYY-MM. */
export function monthDays(month: string): { readonly first: string; readonly last: string } {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UsageError(`expected a month YYYY-MM, got ${month}`);
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return { first, last: addDays(`${next}-01`, -1) };
}

function figuresOf({ events, cases }: Sources, first: string, last: string, outcomes: boolean) {
  const inside = events.filter(({ date }) => date !== null && first <= date && date <= last);
  const done = inside.filter((event) => isCompletedContact(event, outcomes));
  const times = (type: EventRow['type']) =>
    done.reduce((sum, event) => (event.type === type ? sum + (event.people?.length ?? 0) : sum), 0);
  const steps = (step: string) =>
    inside.filter(({ type, stage }) => type === 'order' && stepOf(stage) === step).length;
  const tried = inside.filter(({ type }) => type === 'visit' || type === 'call').length;
  const within = (date: string | null) => date !== null && first <= date && date <= last;
  return {
    visits: times('visit'),
    calls: times('call'),
    deliveries: times('delivery'),
    activities: inside.filter(({ type }) => type === 'attendance').length,
    people_met: new Set(done.flatMap(({ people }) => people ?? [])).size,
    not_reached: tried - done.filter(({ type }) => type === 'visit' || type === 'call').length,
    orders_placed: steps('placed'),
    orders_completed: steps('completed'),
    cases_opened: cases.filter(({ opened }) => within(opened)).length,
    cases_closed: cases.filter(({ closed }) => within(closed)).length,
    cases_open: cases.filter(
      ({ opened, closed }) => (opened === null || opened <= last) && (closed === null || closed > last),
    ).length,
  };
}

/** What the dataset holds anything about: a month without visits is 0 where visits are recorded at all. */
function collectedFigures({ events, cases }: Sources): ReadonlySet<MonthFigureId> {
  const types = new Set(events.map(({ type }) => type));
  const has = (type: EventRow['type'], ...ids: MonthFigureId[]) => (types.has(type) ? ids : []);
  return new Set([
    ...has('visit', 'visits', 'people_met', 'not_reached'),
    ...has('call', 'calls', 'people_met', 'not_reached'),
    ...has('delivery', 'deliveries', 'people_met'),
    ...has('attendance', 'activities'),
    ...has('order', 'orders_placed', 'orders_completed'),
    ...(cases.length > 0 ? (['cases_opened', 'cases_closed', 'cases_open'] as const) : []),
    'elders',
  ]);
}

function movesOf(before: ReadonlyMap<string, Tier>, after: ReadonlyMap<string, Tier>) {
  const moves = { better: 0, worse: 0, same: 0, clearer: 0, unclear: 0 };
  const moved: { person: string; from: Tier; to: Tier }[] = [];
  for (const [person, to] of after) {
    const from = before.get(person);
    if (from === undefined) continue;
    if (from !== to) moved.push({ person, from, to });
    if (from === to) moves.same++;
    else if (from === 'U') moves.clearer++;
    else if (to === 'U') moves.unclear++;
    else moves[order.indexOf(to) > order.indexOf(from) ? 'better' : 'worse']++;
  }
  return { moves: moves satisfies TierMoves, moved };
}

const tiersOf = ({ profiles }: ProfileReport): ReadonlyMap<string, Tier> =>
  new Map(profiles.map(({ person, tier }) => [person, tier]));

/**
 * What was done in a month beside the month before, and whose tier moved. The profiles are those of the last day of
 * either month. Contacts count once for each person met; what did not take place counts as not reached only.
 *
 * @throws UsageError where the month is not YYYY-MM.
 */
export function monthReport(
  dataset: Sources,
  month: string,
  profiles: { readonly before: ProfileReport; readonly after: ProfileReport },
  asOf: string | null = null,
): MonthReport {
  const { first, last } = monthDays(month);
  const until = asOf !== null && asOf < last ? asOf : last;
  const earlier = monthDays(addDays(first, -1).slice(0, 7));
  const outcomes = dataset.events.some(({ outcome }) => outcome !== null);
  const now = figuresOf(dataset, first, until, outcomes);
  const then = figuresOf(dataset, earlier.first, earlier.last, outcomes);
  const [before, after] = [tiersOf(profiles.before), tiersOf(profiles.after)];
  const count = (tiers: ReadonlyMap<string, Tier>, wanted: Tier) =>
    [...tiers.values()].filter((tier) => tier === wanted).length;
  const collected = collectedFigures(dataset);
  return {
    month,
    until,
    figures: (
      [
        ...(Object.keys(now) as (keyof typeof now)[]).map((id) => ({ id, value: now[id], before: then[id] })),
        { id: 'elders', value: after.size, before: before.size },
      ] as const
    ).filter(({ id }) => collected.has(id)),
    tiers: (['R', 'Y', 'U', 'G'] as const).map((tier) => ({
      tier,
      value: count(after, tier),
      before: count(before, tier),
    })),
    ...movesOf(before, after),
    least: null,
  };
}
