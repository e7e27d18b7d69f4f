import type { PersonRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { Cohort } from '../model/what-if.ts';

/** Whether somebody is of a cohort: meets everything that is given. A cohort of which nothing is given holds nobody. */
export function inCohort({ dataset }: SupportGraph, cohort: Cohort): (person: PersonRow) => boolean {
  const { role, category, group, society, leavesBy } = cohort;
  const societies = new Map(dataset.organisations.map((one) => [one.id, one.society]));
  const members = new Set(
    dataset.memberships.filter((one) => one.group === group).map(({ person }) => person),
  );
  const tests: ((person: PersonRow) => boolean)[] = [];
  if (role !== undefined) tests.push(({ roles }) => roles?.includes(role) ?? false);
  if (category !== undefined) tests.push(({ categories }) => categories?.includes(category) ?? false);
  if (group !== undefined) tests.push(({ id }) => members.has(id));
  if (society !== undefined)
    tests.push(({ organisation }) => organisation !== null && societies.get(organisation) === society);
  if (leavesBy !== undefined) tests.push(({ to }) => to !== null && to <= leavesBy);
  return (person) => tests.length > 0 && tests.every((test) => test(person));
}
