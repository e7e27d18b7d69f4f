import type { FileRead } from './found.ts';
import { graphTables, type FileEdge, type FileNode } from './graph-tables.ts';
import { issuesOf } from './issues.ts';
import { readXml, type XmlElement } from './xml.ts';

interface Key {
  readonly name: string;
  readonly fallback: string | null;
}

const named = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** GraphML: nodes and edges of its first graph, `data` by the names that its keys declare. */
export function readGraphml(text: string, file: string): FileRead {
  const { issues, report } = issuesOf(file);
  const read = readXml(text);
  if ('refused' in read) {
    report('unreadable-file', 'error', { expected: `GraphML; ${read.refused}` });
    return { found: [], issues };
  }
  const graph = named(read.root, 'graph')[0];
  if (!graph) {
    report('unreadable-file', 'error', { expected: 'GraphML with a graph' });
    return { found: [], issues };
  }
  const keys = new Map<string, Key>();
  for (const key of named(read.root, 'key'))
    keys.set(key.attributes.get('id') ?? '', {
      name: key.attributes.get('attr.name') ?? key.attributes.get('id') ?? '',
      fallback: named(key, 'default')[0]?.text ?? null,
    });
  const fallbacks = (domain: string) =>
    named(read.root, 'key').flatMap((key) => {
      const value = keys.get(key.attributes.get('id') ?? '')?.fallback;
      const of = key.attributes.get('for');
      return value !== null && value !== undefined && (of === domain || of === 'all')
        ? [[keys.get(key.attributes.get('id') ?? '')!.name, value] as const]
        : [];
    });
  const nodeDefaults = fallbacks('node');
  const edgeDefaults = fallbacks('edge');
  const valuesOf = (element: XmlElement, defaults: readonly (readonly [string, string])[]) => {
    const values = new Map(defaults);
    for (const data of named(element, 'data')) {
      const key = data.attributes.get('key') ?? '';
      values.set(keys.get(key)?.name ?? key, deepText(data));
    }
    return values;
  };
  const nodes: FileNode[] = [];
  const edges: FileEdge[] = [];
  const directedByDefault = graph.attributes.get('edgedefault') !== 'undirected';
  const visit = (within: XmlElement): void => {
    for (const node of named(within, 'node')) {
      const values = valuesOf(node, nodeDefaults);
      const name = take(values, ['name', 'label']);
      nodes.push({ id: node.attributes.get('id') ?? '', name, line: node.line, values });
      named(node, 'graph').forEach(visit);
    }
    for (const edge of named(within, 'edge')) {
      const values = valuesOf(edge, edgeDefaults);
      const directed = edge.attributes.get('directed');
      const own = take(values, ['directed']);
      edges.push({
        source: edge.attributes.get('source') ?? '',
        target: edge.attributes.get('target') ?? '',
        directed:
          own === '' ? (directed === undefined ? directedByDefault : directed !== 'false') : own === 'true',
        weight: take(values, ['strength', 'weight']),
        line: edge.line,
        values,
      });
    }
  };
  visit(graph);
  return { found: graphTables(file, nodes, edges), issues };
}

/** The first of these that is there, taken out. */
export function take(values: Map<string, string>, names: readonly string[]): string {
  for (const name of names) {
    const value = values.get(name);
    if (value === undefined) continue;
    values.delete(name);
    return value;
  }
  return '';
}

/** Labels of yEd and the like stand deeper inside. */
const deepText = (element: XmlElement): string =>
  element.text !== '' ? element.text : (element.children.map(deepText).find((text) => text !== '') ?? '');
