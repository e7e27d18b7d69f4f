import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Joining, partsOf } from './parts.ts';

const item = fc.record({ n: fc.nat() }, { noNullPrototype: true });
const list = fc.oneof(
  fc.array(item),
  fc.array(item, { minLength: 101, maxLength: 400, size: 'max' }),
  fc.nat({ max: 12_000 }).map((size) => Array.from({ length: size }, (_, i) => `E${i}`)),
);
const answer = fc.record(
  {
    many: list,
    inside: fc.record({ more: list, text: fc.string() }, { noNullPrototype: true }),
    none: fc.constant(null),
    bytes: fc.uint8Array(),
  },
  { noNullPrototype: true },
);

it('gives a long answer in parts that a page reads in no time, and the same answer again', () =>
  fc.assert(
    fc.property(answer, (output) => {
      const { rest, parts } = partsOf(output);
      const { many, inside } = rest as typeof output;
      for (const items of [many, inside.more, ...parts.map((part) => part.items)])
        expect(items.length).toBeLessThanOrEqual(typeof items[0] === 'string' ? 5_000 : 100);
      const joining = new Joining();
      for (const part of parts) joining.add(structuredClone(part));
      expect(joining.into(structuredClone(rest))).toEqual(output);
    }),
    { numRuns: 50 },
  ));
