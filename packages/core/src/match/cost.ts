import type { PlanReason, PlanReasonCode } from '../model/plan.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import { daysBetween } from '../util/dates.ts';
import type { Helpers } from './helpers.ts';

/** What makes a tie harder than its distance, in metres that one would rather walk. */
const metresFor = {
  anyTie: 20,
  askFirst: 200,
  offersUnknown: 100,
  otherDialect: 150,
  dialectUnknown: 75,
  stranger: 100,
  throughAnAlter: 50,
  leavesSoon: 300,
  veryOldHelper: 300,
  notYoungerOld: 50,
  eachSupported: 25,
} as const;
const soonDays = 180;
const youngerOld = [60, 70] as const;
const veryOld = 80;

export interface Priced {
  readonly cost: number;
  readonly reasons: readonly PlanReason[];
  readonly askFirst: boolean;
}

/** The cost of a feasible pair in whole metres, above zero, and what speaks for it. */
export function priceOf(
  helpers: Helpers,
  snapshot: Snapshot,
  maxMetres: number,
  elder: number,
  helper: number,
  functions: readonly SupportFunction[],
): Priced {
  const [one, other] = [helpers.personAt(elder), helpers.personAt(helper)];
  const reasons: PlanReason[] = [];
  let cost: number = metresFor.anyTie + metresFor.eachSupported * helpers.load(helper);
  const say = (code: PlanReasonCode, count: number | null = null, people: readonly string[] = []) =>
    reasons.push({ code, count, people });

  const relation = helpers.relation(elder, helper);
  if (relation === 'already-tied') say('already-tied');
  else if (relation === 'shared-alter') {
    cost += metresFor.throughAnAlter;
    say(
      'shared-alter',
      null,
      helpers.shared(elder, helper).map((i) => snapshot.keys[i]!),
    );
  } else cost += metresFor.stranger;

  const apart = helpers.metres(elder, helper);
  cost += Number.isNaN(apart) ? maxMetres : Math.round(apart);
  if (Number.isNaN(apart)) say('place-unknown');
  else if (apart === 0) say('same-place');
  else say('near', Math.round(apart));

  const offersUnknown = functions.some((wanted) => helpers.offers(helper, wanted) === null);
  const willingUnknown = other.willing !== true;
  if (offersUnknown) cost += metresFor.offersUnknown;
  if (willingUnknown) cost += metresFor.askFirst;
  say(offersUnknown ? 'offers-unknown' : 'offers');
  say(willingUnknown ? 'willing-unknown' : 'willing');

  if (one.languages?.[0] !== undefined) {
    if (other.languages === null) cost += metresFor.dialectUnknown;
    else if (other.languages.includes(one.languages[0])) say('same-language');
    else cost += metresFor.otherDialect;
  }
  const [age, helperAge] = [snapshot.ages[elder]!, snapshot.ages[helper]!];
  if (helperAge >= veryOld) cost += metresFor.veryOldHelper;
  if (age >= veryOld) {
    if (helperAge >= youngerOld[0] && helperAge < youngerOld[1]) say('younger-with-older');
    else cost += metresFor.notYoungerOld;
  }
  if (other.capacity !== null) say('has-room', helpers.room(helper));
  if (other.to !== null && snapshot.asOf !== null) {
    const days = daysBetween(snapshot.asOf, other.to);
    if (days <= soonDays) {
      cost += metresFor.leavesSoon;
      say('leaves-soon', days);
    }
  }
  return { cost, reasons, askFirst: offersUnknown || willingUnknown };
}
