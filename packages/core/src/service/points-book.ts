import type { PointsBalance, PointsEntry, PointsMove } from '../model/service.ts';
import { addDays } from '../util/dates.ts';
import { byText } from '../util/order.ts';

/** Points are counted in whole thousandths, so that three tenths are three times one tenth. */
const thousandths = (points: number): number => Math.round(points * 1000);
const inPoints = (count: number): number => count / 1000;

export const sumOfPoints = (points: readonly number[]): number =>
  inPoints(points.reduce((all, one) => all + thousandths(one), 0));

/** Points of one person that came on one day: what came first is used first, and runs out first. */
interface Lot {
  readonly date: string;
  left: number;
}

interface Account {
  readonly person: string;
  lots: Lot[];
  earned: number;
  received: number;
  given: number;
  redeemed: number;
  expired: number;
}

/** The accounts of everybody. Every booking takes from one side what it gives to the other. */
export class PointsBook {
  readonly entries: PointsEntry[] = [];
  readonly #accounts = new Map<string, Account>();
  readonly #last: number | null;

  /** @param last Days after which points are lost; null: never. */
  constructor(last: number | null) {
    this.#last = last;
  }

  has(person: string, points: number): boolean {
    const left = this.#accounts.get(person)?.lots.reduce((sum, lot) => sum + lot.left, 0) ?? 0;
    return left >= thousandths(points);
  }

  write(booking: PointsEntry): void {
    const { move, date, from, to, points } = booking;
    const count = thousandths(points);
    if (from !== null && move !== 'earned') {
      const account = this.#account(from);
      account[move] += count;
      let due = count;
      for (const lot of account.lots) {
        const taken = Math.min(due, lot.left);
        lot.left -= taken;
        due -= taken;
      }
      account.lots = account.lots.filter(({ left }) => left > 0);
    }
    if (to !== null) {
      const account = this.#account(to);
      account[move === 'given' ? 'received' : 'earned'] += count;
      account.lots.push({ date, left: count });
    }
    this.entries.push({ ...booking, points: inPoints(count) });
  }

  /** Takes out, of everybody, what runs out on or before a day. */
  expire(day: string): void {
    if (this.#last === null) return;
    for (const { person, lots } of this.#accounts.values())
      for (const { date, left } of lots) {
        const end = addDays(date, this.#last);
        if (end > day) continue;
        const points = inPoints(left);
        this.write({ move: 'expired', date: end, from: person, to: null, points, order: null, row: null });
      }
  }

  total(move: PointsMove): number {
    return sumOfPoints(this.entries.flatMap((entry) => (entry.move === move ? [entry.points] : [])));
  }

  balances(): PointsBalance[] {
    return [...this.#accounts.values()]
      .map(({ person, lots, earned, received, given, redeemed, expired }) => ({
        person,
        earned: inPoints(earned),
        received: inPoints(received),
        given: inPoints(given),
        redeemed: inPoints(redeemed),
        expired: inPoints(expired),
        balance: inPoints(lots.reduce((sum, { left }) => sum + left, 0)),
      }))
      .sort((a, b) => b.balance - a.balance || byText(a.person, b.person));
  }

  #account(person: string): Account {
    const known = this.#accounts.get(person);
    if (known) return known;
    const account = { person, lots: [], earned: 0, received: 0, given: 0, redeemed: 0, expired: 0 };
    this.#accounts.set(person, account);
    return account;
  }
}
