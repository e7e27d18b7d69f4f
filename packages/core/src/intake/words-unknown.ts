import { listOf, readCell } from '../build/cell.ts';
import type { Field, Fields } from '../model/fields.ts';
import type { SheetMapping, UnknownWord } from '../model/import.ts';
import { schema } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';

const kinds: ReadonlySet<Field<unknown>['kind']> = new Set([
  'choice',
  'choices',
  'boolean',
  'number',
  'integer',
  'positive',
]);
/** More different words than this are no vocabulary. */
const most = 60;

const isUnknown = (word: string, field: Field<unknown>): boolean => {
  const { problem } = readCell(word, field);
  return problem === 'value-unknown' || problem === 'value-unreadable' || problem === 'strength-not-positive';
};

const no = /^(不|非|否|没|無|无|未|no\b|not\b)/i;

/** The nearest word that the contract knows, for somebody to confirm. */
function guessOf(word: string, field: Field<unknown>): string | null {
  if (field.kind === 'boolean') {
    if (no.test(word)) return 'false';
    return field.names.some((name) => name.replace(/^是否/, '') === word) ? 'true' : null;
  }
  for (const [code, ...others] of field.choices)
    if (
      [code, ...others].some((known) => known.length > 1 && word.toLowerCase().includes(known.toLowerCase()))
    )
      return code;
  return null;
}

interface Looked {
  readonly at: number;
  readonly name: string;
  readonly field: Field<unknown>;
  readonly counts: Map<string, number>;
}

/**
 * Words that need a meaning before their rows can be taken: `look` at rows of the mapped sheet, as many times as there
 * are stretches of it, then ask what was `found`, the most frequent of each column first.
 */
export function unknownWords(
  { fields: names, columns }: ParsedTable,
  { table }: SheetMapping,
  columnOf: (at: number) => number,
): { look: (rows: ParsedTable['rows']) => void; found: () => readonly UnknownWord[] } {
  const looked = names.flatMap((name, at): Looked[] => {
    const field = name === null || table === null ? undefined : (schema[table] as Fields)[name];
    return name && field && kinds.has(field.kind) ? [{ at, name, field, counts: new Map() }] : [];
  });
  return {
    look(rows) {
      for (const { at, field, counts } of looked)
        for (const row of rows) {
          const cell = row[at]!;
          if (cell === '' || !isUnknown(cell, field)) continue;
          for (const word of field.kind === 'choices' ? listOf(cell) : [cell])
            if (isUnknown(word, field)) counts.set(word, (counts.get(word) ?? 0) + 1);
        }
    },
    found: () =>
      looked.flatMap(({ at, name, field, counts }) =>
        [...counts]
          .sort(([, a], [, b]) => b - a)
          .slice(0, most)
          .map(([word, count]): UnknownWord => ({
            column: columnOf(at),
            header: columns[at]!,
            field: name,
            word,
            count,
            accepted: field.choices.map(([code]) => code),
            guess: guessOf(word, field),
          })),
      ),
  };
}
