import type { ServiceRules } from '../model/service.ts';

/** What holds where nobody decided otherwise; printed with every result. */
export const basicServiceRules: ServiceRules = {
  version: 'basic-2026',
  mostOpen: null,
  bestRating: 5,
  leastRatings: 3,
  pointsLast: null,
};
