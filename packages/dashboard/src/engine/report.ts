import {
  basicPolicy,
  buildingOf,
  measure,
  nextVisits,
  takeSnapshot,
  tieChanges,
  updateGaps,
  updateProfile,
  updateSuggestions,
  wavesOf,
  type Gapped,
  type Profiled,
  type Snapshot,
  type Suggested,
  type SupportGraph,
  type ThreadPool,
} from '@linli/core';
import { momentIn, recordsOf, type Book } from './book.ts';
import { foremostGaps } from './foremost.ts';
import { worklistOrder } from './order.ts';
import type { Findings, FirstLook, MomentWanted, ReportBasics, TieInfo } from './protocol.ts';

interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** What the page shows, kept here so that the rest of it can be worked out. */
export interface Shown {
  /** Whoever is shown next is judged anew only where something differs. */
  readonly profiled: Profiled;
  readonly basics: ReportBasics;
  readonly findings: Findings | null;
  /** What was found last, at this moment or at one before. */
  readonly found: { readonly gapped: Gapped; readonly suggested: Suggested } | null;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const tri = (value: number): boolean | null => (value < 0 ? null : value === 1);
/** Lets a message that cancels be heard. */
const breath = (signal: AbortSignal): Promise<void> =>
  new Promise<void>((resolve) => setTimeout(resolve)).then(() => signal.throwIfAborted());

function peopleOf(graph: SupportGraph, snapshot: Snapshot): ReportBasics['people'] {
  const placeNames = new Map(graph.dataset.places.map(({ id, name }) => [id, name]));
  return snapshot.keys.map((id, i) => {
    const person = graph.people[snapshot.people[i]!]!;
    const roles = person.roles ?? [];
    const place = person.place === null ? null : (placeNames.get(person.place) ?? person.place);
    return {
      id,
      name: person.name,
      age: orNull(snapshot.ages[i]!),
      gender: person.gender,
      place,
      building: place === null ? null : buildingOf(place),
      household: person.household,
      roles,
      livesAlone: person.lives_alone,
      elder: snapshot.elders[i] === 1,
      formal: roles.length > 0 && roles.every((role) => basicPolicy.formalRoles.has(role)),
      interviewed: tri(snapshot.interviewed[i]!),
    };
  });
}

/** The ties that count, and after them the relationships that are no support, for the screens to show as such. */
function tiesOf(graph: SupportGraph, snapshot: Snapshot): readonly TieInfo[] {
  const position = new Int32Array(graph.people.length).fill(-1);
  snapshot.people.forEach((person, i) => (position[person] = i));
  const counting = new Set(snapshot.ties);
  const found: TieInfo[] = [];
  const add = (at: number, active: boolean | null, support: boolean) => {
    const { a, b, row } = graph.ties[at]!;
    const [supporter, supported] = [position[a]!, position[b]!];
    if (supporter < 0 || supported < 0 || a === b) return;
    const { kind, circle } = row;
    const functions = row.functions ?? [];
    found.push({
      supporter,
      supported,
      kind,
      functions,
      directed: row.directed !== false,
      active,
      circle,
      support,
    });
  };
  const others = takeSnapshot(graph, {
    ...(snapshot.wave === null ? {} : { wave: snapshot.wave }),
    ...(snapshot.asOf === null ? {} : { asOf: snapshot.asOf }),
    kinds: ['spouse', 'child', 'immediate-kin', 'distant-kin', 'acquaintance'],
  }).ties;
  snapshot.ties.forEach((at, i) => add(at, tri(snapshot.active[i]!), true));
  for (const at of others) if (!counting.has(at)) add(at, null, false);
  return found;
}

function changesSince(graph: SupportGraph, after: Snapshot): Findings['changes'] {
  const waves = wavesOf(graph);
  const before = waves[waves.findIndex(({ id }) => id === after.wave) - 1];
  if (!before) return null;
  return { since: before.id, ...tieChanges(takeSnapshot(graph, { wave: before.id }), after) };
}

/** Everybody judged at one moment. */
export async function judge(
  book: Book,
  wanted: MomentWanted,
  before: Profiled | null,
  { signal, onProgress }: JobContext,
): Promise<Profiled> {
  const { graph } = book;
  const snapshot = takeSnapshot(graph, momentIn(book, wanted));
  onProgress(0.3);
  await breath(signal);
  return updateProfile({ graph, snapshot }, before);
}

export function firstLook({ snapshot, report }: Profiled): FirstLook {
  const tiers = { R: 0, Y: 0, U: 0, G: 0 };
  for (const { tier } of report.profiles) tiers[tier]++;
  const { wave, asOf, order } = snapshot;
  return { wave, asOf, people: order, elders: report.profiles.length, tiers };
}

/** What the first screens need: everybody, their ties, profiles and records. */
export async function showBasics(
  book: Book,
  profiled: Profiled,
  before: Shown | null,
  { signal, onProgress }: JobContext,
): Promise<Shown> {
  const { graph } = book;
  const { report, snapshot } = profiled;
  const visits = nextVisits(graph, snapshot);
  const profiles = { ...report, profiles: worklistOrder(report.profiles, visits) };
  onProgress(0.8);
  await breath(signal);
  return {
    profiled,
    findings: null,
    found: before?.found ?? null,
    basics: {
      wave: snapshot.wave,
      asOf: snapshot.asOf,
      people: peopleOf(graph, snapshot),
      ties: tiesOf(graph, snapshot),
      contacts: graph.dataset.events.map(({ date, type, actor, people, outcome, note }) => ({
        date,
        type,
        actor,
        people: people ?? [],
        outcome,
        note,
      })),
      profiles,
      records: recordsOf(book, snapshot.asOf),
      visits,
    },
  };
}

/** Elders of whom the overview says what presses most. */
const shownFirst = 5;

/** What the overview counts of the community. */
const overviewMeasures = [
  'tie_count',
  'mean_degree',
  'components',
  'largest_component',
  'articulation_points',
  'bridges',
] as const;

/** The rest: gaps, ties to try, numbers of the whole network, what changed since the wave before. */
export async function findRest(
  { graph }: Book,
  { profiled: { snapshot }, basics: { profiles }, found }: Shown,
  { signal, onProgress }: JobContext,
  pool: ThreadPool | undefined,
): Promise<{ readonly findings: Findings; readonly found: Shown['found'] }> {
  const now = { graph, snapshot };
  const gapped = updateGaps(now, profiles, found?.gapped ?? null);
  onProgress(0.6);
  await breath(signal);
  const suggested = updateSuggestions(now, profiles, found?.suggested ?? null);
  onProgress(0.9);
  await breath(signal);
  const findings = {
    gaps: gapped.found,
    foremost: foremostGaps(profiles.profiles, gapped.found.gaps, shownFirst),
    plan: suggested.plan,
    communityMeasures: await measure(snapshot, overviewMeasures, { signal, ...(pool && { pool }) }),
    changes: changesSince(graph, snapshot),
  };
  return { findings, found: { gapped, suggested } };
}
