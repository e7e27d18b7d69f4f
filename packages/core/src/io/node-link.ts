import type { FileRead, FoundTable } from './found.ts';
import { tableNames } from '../model/schema.ts';
import { columnOf } from './headers.ts';
import { graphTables, type FileEdge, type FileNode } from './graph-tables.ts';
import { take } from './graphml.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { acceptedForms } from './accepted-forms.ts';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (value: unknown): readonly Json[] | null =>
  Array.isArray(value) && value.every(isRecord) ? value : null;

/** Whole numbers too long for a double become texts, before parsing would round them. */
const keepLongNumbers = (text: string): string =>
  text.replace(
    /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(-?\d{16,})(?=\s*[,}\]])/g,
    (whole, number: string | undefined) => (number === undefined ? whole : `"${number}"`),
  );

function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quoted) {
      if (code === 0x5c) i++;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > limits.depth) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((one) => !isRecord(one) && !Array.isArray(one)))
    return value.map(textOf).join('|');
  return JSON.stringify(value);
}

const valuesOf = (record: Json, without: readonly string[]): Map<string, string> => {
  const inner = isRecord(record['attributes']) ? Object.entries(record['attributes']) : [];
  return new Map(
    [...Object.entries(record).filter(([key]) => key !== 'attributes' || inner.length === 0), ...inner]
      .filter(([key]) => !without.includes(key))
      .map(([key, value]) => [key, textOf(value)] as const)
      .filter(([, value]) => value !== ''),
  );
};

/**
 * Node-link JSON as networkx writes it (`links` or `edges`), and the JSON of graphology. The row of an issue is the
 * position in its list. Tables beside the graph, as our own export writes them, are read too.
 */
export function readNodeLink(text: string, file: string): FileRead {
  const { issues, report } = issuesOf(file);
  const refuse = (expected: string, received?: string): FileRead => {
    report('unreadable-file', 'error', { expected, ...(received === undefined ? {} : { received }) });
    return { found: [], issues };
  };
  if (isTooDeep(text)) return refuse(`depth <= ${limits.depth}`);
  let json: unknown;
  try {
    json = JSON.parse(keepLongNumbers(text));
  } catch {
    return refuse(`a whole JSON; ${acceptedForms}`, 'JSON');
  }
  const nodes = isRecord(json) ? records(json['nodes']) : null;
  const links = isRecord(json) ? records(json['links'] ?? json['edges']) : null;
  if (!isRecord(json) || !nodes || !links) return refuse('node-link JSON: nodes, and links or edges');
  const directed = json['directed'];
  const options = isRecord(json['options']) ? json['options'] : {};
  const directedByDefault = typeof directed === 'boolean' ? directed : options['type'] !== 'undirected';
  const idOf = (value: unknown): string =>
    isRecord(value) ? textOf(value['id'] ?? value['key']) : textOf(value);
  const fileNodes = nodes.map((node, i): FileNode => {
    const values = valuesOf(node, ['id', 'key']);
    const name = take(values, ['name', 'label']);
    return { id: idOf(node), name, line: i + 1, values };
  });
  const fileEdges = links.map((link, i): FileEdge => {
    const values = valuesOf(link, ['source', 'target', 'key', 'undirected']);
    const own = take(values, ['directed']);
    const undirected = link['undirected'];
    // As our own export writes what nobody recorded: unknown, and not the default of the file.
    const unsaid = link['directed'] === null;
    return {
      source: idOf(link['source']),
      target: idOf(link['target']),
      directed: own !== '' ? own === 'true' : undirected === true ? false : unsaid ? null : directedByDefault,
      weight: take(values, ['strength', 'weight']),
      line: i + 1,
      values,
    };
  });
  const beside = isRecord(json['tables']) ? tablesIn(json['tables'], file) : [];
  return { found: [...graphTables(file, fileNodes, fileEdges), ...beside], issues };
}

/** Tables of a graph's JSON that are neither people nor ties: `{ columns, rows }` each. */
function tablesIn(tables: Json, file: string): readonly FoundTable[] {
  return tableNames.flatMap((name) => {
    const table = tables[name];
    if (!isRecord(table) || name === 'people' || name === 'ties') return [];
    const columns = Array.isArray(table['columns']) ? table['columns'].map(textOf) : [];
    const rows = Array.isArray(table['rows']) ? table['rows'].filter((row) => Array.isArray(row)) : [];
    return [
      {
        name,
        table: {
          file,
          sheet: name,
          columns,
          fields: columns.map((header) => columnOf(name, header)),
          headerRow: 1,
          rows: rows.map((row: readonly unknown[]) => columns.map((_, i) => textOf(row[i]))),
          lines: rows.map((_, i) => i + 2),
        },
      },
    ];
  });
}
