import { concat, readU32, same, sha256, textBytes, u32, type Bytes } from './bytes.ts';
import { seal, sealedExtra, unseal } from './cipher.ts';

const magic = textBytes('LINLISN1');
const headerBytes = 80;
const chunkBytes = 1 << 20;
const hashBytes = 32;

/** What a snapshot says of itself in clear: nothing of its content. `at` in milliseconds since 1970. */
export interface SnapshotInfo {
  readonly id: Uint8Array;
  readonly generation: number;
  /** Number of the last record that it holds. */
  readonly entries: number;
  /** The hash that the log before it ends in. */
  readonly chain: Uint8Array;
  readonly at: number;
}

const chunksOf = (length: number): number => Math.max(1, Math.ceil(length / chunkBytes));

const header = ({ id, generation, entries, chain, at }: SnapshotInfo, length: number): Bytes =>
  concat(
    magic,
    id,
    u32(generation, entries),
    chain,
    u32(Math.floor(at / 2 ** 32), at % 2 ** 32),
    u32(length, chunksOf(length)),
  );

/** A snapshot in sealed chunks of 1 MiB, each bound to header, place and number of chunks, with a hash over all behind it. */
export async function encodeSnapshot(key: CryptoKey, info: SnapshotInfo, plain: Uint8Array): Promise<Bytes> {
  const head = header(info, plain.length);
  const parts: Bytes[] = [head];
  for (let i = 0; i < chunksOf(plain.length); i++)
    parts.push(await seal(key, plain.subarray(i * chunkBytes, (i + 1) * chunkBytes), concat(head, u32(i))));
  const whole = concat(...parts);
  return concat(whole, await sha256(whole));
}

/** Null where the bytes are no header of a snapshot. Says nothing about what follows. */
export function snapshotInfo(bytes: Uint8Array): (SnapshotInfo & { readonly length: number }) | null {
  if (bytes.length < headerBytes || !same(bytes.subarray(0, 8), magic)) return null;
  return {
    id: bytes.subarray(8, 24),
    generation: readU32(bytes, 24),
    entries: readU32(bytes, 28),
    chain: bytes.subarray(32, 64),
    at: readU32(bytes, 64) * 2 ** 32 + readU32(bytes, 68),
    length: readU32(bytes, 72),
  };
}

/** Null where anything at all differs from what was encoded. */
export async function readSnapshot(
  key: CryptoKey,
  bytes: Uint8Array,
): Promise<{ readonly info: SnapshotInfo; readonly plain: Bytes } | null> {
  const info = snapshotInfo(bytes);
  if (!info) return null;
  const count = chunksOf(info.length);
  const wanted = headerBytes + info.length + count * sealedExtra + hashBytes;
  if (bytes.length !== wanted || readU32(bytes, 76) !== count) return null;
  if (!same(await sha256(bytes.subarray(0, -hashBytes)), bytes.subarray(-hashBytes))) return null;
  const head = bytes.subarray(0, headerBytes);
  const parts: Bytes[] = [];
  for (let i = 0; i < count; i++) {
    const from = headerBytes + i * (chunkBytes + sealedExtra);
    const to = i === count - 1 ? bytes.length - hashBytes : from + chunkBytes + sealedExtra;
    const part = await unseal(key, bytes.subarray(from, to), concat(head, u32(i)));
    if (!part) return null;
    parts.push(part);
  }
  return { info, plain: concat(...parts) };
}
