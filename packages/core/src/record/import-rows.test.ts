import { beforeAll, describe, expect, it } from 'vitest';
import { applyImport, collectedAfter, previewImport } from '../intake/preview-import.ts';
import { readSheets } from '../intake/read-sheets.ts';
import { writeDataset } from '../io/write-dataset.ts';
import type { ImportPreview } from '../model/import.ts';
import type { LogEntry, Operation } from '../model/operation.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { forOthers } from '../snapshot/for-others.ts';
import { filesOf, graphOf } from '../testing/index.ts';
import { importOperation } from './import-rows.ts';
import { newJournal, nextEntry, record } from './journal.ts';
import { packJournal, stateHash, unpackJournal } from './pack.ts';

const at = '2023-04-01T08:00:00.000Z';
const visit: Operation = {
  type: 'visit',
  person: 'E1',
  actor: 'W1',
  date: '2023-04-01',
  outcome: 'met',
  functions: [],
  channel: null,
  minutes: null,
  collectedBy: null,
  note: '在家',
};
let graph: SupportGraph;
let preview: ImportPreview;
beforeAll(async () => {
  const people =
    'id,name,roles,phone,place\nE1,王秀英,elder,,\nE2,赵德顺,elder,138,3-2-401\nW1,李梅,social-worker,,\n';
  graph = (await graphOf(filesOf({ people, ties: 'supporter,supported\nW1,E1\n' }))).graph;
});
const previewOn = async (dataset: SupportGraph['dataset']) =>
  previewImport(
    await readSheets(filesOf({ '花名册.csv': '编号,姓名,电话,爱好\nE1,王秀英,139,唱戏\nE9,周文英,,\n' })),
    dataset,
  );

describe('an import recorded in a journal', () => {
  it('changes and adds rows, is undone and redone, and survives packing and a log of lines', async () => {
    const before = record(newJournal(graph.dataset), nextEntry(newJournal(graph.dataset), visit, at, '周'));
    preview = await previewOn(before.dataset);
    const collected = collectedAfter(preview, graph.collected);
    const operation = importOperation(before.dataset, applyImport(preview), {
      source: '花名册.csv',
      collected,
    });
    const entry = nextEntry(before, operation, at, '周');
    const after = record(before, JSON.parse(JSON.stringify(entry)) as LogEntry);
    expect(after.dataset.people.map(({ id, name, phone }) => [id, name, phone])).toEqual([
      ['E1', '王秀英', '139'],
      ['E2', '赵德顺', '138'],
      ['W1', '李梅', null],
      ['E9', '周文英', null],
    ]);
    expect(after.dataset.people[0]!.attributes.get('爱好')).toBe('唱戏');
    expect(operation.changes).toHaveLength(2);
    const hash = await stateHash(after.dataset);
    const undone = record(after, nextEntry(after, 'undo', at, '周'));
    expect(await stateHash(undone.dataset)).toBe(await stateHash(before.dataset));
    const again = unpackJournal(packJournal(undone));
    const redone = record(again, nextEntry(again, 'redo', at, '周'));
    expect(await stateHash(redone.dataset)).toBe(hash);
  });

  it('does not make contacts collected because one visit was written down, here or in what is exported', async () => {
    const journal = record(newJournal(graph.dataset), nextEntry(newJournal(graph.dataset), visit, at, '周'));
    preview = await previewOn(journal.dataset);
    const { contacts, outcomes } = collectedAfter(preview, graph.collected);
    expect([contacts, outcomes]).toEqual([false, false]);
    const plain = await graphOf(writeDataset(journal.dataset, null));
    const said = await graphOf(writeDataset(journal.dataset, null, graph.collected));
    expect([plain.graph.collected.contacts, said.graph.collected]).toEqual([true, graph.collected]);
  });

  it('counts as collected what the imported tables hold', async () => {
    const events = 'id,type,date,actor,people,outcome\nX1,visit,2023-03-01,W1,E2,met\n';
    const one = await previewImport(await readSheets(filesOf({ events })), graph.dataset);
    expect(collectedAfter(one, graph.collected)).toMatchObject({
      contacts: true,
      outcomes: true,
      willing: false,
    });
  });
});

describe('a dataset that is handed on', () => {
  const refuse: Operation = {
    type: 'consent',
    person: 'E2',
    purpose: 'sharing',
    given: false,
    date: '2023-04-01',
    expires: null,
  };
  const textOf = (dataset: SupportGraph['dataset']): string =>
    writeDataset(dataset, null)
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .join();

  it('holds nothing that tells who refused to be named, and counts the same', () => {
    const journal = record(newJournal(graph.dataset), nextEntry(newJournal(graph.dataset), refuse, at, '周'));
    const { dataset, nameless } = forOthers(journal.dataset);
    const text = textOf(dataset);
    expect(nameless).toBe(1);
    expect(text).not.toMatch(/赵德顺|138|3-2-401/);
    expect(text).toMatch(/王秀英/);
    expect(text).toMatch(/E2/);
  });

  it('tells it neither in notes and columns about others nor in rows of other tables', async () => {
    const files = filesOf({
      people: 'id,name,place\nE1,王秀英,\nE2,赵德顺,3-2-401\nE3,赵德顺,\nW1,李梅,\n',
      ties: 'supporter,supported,受助者姓名\nW1,E2,赵德顺\n',
      events:
        'id,type,date,actor,people,place,note\nX1,visit,2023-03-01,W1,E1,,和赵德顺下棋\nX2,visit,2023-03-02,W1,E2,3-2-401,腿疼\n',
      cases: 'person,worker,goals\nE2,W1,找老同事\n',
      needs: 'person,function,detail\nE2,instrumental,陪他看牙\n',
      consents: 'person,purpose,given\nE2,sharing,false\n',
    });
    const { dataset } = (await graphOf(files)).graph;
    const text = textOf(forOthers(dataset).dataset);
    expect(text).not.toMatch(/3-2-401|腿疼|老同事|看牙/);
    expect(text.match(/赵德顺/g)).toHaveLength(1);
    expect(text).toContain('和E2/E3下棋');
    expect(forOthers({ ...dataset, consents: [] }).nameless).toBe(0);
  });
});
