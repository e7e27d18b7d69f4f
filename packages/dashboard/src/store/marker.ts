import { concat, readU32, same, textBytes, u32, type Bytes } from './bytes.ts';
import { seal, sealedExtra, unseal } from './cipher.ts';

const magic = textBytes('LINLIHD1');
const slotBytes = 12 + sealedExtra + 40;

/** How far the log had come when a record was last shown as saved. */
export interface Marker {
  readonly counter: number;
  readonly generation: number;
  /** Number of the last record. */
  readonly entries: number;
  readonly chain: Uint8Array;
}

/** A marker for its slot: counters take turns, so that a torn one leaves the one before. */
export async function encodeMarker(
  key: CryptoKey,
  id: Uint8Array,
  { counter, generation, entries, chain }: Marker,
): Promise<{ readonly bytes: Bytes; readonly at: number }> {
  const clear = concat(magic, u32(counter));
  const sealed = await seal(key, concat(u32(generation, entries), chain), concat(clear, id));
  return { bytes: concat(clear, sealed), at: (counter % 2) * slotBytes };
}

/** The newer of the two markers, and how many of the two cannot be read. */
export async function readMarkers(
  key: CryptoKey,
  id: Uint8Array,
  bytes: Uint8Array,
): Promise<{ readonly newest: Marker | null; readonly unreadable: number }> {
  const markers = await Promise.all(
    [0, 1].map((slot) => readSlot(key, id, bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes), slot)),
  );
  const good = markers.filter((marker) => marker !== null);
  const newest = good.reduce<Marker | null>((a, b) => (a && a.counter > b.counter ? a : b), null);
  return { newest, unreadable: 2 - good.length + Number(bytes.length > 2 * slotBytes) };
}

async function readSlot(
  key: CryptoKey,
  id: Uint8Array,
  bytes: Uint8Array,
  slot: number,
): Promise<Marker | null> {
  if (bytes.length !== slotBytes || !same(bytes.subarray(0, 8), magic)) return null;
  const counter = readU32(bytes, 8);
  const plain = await unseal(key, bytes.subarray(12), concat(bytes.subarray(0, 12), id));
  if (!plain || counter % 2 !== slot) return null;
  return { counter, generation: readU32(plain, 0), entries: readU32(plain, 4), chain: plain.subarray(8) };
}
