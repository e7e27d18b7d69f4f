import type { InputFile } from '../model/tables.ts';
import { acceptedForms } from './accepted-forms.ts';
import { parseCsv } from './csv.ts';
import { decode, decodeWestern, type Decoded, type Encoding } from './decode.ts';
import { isBinary, textKind } from './file-kind.ts';
import type { FileOptions, FileRead } from './found.ts';
import { isKnownHeader } from './headers.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';

const nothing = (issues: FileRead['issues']): FileRead => ({ found: [], issues });

/** Known headers in the first lines. */
const headersIn = (text: string): number =>
  text
    .slice(0, 4096)
    .split(/[\r\n,;\t|，]+/, 100)
    .filter((cell) => isKnownHeader(cell.trim())).length;

/** Another encoding fits better, or as well where nothing in the text is known. */
function rivalOf(bytes: Uint8Array, decoded: Decoded): Encoding | null {
  const known = headersIn(decoded.text);
  for (const rival of decoded.rivals ?? []) {
    const other = headersIn(decode(bytes, rival)!.text);
    if (other > known || known === 0) return rival;
  }
  return null;
}

/** Pajek and UCINET files never say their encoding, and are as often Western as Chinese. */
function westernGraph(bytes: Uint8Array): Decoded | null {
  const text = decodeWestern(bytes);
  return text !== null && ['pajek', 'dl'].includes(textKind(text)) ? { text, encoding: 'utf-8' } : null;
}

/** A file of text: CSV, or a graph format that begins by saying so. */
export async function readText(file: InputFile, options: FileOptions): Promise<FileRead> {
  const { encoding, isKnown = isKnownHeader, headerRow, onProgress } = options;
  const { issues, report } = issuesOf(file.name);
  const decoded = decode(file.bytes, encoding) ?? westernGraph(file.bytes);
  if (!decoded) {
    report('encoding-unknown', 'error', { expected: 'UTF-8, GB18030, UTF-16' });
    return nothing(issues);
  }
  let { text } = decoded;
  const western = encoding === undefined && decoded.encoding === 'gb18030' ? westernGraph(file.bytes) : null;
  if (western) text = western.text;
  if (isBinary(text)) {
    report('unsupported-file', 'error', { expected: acceptedForms });
    return nothing(issues);
  }
  const rival = western ? null : rivalOf(file.bytes, decoded);
  if (rival) {
    report('encoding-unsure', 'error', { received: decoded.encoding, expected: rival });
    return nothing(issues);
  }
  const kind = textKind(text);
  if (kind !== 'csv' && text.length > limits.textBytes) {
    report('too-large', 'error', { received: `${text.length}`, expected: `${limits.textBytes}` });
    return nothing(issues);
  }
  if (decoded.cut) report('file-cut', 'warning', { received: decoded.encoding });
  const read = await readKind();
  return { ...read, issues: [...issues, ...read.issues] };

  async function readKind(): Promise<FileRead> {
    switch (kind) {
      case 'graphml':
        return (await import('./graphml.ts')).readGraphml(text, file.name);
      case 'gexf':
        return (await import('./gexf.ts')).readGexf(text, file.name);
      case 'json':
        return (await import('./node-link.ts')).readNodeLink(text, file.name);
      case 'pajek':
        return (await import('./pajek.ts')).readPajek(text, file.name);
      case 'dl':
        return (await import('./ucinet.ts')).readDl(text, file.name);
      case 'html':
      case 'xml': {
        const own = issuesOf(file.name);
        own.report('unsupported-file', 'error', { received: kind, expected: acceptedForms });
        return nothing(own.issues);
      }
      case 'csv':
        return readCsv();
    }
  }

  async function readCsv(): Promise<FileRead> {
    const row = headerRow?.(file.name, null);
    const { table, top, issues: found } = parseCsv(text, file.name, isKnown, row, onProgress);
    if (!table) return nothing(found);
    const { matrixTables } = await import('./matrix.ts');
    const matrix = matrixTables(table);
    return matrix
      ? { ...matrix, issues: [...found.filter(({ code }) => code !== 'column-unnamed'), ...matrix.issues] }
      : { found: [{ table, top, name: null }], issues: found };
  }
}
