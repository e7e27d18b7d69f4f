import type { ParsedTable } from '../model/tables.ts';
import type { FoundTable } from './found.ts';
import { graphTables, type FileEdge, type FileNode } from './graph-tables.ts';

/** Position of the first of these headers, without case and leading dot; -1 where there is none. */
const at = ({ columns }: ParsedTable, ...names: readonly string[]): number =>
  columns.findIndex((header) => names.includes(header.replace(/^\./, '').toLowerCase()));

const attributesOf = (
  table: ParsedTable,
  row: readonly string[],
  without: readonly number[],
): Map<string, string> =>
  new Map(
    table.columns.flatMap((header, i) =>
      without.includes(i) || row[i] === '' ? [] : [[header, row[i]!] as const],
    ),
  );

const roleOrder = ['ego', 'alter', 'alterTie'] as const;
type Role = (typeof roleOrder)[number];
interface Part {
  readonly role: Role;
  readonly table: ParsedTable;
  readonly ego: number;
  readonly id: number;
  readonly source: number;
  readonly target: number;
}

/** The part that a table plays in an export of Network Canvas or of egor, or null. */
function partOf(table: ParsedTable): Part | null {
  const canvasEgo = at(table, 'networkcanvasegouuid');
  if (canvasEgo >= 0) {
    const source = at(table, 'networkcanvassourceuuid');
    const target = at(table, 'networkcanvastargetuuid');
    const id = at(table, 'networkcanvasuuid');
    const role = source >= 0 && target >= 0 ? 'alterTie' : id >= 0 ? 'alter' : 'ego';
    return { role, table, ego: canvasEgo, id, source, target };
  }
  const ego = at(table, 'egoid');
  if (ego < 0) return null;
  const source = at(table, 'srcid', 'source');
  const target = at(table, 'tgtid', 'target');
  const id = at(table, 'altid', 'alterid');
  const role = source >= 0 && target >= 0 ? 'alterTie' : id >= 0 ? 'alter' : 'ego';
  return { role, table, ego, id, source, target };
}

/**
 * Ego networks, as Network Canvas exports them (also several sessions merged) or as egor keeps them in three files, to
 * people and ties: egos were interviewed, alters were named. Which end helps the other is not recorded, so ties are
 * undirected. Other tables pass through.
 */
export function egoNetworkTables(found: readonly FoundTable[]): readonly FoundTable[] {
  const parts: Part[] = [];
  const others: FoundTable[] = [];
  for (const one of found) {
    const part = one.name === null ? partOf(one.table) : null;
    if (part) parts.push(part);
    else others.push(one);
  }
  if (!parts.some(({ role }) => role === 'alter')) return found;
  parts.sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role));
  const isCanvas = parts.some(({ table }) => at(table, 'networkcanvasegouuid') >= 0);
  const alterId = (ego: string, id: string): string => (isCanvas ? id : `${ego}/${id}`);

  const nodes = new Map<string, FileNode>();
  const edges: FileEdge[] = [];
  const file = parts.find(({ role }) => role === 'alter')!.table.file;
  const addNode = (id: string, node: FileNode) => {
    const before = nodes.get(id);
    nodes.set(id, before ? { ...node, values: new Map([...before.values, ...node.values]) } : node);
  };
  for (const { role, table, ego, id } of parts) {
    table.rows.forEach((row, i) => {
      const line = table.lines[i]!;
      if (role === 'ego') {
        const caseId = at(table, 'networkcanvascaseid');
        const name = caseId >= 0 ? row[caseId]! : '';
        const values = attributesOf(table, row, [ego, caseId]);
        addNode(row[ego]!, { id: row[ego]!, name, line, values: values.set('interviewed', 'true') });
      } else if (role === 'alter') {
        const own = at(table, 'name', 'label');
        const alter = alterId(row[ego]!, row[id]!);
        addNode(alter, {
          id: alter,
          name: own >= 0 ? row[own]! : '',
          line,
          values: attributesOf(table, row, [ego, id, own]),
        });
      }
    });
  }
  for (const { role, table, ego, id, source, target } of parts) {
    table.rows.forEach((row, i) => {
      const line = table.lines[i]!;
      const egoId = row[ego]!;
      if (role === 'alter') {
        // With sessions exported one by one the ego file may be missing: an ego that is named was interviewed all the same.
        if (!nodes.has(egoId))
          addNode(egoId, { id: egoId, name: '', line, values: new Map([['interviewed', 'true']]) });
        edges.push({
          source: alterId(egoId, row[id]!),
          target: egoId,
          directed: false,
          weight: '',
          line,
          values: new Map([['reported_by', 'supported']]),
        });
      } else if (role === 'alterTie') {
        const weight = at(table, 'weight');
        const kind = /_edgeList_(.+)\.csv$/i.exec(table.file)?.[1];
        // `from` and `to` repeat the ends as numbers of a session; here they would be dates.
        const local = isCanvas ? [at(table, 'from'), at(table, 'to')] : [];
        const values = attributesOf(table, row, [ego, source, target, weight, ...local]);
        if (kind !== undefined) values.set('edge_type', kind);
        edges.push({
          source: alterId(egoId, row[source]!),
          target: alterId(egoId, row[target]!),
          directed: false,
          weight: weight >= 0 ? row[weight]! : '',
          line,
          values,
        });
      }
    });
  }
  return [...graphTables(file, [...nodes.values()], edges), ...others];
}
