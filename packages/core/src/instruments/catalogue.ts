import type { Band, Coding, Instrument, Item } from '../model/instrument.ts';

const asIs: Coding = { kind: 'as-is' };
const item = (least: number, most: number, coding: Coding = asIs, nobody: number | null = null): Item => ({
  least,
  most,
  whole: true,
  coding,
  nobody,
});
const times = (count: number, one: Item): readonly Item[] => Array.from({ length: count }, () => one);
const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const band = (id: string, from: number, to: number): Band => ({ id, from, to });

/** Yes and no, stored as 1 and 0. */
const yesNo = (yes: number, no: number): Item => item(0, 1, { kind: 'listed', points: { 1: yes, 0: no } });
/** A frequency: any number from 0, and -1 where there is nobody of this kind. */
const often = (coding: Coding, nobody: number | null = null): Item => ({
  ...item(nobody ?? 0, 1000, coding, nobody),
  whole: false,
});

const lubben = {
  high: 'connected',
  content: 'both',
  stance: 'both',
  allowedMissing: 0,
  missingRule: 'convention',
} as const;

/** Answers no, more or less, yes. The neutral answer scores on both subscales. */
const noToYes = (points: readonly [number, number, number], yesIs: 1 | 3): Item =>
  item(1, 3, { kind: 'listed', points: { [4 - yesIs]: points[0], 2: points[1], [yesIs]: points[2] } });

/**
 * Questionnaires differ in the order of the items (E emotional, S social) and in which end is yes; a wrong guess turns
 * answers round, so the version must be recorded. The syntax of the manual has 3 for yes.
 */
const deJongGierveld = (order: 'EEESSS' | 'ESSESE', yesIs: 1 | 3): Instrument => {
  const emotional = noToYes([0, 1, 1], yesIs);
  const social = noToYes([1, 1, 0], yesIs);
  const letters = [...order];
  const numbered = (letter: string) => letters.flatMap((found, i) => (found === letter ? [i + 1] : []));
  const parts = [band('not-lonely', 0, 0), band('lonely', 1, 3)];
  return {
    id: 'DJG-6',
    version: `${order} ${yesIs}=yes`,
    names: ['DJGLS-6', 'De Jong Gierveld 6', 'De Jong Gierveld'],
    items: letters.map((letter) => (letter === 'E' ? emotional : social)),
    subscales: [
      { id: 'emotional', items: numbered('E'), bands: parts },
      { id: 'social', items: numbered('S'), bands: parts },
    ],
    bands: [band('not-lonely', 0, 1), band('moderately-lonely', 2, 4), band('severely-lonely', 5, 6)],
    high: 'lonely',
    content: 'functional',
    stance: 'subjective',
    allowedMissing: 1,
    missingRule: 'published',
    source:
      'De Jong Gierveld & Van Tilburg (2006), Research on Aging 28, 582-598; manual, section 8. Citation required.',
  };
};

/** Every instrument that can be scored. */
export const instruments: readonly Instrument[] = [
  {
    id: 'LSNS-6',
    version: '2006',
    names: ['Lubben-6', 'LSNS6'],
    items: times(6, item(0, 5)),
    subscales: [
      { id: 'family', items: numbers(1, 3), bands: [band('marginal', 0, 5), band('not-marginal', 6, 15)] },
      { id: 'friends', items: numbers(4, 6), bands: [band('marginal', 0, 5), band('not-marginal', 6, 15)] },
    ],
    bands: [band('at-risk', 0, 11), band('not-at-risk', 12, 30)],
    ...lubben,
    source: 'Lubben et al. (2006), The Gerontologist 46, 503-513.',
  },
  {
    id: 'LSNS-18',
    version: '2002',
    names: ['Lubben-18', 'LSNS18'],
    items: times(18, item(0, 5)),
    subscales: [
      { id: 'family', items: numbers(1, 6), bands: [] },
      { id: 'neighbours', items: numbers(7, 12), bands: [] },
      { id: 'friends', items: numbers(13, 18), bands: [] },
    ],
    bands: [],
    ...lubben,
    source:
      'Lubben & Gironda (2003), in Berkman & Harootyan (eds), Social Work and Health Care in an Aging Society.',
  },
  deJongGierveld('EEESSS', 3),
  deJongGierveld('EEESSS', 1),
  deJongGierveld('ESSESE', 3),
  deJongGierveld('ESSESE', 1),
  {
    // Partnered; contacts a month with children, other family, friends (-1: has none); belongs to an organisation.
    id: 'ELSA',
    version: '2013',
    names: ['ELSA index', 'Steptoe'],
    items: [yesNo(0, 1), ...times(3, often({ kind: 'below', threshold: 1 }, -1)), yesNo(0, 1)],
    subscales: [],
    bands: [],
    high: 'isolated',
    content: 'structural',
    stance: 'objective',
    allowedMissing: 0,
    missingRule: 'convention',
    source: 'Steptoe et al. (2013), PNAS 110, 5797-5801.',
  },
  {
    // Partnered; contacts a week; services a year; belongs to a club.
    id: 'SNI',
    version: 'NHANES III',
    names: ['Berkman-Syme', 'NHANES SNI', 'Social Network Index'],
    items: [
      yesNo(1, 0),
      often({ kind: 'from', threshold: 3 }),
      often({ kind: 'above', threshold: 4 }),
      yesNo(1, 0),
    ],
    subscales: [],
    bands: [
      band('most-isolated', 0, 1),
      band('moderately-isolated', 2, 2),
      band('moderately-integrated', 3, 3),
      band('most-integrated', 4, 4),
    ],
    high: 'connected',
    content: 'structural',
    stance: 'objective',
    allowedMissing: 0,
    missingRule: 'convention',
    source: 'Pantell et al. (2013), American Journal of Public Health 103, 2056-2062; LOINC 76506-5.',
  },
  {
    id: 'OSSS-3',
    version: '2018',
    names: ['Oslo-3', 'OSSS3', 'Oslo Social Support Scale'],
    items: [item(1, 4), item(1, 5), item(1, 5)],
    subscales: [],
    bands: [band('poor', 3, 8), band('moderate', 9, 11), band('strong', 12, 14)],
    high: 'supported',
    content: 'functional',
    stance: 'subjective',
    allowedMissing: 0,
    missingRule: 'convention',
    source: 'Kocalevent et al. (2018), BMC Psychology 6, 31.',
  },
];

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/** Every version of an instrument, by its name as files write it. */
export const versionsOf = (name: string): readonly Instrument[] =>
  instruments.filter(({ id, names }) => [id, ...names].some((known) => plain(known) === plain(name)));

/**
 * The instrument of a name and version; without a version the only one there is. Null where that leaves a choice, as for De
 * Jong Gierveld, whose versions turn answers round.
 *
 * @example findInstrument('Oslo-3')!.version // '2018'
 */
export function findInstrument(name: string, version: string | null = null): Instrument | null {
  const named = versionsOf(name);
  if (version === null) return named.length === 1 ? named[0]! : null;
  return named.find((one) => plain(one.version) === plain(version)) ?? null;
}
