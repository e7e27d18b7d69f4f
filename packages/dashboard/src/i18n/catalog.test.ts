import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Leaf = string | ((values: never) => string) | readonly unknown[];
type Entry = Leaf | Readonly<Record<string, unknown>>;

const leaves = (entry: unknown, path = ''): [string, Leaf][] =>
  entry !== null && typeof entry === 'object' && !Array.isArray(entry)
    ? Object.entries(entry as Readonly<Record<string, Entry>>).flatMap(([key, value]) =>
        leaves(value, path === '' ? key : `${path}.${key}`),
      )
    : [[path, entry as Leaf]];

/** Names of the values that a message asks for when every number is 3. */
function asked(message: (values: never) => string): string[] {
  const names = new Set<string>();
  const values = new Proxy(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return [
          'title',
          'what',
          'name',
          'component',
          'state',
          'functions',
          'wave',
          'when',
          'policy',
          'share',
        ].includes(String(name))
          ? `<${String(name)}>`
          : 3;
      },
    },
  );
  message(values as never);
  return [...names].sort();
}

describe('catalogues of the screens', () => {
  const english = new Map(leaves(en));
  const chinese = new Map(leaves(zh));

  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('leave nothing empty', () => {
    for (const [key, value] of [...english, ...chinese])
      if (typeof value === 'string') expect(value.trim(), key).not.toBe('');
  });

  it('use the same values in both languages', () => {
    for (const [key, value] of english) {
      const other = chinese.get(key);
      if (typeof value !== 'function' || typeof other !== 'function') continue;
      expect(asked(other), key).toEqual(asked(value));
    }
  });

  it('say one and many in English', () => {
    expect(en.shell.people({ n: 1 })).toBe('1 person');
    expect(en.shell.people({ n: 2 })).toBe('2 people');
  });
});
