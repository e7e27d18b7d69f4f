import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { Succession, SuccessionRisk } from '../model/what-if.ts';
import { basicPolicy } from '../profile/policy.ts';
import { daysBetween } from '../util/dates.ts';
import { isValidAt } from '../util/interval.ts';

/** Days looked back on, and days within which somebody leaves soon. */
const lookBack = 90;
const soonDays = 180;
const veryOld = 80;
/** Share of the meetings from which somebody comes faithfully, and below which staff lead. */
const faithful = 1 / 2;

/**
 * Whether each group of a moment would go on without its leader: who could follow, how much of what it does is done
 * without staff, and what is a risk. Groups in the order of their table.
 *
 * @remarks O(events + memberships). Without dates or meetings only the leader can be looked at: `autonomy` is NaN.
 */
export function groupSuccession(graph: SupportGraph, snapshot: Snapshot): readonly Succession[] {
  const { asOf } = snapshot;
  const { groups, memberships, events } = graph.dataset;
  const there = new Map(snapshot.keys.map((id, i) => [id, i]));
  const personOf = (id: string) => graph.people[graph.indexOf.get(id)!]!;
  const isStaff = (id: string): boolean =>
    graph.indexOf.has(id) && (personOf(id).roles?.some((role) => basicPolicy.formalRoles.has(role)) ?? false);
  return groups
    .filter((group) => isValidAt(group, asOf))
    .map(({ id, leader }): Succession => {
      const members = memberships
        .filter((one) => one.group === id && isValidAt(one, asOf) && there.has(one.person))
        .map(({ person }) => person);
      const meetings = events.filter(
        ({ type, group, date }) =>
          type === 'attendance' &&
          group === id &&
          date !== null &&
          asOf !== null &&
          date <= asOf &&
          daysBetween(date, asOf) <= lookBack,
      );
      const came = (person: string): number =>
        meetings.filter(({ people, actor }) => actor === person || people?.includes(person)).length;
      const withStaff = meetings.filter(
        ({ actor, people }) => (actor !== null && isStaff(actor)) || (people?.some(isStaff) ?? false),
      );
      const couldFollow = (person: string): boolean =>
        person !== leader &&
        !isStaff(person) &&
        personOf(person).willing !== false &&
        personOf(person).do_not_contact !== true &&
        !(snapshot.ages[there.get(person)!]! >= veryOld) &&
        (meetings.length === 0 || came(person) >= meetings.length * faithful);
      const successors = [...new Set(members)].filter(couldFollow).sort((a, b) => came(b) - came(a));
      const autonomy = (meetings.length - withStaff.length) / meetings.length;
      const risks: SuccessionRisk[] = [];
      const at = leader === null ? undefined : there.get(leader);
      if (leader === null) risks.push('no-leader');
      else if (at === undefined) risks.push('leader-gone');
      else {
        const { to } = personOf(leader);
        if (to !== null && asOf !== null && daysBetween(asOf, to) <= soonDays) risks.push('leader-leaves');
        if (snapshot.ages[at]! >= veryOld) risks.push('leader-very-old');
      }
      if (successors.length === 0) risks.push('no-successor');
      if (autonomy < faithful) risks.push('staff-led');
      return {
        group: id,
        leader,
        members: members.length,
        meetings: meetings.length,
        autonomy,
        successors,
        risks,
      };
    });
}
