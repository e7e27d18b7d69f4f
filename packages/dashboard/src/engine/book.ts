import {
  momentOf,
  newJournal,
  nextEntry,
  openCases,
  packJournal,
  problemsOf,
  record,
  refusedBy,
  supportGraphOf,
  unpackJournal,
  wavesOf,
  type Action,
  type Collected,
  type Issue,
  type Journal,
  type LogEntry,
  type Opened as OpenedDataset,
  type Operation,
  type OperationProblem,
  type SupportGraph,
} from '@linli/core';
import type { History, MomentWanted, Opened, Records } from './protocol.ts';

interface About {
  readonly title: string | null;
  readonly label: string;
  readonly edgeList: boolean;
  readonly issues: readonly Issue[];
  readonly tables: Opened['tables'];
  /** As it was when the files were read: one visit written down does not make contacts collected. */
  readonly collected: Omit<Collected, 'functions'> & { readonly functions: readonly string[] };
}

/** The dataset that is open, with what was written down since it was read. */
export interface Book {
  readonly about: About;
  readonly journal: Journal;
  readonly graph: SupportGraph;
}

/** What was collected when the files were read, or with the last import that holds. */
function collectedIn(about: About, { entries, done }: Journal): Collected {
  const holds = new Set(done.map(({ seq }) => seq));
  const last = entries.findLast(({ seq, action }) => action.type === 'import' && holds.has(seq))?.action;
  const known = last?.type === 'import' ? last.collected : about.collected;
  return { ...known, functions: new Set(known.functions) };
}

const graphOf = (about: About, journal: Journal): SupportGraph =>
  supportGraphOf(journal.dataset, { edgeList: about.edgeList, collected: collectedIn(about, journal) });

export function bookOf({ tables, graph, issues }: OpenedDataset, label: string): Book {
  const about = {
    title: tables.title,
    label,
    edgeList: graph.edgeList,
    issues,
    tables: [...tables.tables].map(([name, { file, rows }]) => ({ name, file, rows: rows.length })),
    collected: { ...graph.collected, functions: [...graph.collected.functions] },
  };
  return { about, journal: newJournal(graph.dataset), graph };
}

/** The book with one more entry, or why it cannot be written. */
export function writeIn(
  book: Book,
  action: Operation | 'undo' | 'redo',
  at: string,
  by: string,
): { readonly book: Book; readonly entry: LogEntry } | readonly OperationProblem[] {
  const { about, journal } = book;
  if (typeof action === 'object') {
    const problems = problemsOf(journal.dataset, action);
    if (problems.length > 0) return problems;
  }
  const entry = nextEntry(journal, action, at, by);
  const next = record(journal, entry);
  return { book: { about, journal: next, graph: graphOf(about, next) }, entry };
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const blob = new Blob([new Uint8Array(bytes)]);
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer());
}

export const packBook = ({ about, journal }: Book): Promise<Uint8Array> =>
  through(
    new TextEncoder().encode(JSON.stringify({ about, journal: packJournal(journal) })),
    new CompressionStream('gzip'),
  );

/** What `packBook` packed, with the entries that were written after it. */
export async function unpackBook(pack: Uint8Array, records: readonly string[]): Promise<Book> {
  const text = new TextDecoder().decode(await through(pack, new DecompressionStream('gzip')));
  const { about, journal } = JSON.parse(text) as { about: About; journal: string };
  const last = records
    .map((line) => JSON.parse(line) as LogEntry)
    .reduce((state, entry) => record(state, entry), unpackJournal(journal));
  return { about, journal: last, graph: graphOf(about, last) };
}

/**
 * The moment that is meant: the last wave, or no wave, includes what was written down after it, and in a record book
 * in use the days until today. Earlier waves are what they were.
 */
export function momentIn({ graph, journal }: Book, { today, ...wanted }: MomentWanted): MomentWanted {
  const last = wavesOf(graph).at(-1);
  if (wanted.asOf !== undefined) return wanted;
  if (wanted.wave === undefined ? today === undefined : last?.id !== wanted.wave) return wanted;
  const done = new Set(journal.done.map(({ seq }) => seq));
  const days = journal.entries.flatMap(({ seq, action }) =>
    done.has(seq) && 'date' in action ? [action.date] : [],
  );
  const newest = [...days, today ?? ''].reduce((a, b) => (b > a ? b : a), '');
  const known = (wanted.wave === undefined ? momentOf(graph).asOf : last?.date) ?? '';
  return newest > known ? { ...wanted, asOf: newest } : wanted;
}

const shown = 200;

/** The rows of an import stay where they are: no screen shows them. */
const withoutRows = (action: Action): Action =>
  action.type === 'import' ? { ...action, columns: [], changes: [] } : action;

export function historyOf({ journal }: Book): History {
  const { entries, done, undone } = journal;
  const holds = new Set(done.map(({ seq }) => seq));
  return {
    lines: entries
      .slice(-shown)
      .reverse()
      .map((entry) => ({ ...entry, action: withoutRows(entry.action), holds: holds.has(entry.seq) })),
    total: entries.length,
    undo: done.at(-1)?.seq ?? null,
    redo: undone.at(-1)?.seq ?? null,
  };
}

export function recordsOf({ graph }: Book, asOf: string | null): Records {
  const { plans, follow_ups, cases, groups, memberships } = graph.dataset;
  return {
    plans: plans.map(({ supporter, supported, functions, decision, reason, date }) => ({
      supporter,
      supported,
      functions: functions ?? [],
      decision,
      reason,
      date,
    })),
    followUps: follow_ups.map(({ id, person, worker, due, note, done }) => ({
      id,
      person,
      worker,
      due,
      note,
      done,
    })),
    cases: openCases(cases, asOf ?? '9999-12-31').map(({ person, worker, opened, goals }) => ({
      person,
      worker,
      opened,
      goals,
    })),
    groups: groups.map(({ id, name }) => ({
      id,
      name,
      members: memberships.filter(({ group }) => group === id).map(({ person }) => person),
    })),
    refusals: (['matching', 'visiting', 'sharing'] as const).map((purpose) => ({
      purpose,
      people: [...refusedBy(graph.dataset, purpose, asOf)],
    })),
  };
}
