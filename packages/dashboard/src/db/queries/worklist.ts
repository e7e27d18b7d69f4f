import type { ComponentId, ComponentState, Tier } from '@linli/core';
import type { Db } from '../open.ts';

export interface WorklistFilter {
  /** Empty: every tier. */
  readonly tiers: readonly Tier[];
  readonly part: { readonly component: ComponentId; readonly state: ComponentState } | null;
  /** Positions that a search found; null: no search. */
  readonly found: readonly number[] | null;
}

const matching = `rank is not null
  and (? is null or list_contains(string_split(?, ' '), cast(node as varchar)))
  and (? is null or exists (from profile where profile.node = person.node and component = ? and state = ?))`;

const values = ({ found, part }: WorklistFilter) => {
  const positions = found === null ? null : found.join(' ');
  return [positions, positions, part?.state ?? null, part?.component ?? null, part?.state ?? null];
};

/** Positions of the elders that match, in the order of the profile report. */
const rows = `select node from person
  where (? = '' or list_contains(string_split(?, ' '), tier)) and ${matching} order by rank`;

/** How many match in each tier, were no tier chosen. */
const counts = `select tier, count(*)::INTEGER as people from person where ${matching} group by tier order by tier`;

export async function worklist(db: Db, filter: WorklistFilter): Promise<readonly number[]> {
  const tiers = filter.tiers.join(' ');
  return (await db.all(rows, [tiers, tiers, ...values(filter)])).map((row) => row['node'] as number);
}

export type TierCounts = Readonly<Record<Tier, number>>;

export async function tierCounts(db: Db, filter: WorklistFilter): Promise<TierCounts> {
  const found = { R: 0, Y: 0, U: 0, G: 0 };
  for (const { tier, people } of await db.all(counts, values(filter))) found[tier as Tier] = people as number;
  return found;
}
