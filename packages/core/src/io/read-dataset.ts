import type { Issue } from '../model/issue.ts';
import type { InputFile, Tables } from '../model/tables.ts';
import { sha256 } from '../util/hash.ts';
import { byText } from '../util/order.ts';
import { assignTables } from './assign-tables.ts';
import { readDataPackage } from './data-package.ts';
import { decode, type Encoding } from './decode.ts';
import { egoNetworkTables } from './ego-networks.ts';
import type { FoundTable } from './found.ts';
import { issuesOf } from './issues.ts';
import { inTurn } from './in-turn.ts';
import { readFile } from './read-file.ts';

export interface ReadOptions {
  /** Read every text file in this encoding instead of finding out. */
  readonly encoding?: Encoding;
  readonly signal?: AbortSignal;
  /** Called with bytes done and bytes in all, also inside one file. */
  readonly onProgress?: (done: number, total: number) => void;
}

const isPackage = (name: string): boolean => /(^|[\\/])datapackage\.json$/i.test(name);
/** Files that belong beside data but hold none. */
const isBeside = (name: string): boolean =>
  /\.(md|pdf|docx?|html?)$/i.test(name) || /(^|[\\/])(LICEN[CS]E[^\\/]*|\.[^\\/]+)$/i.test(name);

/**
 * The files of a dataset to tables of texts. Every file is read, or named in an issue. Does not throw on any bytes;
 * rejects with the signal's reason where it is cancelled between two files.
 * Where the only table is a bare edge list, people are those named in it, with a warning that others cannot be known.
 */
export async function readDataset(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<{ tables: Tables; issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const sorted = [...files].sort((a, b) => byText(a.name, b.name));
  // Worked out on another thread while the files are read.
  const hashing = hashesOf(sorted);

  const { inner, issues: unpacking } = await unpacked(sorted);
  issues.push(...unpacking);
  const packageFile = inner.find((file) => isPackage(file.name));
  const packageText = packageFile && decode(packageFile.bytes)?.text;
  const described = packageText === undefined ? null : readDataPackage(packageText);
  if (packageFile && !described) {
    const own = issuesOf(packageFile.name);
    own.report('unreadable-file', 'warning', { expected: 'Data Package' });
    issues.push(...own.issues);
  }

  const data = inner.filter((file) => file !== packageFile && (inner.length === 1 || !isBeside(file.name)));
  const found: FoundTable[] = [];
  let onlyTies = false;
  for await (const { file, onProgress } of inTurn(data, options)) {
    const read = await readFile(file, { ...options, onProgress });
    found.push(...read.found);
    issues.push(...read.issues);
    onlyTies ||= read.edgeList ?? false;
  }
  const assigned = assignTables(egoNetworkTables(found), described?.tableOfPath ?? new Map(), onlyTies);
  issues.push(...assigned.issues);
  const { tables, edgeList } = assigned;
  const { title = null, collected = null } = described ?? {};
  return { tables: { tables, title, collected, edgeList, hashes: await hashing }, issues };
}

/** One after the other: each is a copy of its file for as long as it takes. */
async function hashesOf(files: readonly InputFile[]): Promise<Tables['hashes']> {
  const hashes = [];
  for (const { name, bytes } of files) hashes.push({ file: name, sha256: await sha256(bytes) });
  return hashes;
}

/** ZIP archives replaced by the files in them, if safe. */
async function unpacked(
  files: readonly InputFile[],
): Promise<{ inner: readonly InputFile[]; issues: readonly Issue[] }> {
  const inner: InputFile[] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const { unpackDataset } = await import('./zip.ts');
    const { files: packed, issues: found } = unpackDataset(file);
    inner.push(...packed);
    issues.push(...found);
  }
  return { inner, issues };
}
