import type { Dataset } from '../model/schema.ts';
import { mutualAid } from './scenarios/s0.ts';
import { gradedVolunteers } from './scenarios/s1.ts';
import { culturalCare } from './scenarios/s2.ts';
import { ordersAndPoints } from './scenarios/s3.ts';
import { homeVisits } from './scenarios/s4.ts';

interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly make: (seed: number) => Dataset;
}

/** The five synthetic communities that ship under `data/scenarios`, each with its fixed seed. */
export const scenarios: readonly Scenario[] = [
  { id: 's0', title: 'Mutual aid of elders living alone (synthetic)', seed: 20240, make: mutualAid },
  {
    id: 's1',
    title: 'Grades, student volunteers and a time bank in 13 communities (synthetic)',
    seed: 20241,
    make: gradedVolunteers,
  },
  {
    id: 's2',
    title: 'Cultural care: needs, offers and groups that lead themselves (synthetic)',
    seed: 20242,
    make: culturalCare,
  },
  {
    id: 's3',
    title: 'Five societies: orders through five stages, and points (synthetic)',
    seed: 20243,
    make: ordersAndPoints,
  },
  {
    id: 's4',
    title: 'Home visits: 50 cases, 16 staff, a year of calls (synthetic)',
    seed: 20244,
    make: homeVisits,
  },
];
