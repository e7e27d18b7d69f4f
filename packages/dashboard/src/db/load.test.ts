import { describe, expect, it } from 'vitest';
import { tablesOf } from '../views/testing/report-of.ts';
import { loadTables } from './load.ts';
import type { Db } from './open.ts';

function fakeDb(failing: string | null = null) {
  const texts = new Map<string, string>();
  const dropped: string[] = [];
  const db: Db = {
    run: (sql) =>
      failing !== null && sql.includes(failing) ? Promise.reject(new Error(failing)) : Promise.resolve(),
    all: () => Promise.resolve([]),
    putFile: (name, bytes) => Promise.resolve(void texts.set(name, new TextDecoder().decode(bytes))),
    dropFile: (name) => Promise.resolve(void dropped.push(name)),
    close: () => Promise.resolve(),
  };
  return { db, texts, dropped };
}

const tables = {
  people: ['id,name,roles,interviewed', 'A,甲,elder,true', 'B,乙,neighbour,', 'C,丙,elder,false'],
  ties: ['supporter,supported,functions', 'B,A,companionship'],
};

describe('tables of a report', () => {
  it('hold everybody, unknown as nothing and not as false', async () => {
    const { db, texts } = fakeDb();
    await loadTables(db, await tablesOf(tables));
    const rows = texts.get('person.csv')?.trim().split('\n') ?? [];
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^1,,false,,,,$/);
    expect(rows[2]).toMatch(/^2,,true,,false,\d+,"U"$/);
  });

  it('hold no name and no id', async () => {
    const { db, texts } = fakeDb();
    await loadTables(db, await tablesOf(tables));
    expect([...texts.values()].join('')).not.toMatch(/[甲乙丙]|"[ABC]"/);
  });

  it('are taken out of memory again, also after a failure', async () => {
    const { db, dropped } = fakeDb('profile');
    await expect(loadTables(db, await tablesOf(tables))).rejects.toThrow('profile');
    expect(dropped).toEqual(['person.csv', 'profile.csv']);
  });
});
