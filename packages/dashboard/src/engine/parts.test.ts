import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinParts, partsOf } from './parts.ts';

const list = fc.oneof(
  fc.array(fc.nat()),
  fc.array(fc.nat(), { minLength: 101, maxLength: 400, size: 'max' }),
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
      expect(parts.every(({ items }) => items.length <= 100)).toBe(true);
      const sizes = [rest as typeof output].flatMap(({ many, inside }) => [many.length, inside.more.length]);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
      expect(joinParts(structuredClone(rest), structuredClone(parts))).toEqual(output);
    }),
    { numRuns: 50 },
  ));
