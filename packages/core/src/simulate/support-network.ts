import { UsageError } from '../model/issue.ts';
import { seededRandom } from '../util/random.ts';
import { addGroups, addHouseholds, addNeighbours, addWork, type Quarter } from './quarter.ts';
import { TieList, type NetworkTies } from './tie-list.ts';

export { networkTieKinds, type NetworkTieKind } from './tie-list.ts';

export interface NetworkOptions {
  /** Residents and workers together. */
  readonly people: number;
  readonly seed: number;
  /** Only ties that touch an elder or a worker, and who has one: what a case register holds. Default false. */
  readonly register?: boolean;
  /** Keep the order of homes; by default people and ties are shuffled, the hardest case for a computer's memory. */
  readonly natural?: boolean;
}

export interface SupportNetwork extends NetworkTies {
  readonly order: number;
  /** 0 resident, 1 elder, 2 elder who lives alone, 3 worker. */
  readonly role: Uint8Array;
}

const fewest = 100;

/**
 * The ties alone of a synthetic city, for measuring speed at any size: communities of 3,000 to 8,000 people in stairwells of
 * households, with neighbours, family across town, groups, mutual aid and workers as stars; more than a tenth of the elders
 * have one tie or none. `generateCity` draws whole datasets.
 *
 * @throws UsageError below 100 people.
 * @remarks O(people log people). The same options give the same network.
 */
export function generateNetwork(options: NetworkOptions): SupportNetwork {
  const { people, seed } = options;
  if (!Number.isInteger(people) || people < fewest)
    throw new UsageError(`expected ${fewest} people or more, got ${people}`);
  const random = seededRandom(seed);
  const ties = new TieList(people);
  const role = new Uint8Array(people);
  const quarters: Quarter[] = [];
  for (let first = 0; first < people;) {
    const quarter = drawQuarter(first, people, random);
    addHouseholds(quarter, ties, role, random);
    addNeighbours(quarter, ties, random);
    addGroups(quarter, ties, random);
    addWork(quarter, ties, role, random);
    quarters.push(quarter);
    first = quarter.end;
  }
  addBetween(quarters, ties, random);
  const whole = { order: people, role, ...ties.simple() };
  const wanted = options.register ? registered(whole) : whole;
  return options.natural ? wanted : shuffled(wanted, random);
}

function drawQuarter(first: number, people: number, random: () => number): Quarter {
  let size = Math.min(3000 + Math.floor(random() * 5001), people - first);
  if (people - first - size < 1500) size = people - first;
  const end = first + size;
  const workers = end - Math.max(1, Math.round(size / 400));
  return {
    first,
    workers,
    end,
    homes: [],
    stairs: [],
    elders: [],
    adults: [],
    withdrawn: new Set(),
    away: [],
  };
}

/** Coordinators in tens, family with a power law of distance, and workers who know those of another community. */
function addBetween(quarters: readonly Quarter[], ties: TieList, random: () => number): void {
  if (quarters.length === 1) return;
  const below = (count: number) => Math.floor(random() * count);
  quarters.forEach((quarter, i) => {
    const other = (): Quarter => {
      const away = Math.max(1, Math.floor(quarters.length ** random()));
      return quarters.at((i + (random() < 0.5 ? away : -away)) % quarters.length)!;
    };
    ties.add(quarter.workers, quarters[Math.floor(i / 10) * 10]!.workers, 'formal');
    for (const person of quarter.away) {
      const there = other();
      ties.add(person, there.first + below(there.workers - there.first), 'family');
    }
    for (let k = 0; k < 2; k++) {
      const there = other();
      const here = quarter.workers + below(quarter.end - quarter.workers);
      ties.add(here, there.workers + below(there.end - there.workers), 'formal');
    }
  });
}

function registered({ role, source, target, kind }: SupportNetwork): SupportNetwork {
  const kept = Int32Array.from(source.keys()).filter((i) => role[source[i]!]! > 0 || role[target[i]!]! > 0);
  const known = new Uint8Array(role.length);
  role.forEach((each, person) => (known[person] = Number(each === 1 || each === 2)));
  for (const i of kept) known[source[i]!] = known[target[i]!] = 1;
  const people = Int32Array.from(role.keys()).filter((person) => known[person] === 1);
  const place = new Int32Array(role.length);
  people.forEach((person, i) => (place[person] = i));
  return {
    order: people.length,
    role: Uint8Array.from(people, (person) => role[person]!),
    source: kept.map((i) => place[source[i]!]!),
    target: kept.map((i) => place[target[i]!]!),
    kind: Uint8Array.from(kept, (i) => kind[i]!),
  };
}

function shuffled({ order, role, source, target, kind }: SupportNetwork, random: () => number) {
  const place = permutation(order, random);
  const ties = permutation(source.length, random);
  const moved = new Uint8Array(order);
  place.forEach((to, person) => (moved[to] = role[person]!));
  return {
    order,
    role: moved,
    source: ties.map((i) => place[source[i]!]!),
    target: ties.map((i) => place[target[i]!]!),
    kind: Uint8Array.from(ties, (i) => kind[i]!),
  };
}

function permutation(size: number, random: () => number): Int32Array {
  const drawn = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [drawn[i], drawn[j]] = [drawn[j]!, drawn[i]!];
  }
  return drawn;
}
