import { bytesText, concat, readU32, same, sha256, textBytes, u32, type Bytes } from './bytes.ts';

const magic = textBytes('LINLIBK1');
const hashBytes = 32;

/** The files of a store in one: each with its name and length, a hash over all behind them. */
export async function packFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Bytes> {
  const parts = [...files].flatMap(([name, bytes]) => {
    const label = textBytes(name);
    return [u32(label.length), label, u32(bytes.length), bytes];
  });
  const whole = concat(magic, u32(files.size), ...parts);
  return concat(whole, await sha256(whole));
}

/** Null where anything at all differs from what was packed. */
export async function unpackFiles(bytes: Uint8Array): Promise<ReadonlyMap<string, Bytes> | null> {
  if (bytes.length < 12 + hashBytes || !same(bytes.subarray(0, 8), magic)) return null;
  const whole = bytes.subarray(0, -hashBytes);
  if (!same(await sha256(whole), bytes.subarray(-hashBytes))) return null;
  const files = new Map<string, Bytes>();
  let at = 12;
  const take = (length: number): Bytes => {
    at += length;
    return new Uint8Array(whole.subarray(at - length, at));
  };
  for (let left = readU32(whole, 8); left > 0; left--) {
    const name = bytesText(take(readU32(take(4), 0)));
    files.set(name, take(readU32(take(4), 0)));
  }
  return files;
}
