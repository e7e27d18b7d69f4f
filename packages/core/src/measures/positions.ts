import { UsageError } from '../model/issue.ts';

/** Refuses a position at which nobody stands. */
export function checkPositions(people: readonly number[], order: number): void {
  for (const person of people)
    if (!Number.isInteger(person) || person < 0 || person >= order)
      throw new UsageError(`expected positions from 0 to ${order - 1}, got ${person}`);
}

/** Refuses a pair that is not two people. */
export function checkPair(a: number, b: number, order: number): void {
  checkPositions([a, b], order);
  if (a === b) throw new UsageError(`expected two people, got ${a} twice`);
}
