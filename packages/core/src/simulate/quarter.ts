import type { TieList } from './tie-list.ts';

/** One community of a synthetic network: people `first .. end`, its workers last. */
export interface Quarter {
  readonly first: number;
  readonly workers: number;
  readonly end: number;
  readonly homes: number[][];
  /** Households that share a stairwell. */
  readonly stairs: number[][][];
  readonly elders: number[];
  readonly adults: number[];
  /** Those who have no ties beyond their home but formal ones. */
  readonly withdrawn: Set<number>;
  /** Those with family in another community. */
  readonly away: number[];
}

type Random = () => number;

const below = (random: Random, count: number): number => Math.floor(random() * count);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!;

function mix<T>(random: Random, items: T[]): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(random, i + 1);
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Knuth's product of uniforms: for small means. */
function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** Share of homes with at most 1, 2, 3, 4, 5 people. */
const homeSizes = [0.27, 0.6, 0.82, 0.95, 1];

export function addHouseholds(quarter: Quarter, ties: TieList, role: Uint8Array, random: Random): void {
  const { homes, stairs, elders, adults, withdrawn } = quarter;
  let stair: number[][] = [];
  let homesOfStair = 8 + below(random, 9);
  for (let person = quarter.first; person < quarter.workers;) {
    const drawn = random();
    let size = 1 + homeSizes.findIndex((share) => drawn <= share);
    const old = random() < (size <= 2 ? 0.42 : 0.16);
    if (old && size === 1 && random() < 0.28) size = 2;
    size = Math.min(size, quarter.workers - person);
    const home = Array.from({ length: size }, () => person++);
    home.forEach((member, i) => {
      const chance = !old ? 0.03 : size <= 2 || i < 2 ? 0.93 : 0.1;
      const elder = random() < chance;
      (elder ? elders : adults).push(member);
      if (elder) role[member] = size === 1 ? 2 : 1;
      for (let j = 0; j < i; j++) ties.add(member, home[j]!, 'family');
    });
    homes.push(home);
    stair.push(home);
    if (stair.length < homesOfStair && person < quarter.workers) continue;
    stairs.push(stair);
    stair = [];
    homesOfStair = 8 + below(random, 9);
  }
  role.fill(3, quarter.workers, quarter.end);
  for (const elder of elders) if (random() < (role[elder] === 2 ? 0.65 : 0.36)) withdrawn.add(elder);
  for (const adult of adults) if (random() < 0.28) withdrawn.add(adult);
}

export function addNeighbours(quarter: Quarter, ties: TieList, random: Random): void {
  const { homes, stairs, withdrawn } = quarter;
  const meet = (a: number, b: number) => {
    if (!withdrawn.has(a) && !withdrawn.has(b)) ties.add(a, b, 'neighbour');
  };
  stairs.forEach((stair, at) => {
    for (const home of stair) {
      for (let k = poisson(random, 2.4); k > 0; k--) {
        const other = pick(random, stair);
        const [a, b] = [pick(random, home), pick(random, other)];
        if (other !== home) meet(a, b);
      }
      if (random() >= 0.2) continue;
      const away = (random() < 0.5 ? -1 : 1) * (1 + below(random, 3));
      const near = stairs[Math.max(0, Math.min(stairs.length - 1, at + away))]!;
      meet(pick(random, home), pick(random, pick(random, near)));
    }
  });
  for (const home of homes) {
    const other = random() < 0.3 ? pick(random, homes) : home;
    if (other !== home) {
      const [a, b] = [pick(random, home), pick(random, other)];
      ties.add(a, b, 'family');
      if (other.length > 1 && random() < 0.4)
        ties.add(a, other[(other.indexOf(b) + 1) % other.length]!, 'family');
    }
    if (random() < 0.12) quarter.away.push(pick(random, home));
  }
}

/** Activity groups as rings with shortcuts, and mutual aid. */
export function addGroups(quarter: Quarter, ties: TieList, random: Random): void {
  const { homes, stairs, elders, adults, withdrawn } = quarter;
  const open = (person: number) => !withdrawn.has(person);
  const members = mix(random, [
    ...elders.filter((elder) => open(elder) && random() < 0.38),
    ...adults.filter((adult) => open(adult) && random() < 0.14),
  ]);
  for (let i = 0; i < members.length;) {
    const group = members.slice(i, i + 8 + below(random, 18));
    i += group.length;
    if (group.length < 3) continue;
    group.forEach((member, k) => {
      ties.add(member, group[(k + 1) % group.length]!, 'friend');
      if (random() < 0.5) ties.add(member, pick(random, group), 'friend');
    });
  }
  for (let k = Math.round((quarter.end - quarter.first) * 0.015); k > 0; k--) {
    const helper = pick(random, pick(random, homes));
    const near = random() < 0.6 || elders.length === 0;
    const helped = near ? pick(random, pick(random, pick(random, stairs))) : pick(random, elders);
    if (open(helper) && open(helped)) ties.add(helper, helped, 'mutual-aid');
  }
}

/** Workers with 30 to 300 elders each until about half of the elders have one, the rest with some homes; volunteers. */
export function addWork(quarter: Quarter, ties: TieList, role: Uint8Array, random: Random): void {
  const { workers, end, homes, elders, adults } = quarter;
  const clients = mix(
    random,
    elders.filter((elder) => random() < (role[elder] === 2 ? 0.55 : 0.42)),
  );
  let worker = workers;
  for (let i = 0; i < clients.length;) {
    const caseload = Math.round(30 * 10 ** random());
    const who = worker < end ? worker++ : workers + below(random, end - workers);
    for (const client of clients.slice(i, i + caseload)) ties.add(who, client, 'formal');
    i += caseload;
  }
  for (; worker < end; worker++)
    for (let k = 15 + below(random, 30); k > 0; k--)
      ties.add(worker, pick(random, pick(random, homes)), 'formal');
  for (let other = workers + 1; other < end; other++) {
    ties.add(other, workers, 'formal');
    if (other > workers + 1 && random() < 0.5) ties.add(other, other - 1, 'formal');
  }
  if (adults.length === 0 || elders.length === 0) return;
  for (let k = Math.round((end - quarter.first) * 0.012); k > 0; k--) {
    const volunteer = pick(random, adults);
    for (let visits = 1 + below(random, 5); visits > 0; visits--)
      ties.add(volunteer, pick(random, elders), 'formal');
  }
}
