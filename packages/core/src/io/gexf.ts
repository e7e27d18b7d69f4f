import { addDays } from '../util/dates.ts';
import type { FileRead } from './found.ts';
import { graphTables, type FileEdge, type FileNode } from './graph-tables.ts';
import { take } from './graphml.ts';
import { issuesOf } from './issues.ts';
import { readXml, type XmlElement } from './xml.ts';

const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => (child.name === name ? [child] : []));
const inside = (element: XmlElement, outer: string, name: string): readonly XmlElement[] =>
  all(element, outer).flatMap((one) => all(one, name));

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(text);

/** Ends of GEXF are inside the interval, ours are not: the day after. */
function dayAfter(end: string): string {
  try {
    return addDays(end.slice(0, 10), 1);
  } catch {
    return end;
  }
}

interface Spell {
  readonly from: string;
  readonly to: string;
}

/** When an element was there; one open spell where the file does not say. */
function spellsOf(element: XmlElement): readonly Spell[] {
  const listed = inside(element, 'spells', 'spell');
  const given = listed.length > 0 ? listed : [element];
  return given.map(({ attributes }) => {
    const start = attributes.get('start') ?? attributes.get('startopen') ?? '';
    const closed = attributes.get('end');
    const open = attributes.get('endopen') ?? '';
    const to = closed === undefined ? open : isDay(closed) ? dayAfter(closed) : closed;
    return { from: isDay(start) ? start.slice(0, 10) : start, to };
  });
}

/** GEXF 1.1 to 1.3: nodes, edges, `attvalues` by the titles that are declared; a row a spell of a dynamic edge. */
export function readGexf(text: string, file: string): FileRead {
  const { issues, report } = issuesOf(file);
  const read = readXml(text);
  const graph = 'refused' in read ? undefined : all(read.root, 'graph')[0];
  if (!graph) {
    const why = 'refused' in read ? read.refused : 'a graph';
    report('unreadable-file', 'error', { expected: `GEXF; ${why}` });
    return { found: [], issues };
  }
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const defaults = { node: [] as (readonly [string, string])[], edge: [] as (readonly [string, string])[] };
  for (const group of all(graph, 'attributes')) {
    const of = group.attributes.get('class') === 'edge' ? 'edge' : 'node';
    for (const attribute of all(group, 'attribute')) {
      const id = attribute.attributes.get('id') ?? '';
      const title = attribute.attributes.get('title') ?? id;
      titles[of].set(id, title);
      const value = all(attribute, 'default')[0]?.text;
      if (value !== undefined && value !== '') defaults[of].push([title, value]);
    }
  }
  const valuesOf = (element: XmlElement, of: 'node' | 'edge') => {
    const values = new Map(defaults[of]);
    for (const { attributes } of inside(element, 'attvalues', 'attvalue')) {
      const key = attributes.get('for') ?? attributes.get('id') ?? '';
      values.set(titles[of].get(key) ?? key, attributes.get('value') ?? '');
    }
    return values;
  };
  const addSpell = (values: Map<string, string>, { from, to }: Spell): Map<string, string> => {
    const dated = (text: string) => text === '' || isDay(text);
    // Times that are no dates stay what they are.
    const names =
      dated(from) && dated(to) ? (['from', 'to'] as const) : (['start_time', 'end_time'] as const);
    const added = new Map(values);
    if (from !== '' && !added.has(names[0])) added.set(names[0], from);
    if (to !== '' && !added.has(names[1])) added.set(names[1], to);
    return added;
  };
  const nodes: FileNode[] = [];
  const edges: FileEdge[] = [];
  const visit = (within: XmlElement): void => {
    for (const node of inside(within, 'nodes', 'node')) {
      const spells = spellsOf(node);
      const whole = { from: spells[0]!.from, to: spells.at(-1)!.to };
      const values = addSpell(valuesOf(node, 'node'), whole);
      const label = node.attributes.get('label') ?? '';
      const id = node.attributes.get('id') ?? '';
      const own = take(values, ['name']);
      nodes.push({ id, name: own !== '' ? own : label === id ? '' : label, line: node.line, values });
      visit(node);
    }
    for (const edge of inside(within, 'edges', 'edge')) {
      const type = edge.attributes.get('type') ?? graph.attributes.get('defaultedgetype') ?? 'undirected';
      const kept = valuesOf(edge, 'edge');
      const own = take(kept, ['directed']);
      const strength = take(kept, ['strength']);
      for (const spell of spellsOf(edge))
        edges.push({
          source: edge.attributes.get('source') ?? '',
          target: edge.attributes.get('target') ?? '',
          directed: own === '' ? type === 'directed' : own === 'true',
          weight: strength === '' ? (edge.attributes.get('weight') ?? '') : strength,
          line: edge.line,
          values: addSpell(kept, spell),
        });
    }
  };
  visit(graph);
  return { found: graphTables(file, nodes, edges), issues };
}
