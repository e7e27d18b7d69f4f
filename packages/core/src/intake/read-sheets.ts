import type { InputFile } from '../model/tables.ts';
import type { Issue } from '../model/issue.ts';
import type { ReadSheet, SheetsRead } from '../model/import.ts';
import { sha256 } from '../util/hash.ts';
import type { Encoding } from '../io/decode.ts';
import { egoNetworkTables } from '../io/ego-networks.ts';
import { byteKind } from '../io/file-kind.ts';
import type { FoundTable } from '../io/found.ts';
import { inTurn } from '../io/in-turn.ts';
import { readFile } from '../io/read-file.ts';
import { unpackDataset } from '../io/zip.ts';
import { isLikelyHeader } from './guess-columns.ts';

export interface ReadSheetsOptions {
  readonly encoding?: Encoding;
  /** Header rows that somebody has said, as lines of the file. */
  readonly headerRows?: readonly {
    readonly file: string;
    readonly sheet: string | null;
    readonly line: number;
  }[];
  readonly signal?: AbortSignal;
  /** Called with bytes done and bytes in all, also inside one file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Every sheet of the files, as it stands: what will become of it is for `previewImport`. Takes every format that
 * `readDataset` takes. Does not throw on any bytes; rejects with the signal's reason when it is cancelled.
 */
export async function readSheets(
  files: readonly InputFile[],
  options: ReadSheetsOptions = {},
): Promise<SheetsRead> {
  const { encoding, headerRows = [], signal } = options;
  const headerRow = (file: string, sheet: string | null) =>
    headerRows.find((row) => row.file === file && row.sheet === sheet)?.line;
  const issues: Issue[] = [];
  const hashes = [];
  for (const { name, bytes } of files) hashes.push({ file: name, sha256: await sha256(bytes) });
  const inner: InputFile[] = [];
  for (const file of files) {
    const unpacked = unpackDataset(file);
    inner.push(...unpacked.files.filter(({ name }) => !/(^|\/)datapackage\.json$/i.test(name)));
    issues.push(...unpacked.issues);
  }
  const found: FoundTable[] = [];
  for await (const { file, onProgress } of inTurn(inner, options)) {
    const read = await readFile(file, { encoding, isKnown: isLikelyHeader, headerRow, onProgress });
    found.push(...read.found);
    issues.push(...read.issues);
  }
  signal?.throwIfAborted();
  const sheets = egoNetworkTables(found).map(({ table, name, top = [] }): ReadSheet => ({
    table,
    given: name,
    top,
  }));
  return { sheets, issues, hashes, workbooks: inner.filter(({ bytes }) => byteKind(bytes) === 'zip') };
}
