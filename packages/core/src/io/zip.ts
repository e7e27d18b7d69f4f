import { Inflate } from 'fflate';
import type { Issue } from '../model/issue.ts';
import type { InputFile } from '../model/tables.ts';
import { decode } from './decode.ts';
import { byteKind } from './file-kind.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly offset: number;
}

/** Why an archive is refused: text for `expected`, so that a person can see which limit it was. */
class Refusal extends Error {}

const centralMark = 0x02014b50;
const endMark = 0x06054b50;
const localMark = 0x04034b50;

/** The central directory. Throws `Refusal` on anything that is not a plain, whole, small archive. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== endMark) end--;
  if (end < lowest) throw new Refusal('a whole ZIP: the end is missing');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.zipEntries) throw new Refusal(`<= ${limits.zipEntries} entries`);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralMark)
      throw new Refusal('a whole ZIP: its directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: (decode(nameBytes)?.text ?? '').replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function checkEntries(entries: readonly Entry[], bytes: Uint8Array): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.zipBytes || (total > limits.zipRatioFrom && total > bytes.length * limits.zipRatio))
    throw new Refusal(`<= ${limits.zipBytes} B inflated, <= ${limits.zipRatio} times the file`);
  for (const { name, encrypted, method, size, packed } of entries) {
    if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..'))
      throw new Refusal('no path outside the archive');
    if (encrypted) throw new Refusal('an archive without password');
    if (size === 0xffffffff || packed === 0xffffffff) throw new Refusal('no ZIP64');
    if (method !== 0 && method !== 8) throw new Refusal('stored or deflated entries');
  }
}

let crcTable: Uint32Array | null = null;
function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const step = 65_536;

/** Inflates no more than was declared, and refuses what is longer, shorter or damaged. */
function contentOf(entry: Entry, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark)
    throw new Refusal('a whole ZIP: an entry is missing');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Refusal('a whole ZIP: an entry is cut');
  const raw = bytes.subarray(start, start + packed);
  const content = method === 0 ? raw : inflated(raw, size);
  if (content.length !== size || crc32(content) !== entry.crc)
    throw new Refusal('a whole ZIP: an entry is damaged');
  return content;
}

function inflated(raw: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Refusal('entries no longer than they declare');
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < raw.length; at += step)
    inflate.push(raw.subarray(at, at + step), at + step >= raw.length);
  return out.subarray(0, length);
}

/** The wanted files of an archive, or why it is refused. Nothing is inflated before every limit was checked. */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { files: ReadonlyMap<string, Uint8Array>; names: readonly string[] } | { refused: string } {
  try {
    const entries = entriesOf(bytes);
    checkEntries(entries, bytes);
    const files = new Map<string, Uint8Array>();
    for (const entry of entries) {
      if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
      if (files.has(entry.name)) throw new Refusal('each name once');
      files.set(entry.name, contentOf(entry, bytes));
    }
    return { files, names: entries.map(({ name }) => name) };
  } catch (error) {
    return { refused: error instanceof Refusal ? error.message : 'a whole ZIP' };
  }
}

const isOffice = (name: string): boolean => name === '[Content_Types].xml' || name.startsWith('xl/');
const isRubbish = (name: string): boolean => /(^|\/)(__MACOSX\/|\.|Thumbs\.db$)/.test(name);

/** A ZIP of a dataset to its files, below the one folder they share; any other file as it is. */
export function unpackDataset(file: InputFile): {
  files: readonly InputFile[];
  issues: readonly Issue[];
} {
  if (byteKind(file.bytes) !== 'zip') return { files: [file], issues: [] };
  const { issues, report } = issuesOf(file.name);
  const listed = unzip(file.bytes, () => false);
  if (!('refused' in listed) && listed.names.some(isOffice)) return { files: [file], issues: [] };
  const read = unzip(file.bytes, (name) => !isRubbish(name));
  if ('refused' in read) {
    report('unsafe-file', 'error', { expected: read.refused });
    return { files: [], issues };
  }
  const names = [...read.files.keys()];
  const root = /^[^/]+\//.exec(names[0] ?? '')?.[0] ?? '';
  const below = root !== '' && names.every((name) => name.startsWith(root)) ? root.length : 0;
  const files: InputFile[] = [];
  for (const [name, bytes] of read.files) {
    if (byteKind(bytes) === 'zip' && !isWorkbook(bytes)) {
      const nested = issuesOf(`${file.name}/${name}`);
      nested.report('unsafe-file', 'error', { received: 'ZIP in ZIP', expected: 'one archive' });
      issues.push(...nested.issues);
    } else files.push({ name: name.slice(below), bytes });
  }
  if (files.length === 0 && issues.length === 0) report('empty-file', 'error');
  return { files, issues };
}

function isWorkbook(bytes: Uint8Array): boolean {
  const listed = unzip(bytes, () => false);
  return !('refused' in listed) && listed.names.some(isOffice);
}
