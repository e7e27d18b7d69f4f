import { numberOf, type ServiceWords } from './service.ts';

const types: Readonly<Record<string, string>> = {
  visit: 'visits',
  call: 'calls',
  order: 'orders',
  delivery: 'deliveries',
  attendance: 'activities',
  points: 'points',
  emergency: 'emergencies',
  review: 'reviews of ties',
};

const s = (text: string): string => (text === '1' ? '' : 's');

export const serviceEn: ServiceWords = {
  state: {
    placed: 'placed, to be dispatched',
    dispatched: 'dispatched, to be accepted',
    accepted: 'accepted, to be done',
    completed: 'done, to be rated',
    rated: 'rated',
    cancelled: 'called off',
  },
  refusal: {
    'no-order': 'no order number',
    'no-date': 'no date',
    'no-person': 'nobody named as the one it is for',
    'no-actor': 'nobody named as the one who did it',
    'step-unknown': 'not a stage that is known',
    'not-placed': 'the order was not placed yet',
    'placed-already': 'the order was placed before',
    'not-dispatched': 'the order was not dispatched yet',
    'dispatched-already': 'the order was dispatched before',
    'not-accepted': 'nobody had accepted the order yet',
    'accepted-already': 'somebody had accepted it before',
    'not-completed': 'the order was not done yet',
    'completed-already': 'the order was done before',
    'rated-already': 'the order was rated before',
    ended: 'the order was called off',
    'other-person': 'names somebody else than the one who ordered',
    'other-helper': 'names somebody else than the one who accepted',
    'own-order': 'accepts their own order',
    'over-load': 'holds as many orders as the rules allow',
    'rating-outside': 'the rating is out of range',
    'rated-by-helper': 'rated by the one who helped',
  },
  pointsRefusal: {
    'no-person': 'nobody named as the one whose points they are',
    'no-date': 'no date',
    'no-points': 'no amount',
    'no-receiver': 'points can go to one other person only',
    'order-not-completed': 'the order was not done then',
    'order-paid-already': 'points were given for this order before',
    'other-helper': 'not the one who did this order',
    'other-amount': 'not what this order is worth',
    'balance-too-low': 'more than they had',
  },
  move: { earned: 'earned', given: 'given to somebody', redeemed: 'redeemed', expired: 'ran out' },
  unit: { people: 'people', 'person-times': 'person-times', items: 'items', times: 'times' },
  finding: {
    'no-evidence': () => 'the name does not tell which records to count',
    'no-records': (f) => `${numberOf(f, 'stated')} were to be there, and there is no record`,
    'unit-unknown': () => 'the unit is none of people, person-times, items, times',
    differs: (f) => `the table says ${numberOf(f, 'stated')}, the records ${numberOf(f, 'counted')}`,
    'agrees-with-unanswered': (f) =>
      `it is ${numberOf(f, 'attempted')} only with the ${numberOf(f, 'missed')} in which nobody was reached`,
    'agrees-with-channels': (f) =>
      `it is ${numberOf(f, 'attempted')} only with ${numberOf(f, 'other')} by other channels and ${numberOf(f, 'missed')} in which nobody was reached`,
    'agrees-as': (f) =>
      `counted in ${f.unit === null ? '' : serviceEn.unit[f.unit]} it would be ${numberOf(f, 'counted')}`,
    'outside-period': (f) =>
      `${numberOf(f, 'records')} more record${s(numberOf(f, 'records'))} outside the period, not counted`,
    'without-date': (f) =>
      `${numberOf(f, 'records')} more record${s(numberOf(f, 'records'))} without a date, not counted`,
    'outside-case': (f) =>
      `${numberOf(f, 'records')} record${s(numberOf(f, 'records'))} on a day when the person's case was not open`,
    'cases-without': (f) => `${numberOf(f, 'without')} of ${numberOf(f, 'cases')} cases got none`,
    uneven: (f) => `one case got ${numberOf(f, 'most')}, the case in the middle ${numberOf(f, 'median')}`,
  },
  evidence({ table, types: codes, channels, groups, waves }) {
    if (table === 'cases')
      return codes[0] === 'closed' ? 'cases: closed' : 'cases: opened after the first day of the period';
    if (table === 'assessments')
      return waves.length > 0 ? `assessments: in each of ${waves.join(', ')}` : 'assessments: any';
    const what = codes.map((code) => types[code] ?? code).join(', ');
    if (channels.length > 0) return `${what}, channel ${channels.join(', ')}`;
    if (groups === null) return what;
    return groups.length > 0 ? `${what}, group ${groups.join(', ')}` : `${what}, meetings of groups left out`;
  },
  figure: {
    visits: 'visits (person-times)',
    calls: 'calls (person-times)',
    deliveries: 'deliveries (person-times)',
    activities: 'activities (times)',
    people_met: 'people met or spoken to',
    not_reached: 'tried, nobody reached (times)',
    orders_placed: 'orders placed',
    orders_completed: 'orders done',
    cases_opened: 'cases opened',
    cases_closed: 'cases closed',
    cases_open: 'cases open at the end',
    elders: 'elders',
  },
  keptBack: 'kept back',
  moves: {
    better: 'better',
    worse: 'worse',
    same: 'the same',
    clearer: 'was to verify, now known',
    unclear: 'was known, now to verify',
  },
};
