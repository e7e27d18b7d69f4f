import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { supportGraphOf } from '../build/support-graph-of.ts';
import type { Journal, LogEntry, Operation } from '../model/operation.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { supportFunctions, type SupportFunction } from '../model/vocabulary.ts';
import { reportOn } from '../pipeline.ts';
import { filesOf, graphOf, runs, shipped } from '../testing/index.ts';
import { newJournal, nextEntry, record } from './journal.ts';
import { packJournal, stateHash, unpackJournal } from './pack.ts';
import { problemsOf } from './problems.ts';

const at = '2023-04-01T08:00:00.000Z';
const date = '2023-03-31';
const write = (journal: Journal, ...actions: readonly (Operation | 'undo' | 'redo')[]): Journal =>
  actions.reduce((state, action) => record(state, nextEntry(state, action, at, '小周')), journal);

const visit = (person: string, actor: string, more: Partial<Operation> = {}): Operation =>
  ({
    type: 'visit',
    person,
    actor,
    date,
    outcome: 'met',
    functions: [],
    channel: null,
    minutes: null,
    collectedBy: null,
    note: null,
    ...more,
  }) as Operation;

let scenario: SupportGraph;
beforeAll(async () => {
  const { graph } = await graphOf(shipped('scenarios/s4'));
  // Contacts are the most of it, and every change of a state is hashed whole.
  scenario = { ...graph, dataset: { ...graph.dataset, events: graph.dataset.events.slice(0, 150) } };
});
const small = async (texts: Readonly<Record<string, string>>): Promise<SupportGraph> =>
  (await graphOf(filesOf(texts))).graph;

/** Operations that may or may not fit the scenario: those that do not are left out by the property. */
function operations(graph: SupportGraph): fc.Arbitrary<Operation | 'undo' | 'redo'> {
  const person = fc.constantFrom(...graph.people.slice(0, 60).map(({ id }) => id));
  const worker = fc.constantFrom('W1', 'W2', 'W3', 'W4');
  const day = fc.constantFrom('2023-03-01', '2023-03-31', '2023-04-02');
  const some = fc.subarray<SupportFunction>(Object.keys(supportFunctions) as SupportFunction[]);
  const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 12 }), { nil: null });
  const outcome = fc.constantFrom(null, 'met' as const, 'no-answer' as const, 'refused' as const);
  const group = fc.constantFrom('G1', 'T1');
  const common = { person, date: day, note: text };
  return fc.oneof(
    fc.record({
      type: fc.constantFrom('visit' as const, 'call' as const, 'delivery' as const),
      ...common,
      actor: person,
      outcome,
      functions: some,
      channel: text,
      minutes: fc.option(fc.nat(90), { nil: null }),
      collectedBy: fc.option(person, { nil: null }),
    }),
    fc.record({
      type: fc.constant('attendance' as const),
      group,
      people: fc.uniqueArray(person),
      date: day,
      note: text,
    }),
    fc.record({ type: fc.constant('note' as const), person, actor: worker, date: day, note: fc.string() }),
    fc.record({
      type: fc.constant('tie' as const),
      supporter: person,
      supported: person,
      kind: fc.constantFrom(null, 'neighbour' as const),
      functions: some,
      status: fc.constantFrom('present' as const, 'absent' as const),
      date: day,
    }),
    fc.record({ type: fc.constant('end-tie' as const), supporter: person, supported: person, date: day }),
    fc.record({
      type: fc.constant('need' as const),
      person,
      function: fc.constantFrom('instrumental' as const, 'emergency' as const),
      detail: text,
      essential: fc.boolean(),
      asked: fc.boolean(),
      date: day,
    }),
    fc.record({
      type: fc.constant('consent' as const),
      person,
      purpose: fc.constantFrom('matching' as const, 'sharing' as const),
      given: fc.boolean(),
      date: day,
      expires: fc.constant(null),
    }),
    fc.record({
      type: fc.constant('plan' as const),
      supporter: person,
      supported: person,
      functions: some,
      decision: fc.constantFrom('accepted' as const, 'refused' as const, 'held' as const),
      reason: text,
      date: day,
    }),
    fc.record({ type: fc.constant('follow-up' as const), ...common, worker, due: day }),
    fc.record({ type: fc.constant('follow-up-done' as const), id: fc.constantFrom('F1', 'F2'), date: day }),
    fc.record({ type: fc.constant('open-case' as const), person, worker, goals: text, date: day }),
    fc.record({ type: fc.constant('close-case' as const), person, reason: text, date: day }),
    fc.record({
      type: fc.constant('hand-over' as const),
      from: worker,
      to: worker,
      people: fc.constant([]),
      date: day,
    }),
    fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
  );
}

const fits = (journal: Journal, action: Operation | 'undo' | 'redo'): boolean =>
  action === 'undo'
    ? journal.done.length > 0
    : action === 'redo'
      ? journal.undone.length > 0
      : problemsOf(journal.dataset, action).length === 0;

describe('recording', () => {
  it('comes back to the same state when everything is undone, and to the later one when redone', async () => {
    const began = await stateHash(scenario.dataset);
    await fc.assert(
      fc.asyncProperty(fc.array(operations(scenario), { maxLength: 20 }), async (actions) => {
        let journal = newJournal(scenario.dataset);
        for (const action of actions) if (fits(journal, action)) journal = write(journal, action);
        const ended = await stateHash(journal.dataset);
        const steps = journal.done.length;
        for (let i = 0; i < steps; i++) journal = write(journal, 'undo');
        expect(await stateHash(journal.dataset)).toBe(began);
        for (let i = 0; i < steps; i++) journal = write(journal, 'redo');
        expect(await stateHash(journal.dataset)).toBe(ended);
      }),
      { numRuns: runs(20) },
    );
  });

  it('gives the same state when the log is played again, from the beginning or from a packed journal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operations(scenario), { maxLength: 24 }),
        fc.nat(24),
        async (actions, cut) => {
          let live = newJournal(scenario.dataset);
          const kept: Journal[] = [live];
          for (const action of actions)
            if (fits(live, action)) {
              live = write(live, action);
              kept.push(live);
            }
          const early = kept[Math.min(cut, kept.length - 1)]!;
          const entries = JSON.parse(JSON.stringify(live.entries)) as LogEntry[];
          const again = entries.reduce(record, newJournal(scenario.dataset));
          const onward = entries
            .slice(early.entries.length)
            .reduce(record, unpackJournal(packJournal(early)));
          expect(packJournal(again)).toBe(packJournal(live));
          expect(packJournal(onward)).toBe(packJournal(live));
          expect(await stateHash(onward.dataset)).toBe(await stateHash(live.dataset));
        },
      ),
      { numRuns: runs(15) },
    );
  });

  it('refuses what names nobody, has no date, or does not come next', () => {
    const journal = newJournal(scenario.dataset);
    expect(problemsOf(scenario.dataset, visit('nobody', 'W1'))).toEqual(['unknown-person']);
    expect(problemsOf(scenario.dataset, visit('E1', 'W1', { date: '2023-02-30' }))).toEqual(['not-a-date']);
    expect(problemsOf(scenario.dataset, visit('E1', 'E1'))).toEqual(['same-person']);
    expect(() => write(journal, visit('nobody', 'W1'))).toThrow('visit: unknown-person');
    expect(() => write(journal, 'undo')).toThrow('undo');
    expect(() => record(journal, { seq: 2, at, by: '', action: visit('E1', 'W1') })).toThrow(
      'expected entry 1',
    );
  });
});

const lane = {
  people:
    'id,roles,place,interviewed,willing\nE,elder,1栋,true,\nN,neighbour,1栋,,true\nM,neighbour,1栋,,true\nW,social-worker,,,\nV,social-worker,,,',
  ties: 'supporter,supported,functions\n',
  events: 'id,type,date,actor,people,outcome\nV1,visit,2023-01-01,W,E,met',
  cases: 'person,worker,opened,goals\nE,W,2023-01-01,出一次门',
};
const reportAfter = async (graph: SupportGraph, ...actions: readonly (Operation | 'undo' | 'redo')[]) => {
  const journal = write(newJournal(graph.dataset), ...actions);
  const after = supportGraphOf(journal.dataset, { edgeList: false, collected: graph.collected });
  return { journal, report: await reportOn(after) };
};
const tierOf = ({ profiles }: Awaited<ReturnType<typeof reportOn>>) =>
  profiles.profiles.find(({ person }) => person === 'E')?.tier;

describe('a record', () => {
  it('of a visit takes an elder out of the urgent, undo puts her back', async () => {
    const graph = await small(lane);
    const delivery = visit('E', 'W', { type: 'delivery', collectedBy: 'N' });
    expect(tierOf((await reportAfter(graph)).report)).toBe('R');
    const { journal, report } = await reportAfter(graph, delivery);
    expect(tierOf(report)).not.toBe('R');
    expect(journal.dataset.ties.map(({ supporter, kind }) => [supporter, kind])).toEqual([
      ['W', 'casework'],
      ['N', 'neighbour'],
    ]);
    expect(tierOf((await reportAfter(graph, delivery, 'undo')).report)).toBe('R');
  });

  it('of a visit that met nobody leaves no tie', async () => {
    const { journal } = await reportAfter(await small(lane), visit('E', 'W', { outcome: 'no-answer' }));
    expect(journal.dataset.ties).toEqual([]);
    expect(journal.dataset.events).toHaveLength(2);
  });

  it('of a no to a suggestion, or of a no to being matched, is heard by the suggestions', async () => {
    const graph = await small(lane);
    const first = (await reportAfter(graph)).report.plan[0]!;
    expect([first.supporter, first.supported]).toEqual(['N', 'E']);
    const plan = { type: 'plan', ...first, decision: 'refused', reason: '不熟', date } as const;
    expect((await reportAfter(graph, plan)).report.plan[0]?.supporter).toBe('M');
    const no = { type: 'consent', purpose: 'matching', given: false, date, expires: null } as const;
    expect((await reportAfter(graph, { ...no, person: 'N' })).report.plan[0]?.supporter).toBe('M');
    expect((await reportAfter(graph, { ...no, person: 'E' })).report.plan).toEqual([]);
  });

  it('of a tie makes the plan of the pair', async () => {
    const graph = await small(lane);
    const pair = { supporter: 'N', supported: 'E', functions: ['companionship'], date } as const;
    const { journal } = await reportAfter(
      graph,
      { type: 'plan', ...pair, decision: 'accepted', reason: null },
      { type: 'tie', ...pair, kind: null, status: 'present' },
    );
    expect(journal.dataset.plans.map(({ decision }) => decision)).toEqual(['made']);
    expect(journal.dataset.ties).toHaveLength(1);
  });

  it('of a hand-over moves open cases, their goals, follow-ups and casework ties', async () => {
    const { journal } = await reportAfter(
      await small(lane),
      visit('E', 'W'),
      { type: 'follow-up', person: 'E', worker: 'W', due: '2023-04-20', note: '复诊', date },
      { type: 'hand-over', from: 'W', to: 'V', people: [], date: '2023-04-05' },
    );
    const { cases, follow_ups, ties } = journal.dataset;
    expect(cases.map(({ worker, closed, goals }) => [worker, closed, goals])).toEqual([
      ['W', '2023-04-05', '出一次门'],
      ['V', null, '出一次门'],
    ]);
    expect(follow_ups[0]!.worker).toBe('V');
    expect(ties.map(({ supporter, to }) => [supporter, to])).toEqual([
      ['W', '2023-04-05'],
      ['V', null],
    ]);
    expect(
      problemsOf(journal.dataset, { type: 'hand-over', from: 'W', to: 'V', people: [], date: '2023-04-06' }),
    ).toEqual(['no-case']);
  });

  it('in data that never collected contacts makes nobody else inactive', async () => {
    const graph = await small({
      people: 'id,roles,interviewed\nE,elder,true\nF,elder,true\nN,,\nW,social-worker,',
      ties: 'supporter,supported,functions\nN,E,instrumental\nN,F,instrumental',
    });
    const before = await reportAfter(graph);
    const after = await reportAfter(graph, visit('E', 'W'));
    const tier = ({ report }: typeof before) =>
      report.profiles.profiles.find(({ person }) => person === 'F')?.tier;
    expect(tier(after)).toBe(tier(before));
  });
});
