import { community } from './community.mjs';
import { comparing } from './comparing.mjs';
import { degrees } from './degrees.mjs';
import { ego } from './ego.mjs';
import { groups } from './groups.mjs';
import { paths } from './paths.mjs';
import { records } from './records.mjs';
import { walks } from './walks.mjs';

/** What the registry and the words do not say of each measure, by level and id. */
export const texts = { ...degrees, ...paths, ...walks, ...ego, ...community };

/** Analyses that are functions of their own, by page. */
export const families = { ...groups, ...records, ...comparing };
