import { UsageError } from '../model/issue.ts';
import type { Snapshot, SnapshotOptions, TieRule } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { ageOn } from '../util/dates.ts';
import { isValidAt } from '../util/interval.ts';
import { inverse } from '../util/strength.ts';
import { activityOf, lastContactOf } from './activity.ts';
import { countingTies } from './counting-ties.ts';
import { buildProjections } from './csr.ts';
import { bitsOf } from './function-bits.ts';
import { momentOf, type Moment } from './moment.ts';
import { checkStrengths } from './strength-and-cost.ts';
import type { Arcs } from './tie-classes.ts';

const elderAge = 60;
const known: ReadonlySet<string> = new Set([
  'asOf',
  'wave',
  'tieRule',
  'kinds',
  'functions',
  'windowDays',
  'confirmedDays',
]);
const tieRules: ReadonlySet<string> = new Set<TieRule>(['either', 'both', 'supporter', 'supported']);

const tri = (value: boolean | null): -1 | 0 | 1 => (value === null ? -1 : value ? 1 : 0);

/** Age and whether asked, of everybody present, at a moment. What the wave says goes before what the person's row says. */
function statesAt(graph: SupportGraph, moment: Moment, present: readonly number[]) {
  const inWave = new Map(
    graph.dataset.person_waves.filter((row) => row.wave === moment.wave).map((row) => [row.person, row]),
  );
  const { interviews } = graph.collected;
  const byDefault = graph.ties.length > 0 ? 1 : -1;
  const ages = new Float64Array(present.length);
  const elders = new Uint8Array(present.length);
  const interviewed = new Int8Array(present.length);
  for (let i = 0; i < present.length; i++) {
    const person = graph.people[present[i]!]!;
    const row = inWave.size > 0 ? inWave.get(person.id) : undefined;
    const counted =
      person.birth_year !== null && moment.asOf !== null ? ageOn(person.birth_year, moment.asOf) : NaN;
    const age = (ages[i] = row?.age ?? counted);
    elders[i] = Number(Number.isNaN(age) ? (person.roles?.includes('elder') ?? false) : age >= elderAge);
    interviewed[i] = interviews ? tri(row?.interviewed ?? person.interviewed) : byDefault;
  }
  return { ages, elders, interviewed };
}

/**
 * The simple support graph at one date or wave under one tie rule.
 *
 * @throws UsageError for an unknown option, tie rule or wave: wrong calls, not wrong data.
 * @remarks O(people + ties). Nobody of that date is left out, tied or not.
 */
export function takeSnapshot(graph: SupportGraph, options: SnapshotOptions = {}): Snapshot {
  const strange = Object.keys(options).find((key) => !known.has(key));
  if (strange !== undefined) throw new UsageError(`expected one of ${[...known].join(', ')}, got ${strange}`);
  const tieRule = options.tieRule ?? 'either';
  if (!tieRules.has(tieRule))
    throw new UsageError(`expected one of ${[...tieRules].join(', ')}, got ${tieRule}`);
  const moment = momentOf(graph, options);

  const present: number[] = [];
  graph.people.forEach((person, i) => {
    if (isValidAt(person, moment.asOf)) present.push(i);
  });
  const position = new Int32Array(graph.people.length).fill(-1);
  present.forEach((person, i) => (position[person] = i));
  const ties = countingTies(graph, moment, tieRule, options).filter(
    (at) => position[graph.ties[at]!.a]! >= 0 && position[graph.ties[at]!.b]! >= 0,
  );
  const activity = activityOf(graph, moment.asOf, options.windowDays ?? 30, options.confirmedDays ?? 180);
  const size = ties.length;
  const [source, target] = [new Int32Array(size), new Int32Array(size)];
  const [strength, functions] = [new Float64Array(size), new Uint8Array(size)];
  const [mutual, active] = [new Uint8Array(size), new Int8Array(size)];
  ties.forEach((at, i) => {
    const { a, b, row } = graph.ties[at]!;
    source[i] = position[a]!;
    target[i] = position[b]!;
    strength[i] = row.strength ?? NaN;
    functions[i] = bitsOf(row.functions);
    mutual[i] = Number(row.directed === false);
    active[i] = activity(a, b, row);
  });
  const projections = buildProjections(present.length, { source, target, strength, functions }, mutual);
  const { ages, elders, interviewed } = statesAt(graph, moment, present);
  return {
    ...moment,
    tieRule,
    order: present.length,
    keys: present.map((person) => graph.people[person]!.id),
    undirected: projections.undirected,
    get out() {
      return projections.out;
    },
    get in() {
      return projections.in;
    },
    people: Int32Array.from(present),
    ties: Int32Array.from(ties),
    active,
    lastContacts: lastContactOf(graph, moment.asOf, present),
    ages,
    elders,
    interviewed,
  };
}

export interface Edges extends Arcs {
  readonly order: number;
  /** Distance of each tie, in place of `strength`: kept as 1 / cost. */
  readonly cost?: ArrayLike<number>;
  /** Default: `0`, `1`, ... */
  readonly keys?: readonly string[];
  /** False: every tie counts both ways. Default true. */
  readonly directed?: boolean;
}

/**
 * A snapshot of arrays already in memory; ends are positions 0 .. order-1.
 *
 * @throws UsageError where an end lies outside, lengths differ, or a strength or cost is neither finite and above zero
 * nor NaN (not recorded).
 * @example snapshotFromEdges({ order: 3, source: [0, 1], target: [1, 2] }).undirected.offsets // Int32Array [0, 1, 3, 4]
 */
export function snapshotFromEdges(edges: Edges): Snapshot {
  const { order, source, target, strength, cost, functions } = edges;
  if (source.length !== target.length)
    throw new UsageError(`expected ${source.length} targets, got ${target.length}`);
  if (strength && cost) throw new UsageError('expected strength or cost, got both');
  for (const [name, values] of Object.entries({ strength, cost, functions }))
    if (values && values.length !== source.length)
      throw new UsageError(`expected ${source.length} values of ${name}, got ${values.length}`);
  if (strength) checkStrengths('strength', strength);
  if (cost) checkStrengths('cost', cost);
  const keys = edges.keys ?? Array.from({ length: order }, (_, i) => String(i));
  if (keys.length !== order) throw new UsageError(`expected ${order} keys, got ${keys.length}`);
  for (const ends of [source, target])
    for (let i = 0; i < ends.length; i++)
      if (!Number.isInteger(ends[i]) || ends[i]! < 0 || ends[i]! >= order)
        throw new UsageError(`expected an end from 0 to ${order - 1}, got ${ends[i]}`);
  const arcs = cost ? { ...edges, strength: inverse(cost) } : edges;
  const mutual = new Uint8Array(source.length).fill(edges.directed === false ? 1 : 0);
  const projections = buildProjections(order, arcs, mutual);
  return {
    asOf: null,
    wave: null,
    tieRule: 'either',
    order,
    keys,
    undirected: projections.undirected,
    get out() {
      return projections.out;
    },
    get in() {
      return projections.in;
    },
    people: Int32Array.from({ length: order }, (_, i) => i),
    ties: new Int32Array(0),
    active: new Int8Array(0),
    lastContacts: new Array<null>(order).fill(null),
    ages: new Float64Array(order).fill(NaN),
    elders: new Uint8Array(order),
    interviewed: new Int8Array(order).fill(-1),
  };
}
