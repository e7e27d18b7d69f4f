import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

const tokens = [
  '"',
  "'",
  ',',
  '\n',
  '\r',
  '\0',
  '\ufeff',
  '\u202e',
  '<',
  '>',
  '&#0;',
  '&a;',
  '<!DOCTYPE a [<!ENTITY a "b">]>',
  ']]>',
  '__proto__',
  'constructor',
  '1e999',
  '-1',
  'NaN',
  '99999999999999999999',
  '0x10',
  '=1+1',
  '*Edges',
  '*Arcs\n1 999999999 1\n',
  'n=999999999',
  '<node id="',
  '{"nodes":[',
  '[[[[[[[[',
  'XFD1048576',
  'id,id',
  '合计',
  '2024-02-30',
  '41年',
  '\u3000',
  '，',
].map((token) => new TextEncoder().encode(token));

/** One change to a file; places are shares of its length, so that any change fits any file. */
export const mutation = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'delete', 'repeat', 'token', 'noise', 'splice', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 64 }),
  value: fc.nat({ max: 65_535 }),
  /** Of a ZIP: change a file inside it, and pack it well again. */
  inside: fc.boolean(),
});

const join = (...parts) => Uint8Array.from(parts.flatMap((part) => Array.from(part)));

function change(bytes, { kind, at, length, value }, others) {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + length);
  const [head, middle, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (kind) {
    case 'flip': {
      const out = bytes.slice();
      if (out.length > 0) out[Math.min(from, out.length - 1)] ^= 1 << (value % 8);
      return out;
    }
    case 'cut':
      return head;
    case 'delete':
      return join(head, tail);
    case 'repeat':
      return join(head, ...Array.from({ length: 1 + (value % 50) }, () => middle), tail);
    case 'token':
      return join(head, tokens[value % tokens.length], middle, tail);
    case 'noise':
      return join(
        head,
        Array.from(middle, (byte, i) => (byte * 31 + value + i * 17) & 255),
        tail,
      );
    case 'splice': {
      const other = others[value % others.length].bytes;
      return join(head, other.subarray(Math.floor((1 - at) * other.length)));
    }
    case 'swap':
      return join(tail, middle, head);
  }
}

/** The file after every change. */
export function mutated({ name, bytes }, steps, others) {
  let now = bytes;
  for (const step of steps) {
    const isZip = now[0] === 0x50 && now[1] === 0x4b;
    now = step.inside && isZip ? changeInside(now, step, others) : change(now, step, others);
  }
  return { name, bytes: now };
}

/** A damaged archive may declare gigabytes: packing those again is no test of anybody but the packer. */
const largest = 2 ** 20;

function changeInside(zip, step, others) {
  try {
    const entries = unzipSync(zip, { filter: ({ originalSize }) => originalSize <= largest });
    const names = Object.keys(entries);
    const name = names[step.value % names.length];
    entries[name] = change(entries[name], step, others);
    return zipSync(entries, { level: 1 });
  } catch {
    return change(zip, step, others);
  }
}
