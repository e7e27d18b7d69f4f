import { concat, readU32, same, sha256, textBytes, u32, type Bytes } from './bytes.ts';
import { seal, sealedExtra, unseal } from './cipher.ts';

const magic = textBytes('LINLILG1');
const headerBytes = 64;
const hashBytes = 32;
/** One record is a line somebody typed; more is damage, not a record. */
const mostBytes = 1 << 24;

/** Where a log begins: the store, its generation, the number of its first record, the hash that everything before ends in. */
export interface LogStart {
  readonly id: Uint8Array;
  readonly generation: number;
  readonly first: number;
  readonly chain: Uint8Array;
}

export const logHeader = ({ id, generation, first, chain }: LogStart): Bytes =>
  concat(magic, id, u32(generation, first), chain);

/** The hash that the first frame is chained to. */
export const chainOf = (header: Uint8Array): Promise<Bytes> => sha256(header);

/**
 * One record: length, number, sealed text, hash. The hash covers the frame and the hash before it, and the seal covers
 * header, number and the hash before, so that no frame can be moved, left out or taken from another store.
 */
export async function encodeFrame(
  key: CryptoKey,
  header: Uint8Array,
  before: Uint8Array,
  seq: number,
  plain: Uint8Array,
): Promise<{ readonly frame: Bytes; readonly chain: Bytes }> {
  const sealed = await seal(key, plain, concat(header, before, u32(seq)));
  const body = concat(u32(sealed.length, seq), sealed);
  const chain = await sha256(before, body);
  return { frame: concat(body, chain), chain };
}

export interface ReadLog {
  readonly records: readonly Bytes[];
  /** The hash that the records end in. */
  readonly chain: Bytes;
  /** Bytes up to the end of the last whole record. */
  readonly end: number;
  /** Bytes behind it: a record that was being written, or damage. */
  readonly rest: number;
}

/** Records up to the first one that is not whole; null where the file is not the log that was expected. */
export async function readLog(
  key: CryptoKey,
  bytes: Uint8Array,
  expected: LogStart,
): Promise<ReadLog | null> {
  const header = logHeader(expected);
  if (bytes.length < headerBytes || !same(bytes.subarray(0, headerBytes), header)) return null;
  const records: Bytes[] = [];
  let [end, chain] = [headerBytes, await chainOf(header)];
  for (;;) {
    const frame = await readFrame(key, bytes.subarray(end), header, chain, expected.first + records.length);
    if (!frame) return { records, chain, end, rest: bytes.length - end };
    records.push(frame.plain);
    [end, chain] = [end + frame.length, frame.chain];
  }
}

async function readFrame(
  key: CryptoKey,
  bytes: Uint8Array,
  header: Uint8Array,
  before: Uint8Array,
  seq: number,
): Promise<{ readonly plain: Bytes; readonly chain: Bytes; readonly length: number } | null> {
  if (bytes.length < 8 + sealedExtra + hashBytes) return null;
  const size = readU32(bytes, 0);
  const length = 8 + size + hashBytes;
  if (size > mostBytes || length > bytes.length || readU32(bytes, 4) !== seq) return null;
  const body = bytes.subarray(0, 8 + size);
  const chain = await sha256(before, body);
  if (!same(chain, bytes.subarray(8 + size, length))) return null;
  const plain = await unseal(key, body.subarray(8), concat(header, before, u32(seq)));
  return plain && { plain, chain, length };
}
