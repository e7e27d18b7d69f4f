import type { ReportData } from '../engine/protocol.ts';

export type NameOf = (id: string) => string;

/** The name where one is recorded, else the id. */
export function namesOf({ people }: Pick<ReportData, 'people'>): NameOf {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
