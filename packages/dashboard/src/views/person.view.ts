import type { ReportData } from '../engine/protocol.ts';
import { once } from './once.ts';

export type NameOf = (id: string) => string;

/** People with a name, by id. */
const namesIn = once((people: ReportData['people']): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { id, name } of people) if (name !== null) names.set(id, name);
  return names;
});

/** The name where one is recorded, else the id. */
export function namesOf({ people }: Pick<ReportData, 'people'>): NameOf {
  const names = namesIn(people);
  return (id) => names.get(id) ?? id;
}

/** Who said no to being named to others. */
export const namelessIn = ({ records }: Pick<ReportData, 'records'>): ReadonlySet<string> =>
  new Set(records.refusals.find(({ purpose }) => purpose === 'sharing')?.people ?? []);
