import type { Exported } from '../model/exported.ts';
import type { Dataset } from '../model/schema.ts';
import { textOfCell } from './dataset-tables.ts';
import { directions, graphRows, lossOf, otherTables, presentTies, type OutGraph } from './graph-rows.ts';

const textFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** Node-link JSON as networkx reads it, with the other tables beside the graph: nothing is left out. */
export function writeNodeLink(dataset: Dataset): Exported {
  const graph = graphRows(dataset);
  const json = {
    directed: true,
    multigraph: true,
    graph: {},
    nodes: graph.people.map(({ id, name, values }) => ({
      id,
      ...(name === '' ? {} : { name }),
      ...named(values, ['id', 'name', 'label', 'key']),
    })),
    links: graph.ties.map(({ from, to, strength, recorded, values }, key) => ({
      source: from,
      target: to,
      key,
      directed: recorded,
      ...(strength === null ? {} : { weight: strength }),
      ...named(values, ['source', 'target', 'key', 'directed', 'undirected', 'weight', 'strength']),
    })),
    tables: Object.fromEntries(
      graph.others.map(({ name, columns, rows }) => [
        name,
        { columns: columns.map((column) => column.name), rows: rows.map((row) => row.map(textOfCell)) },
      ]),
    ),
  };
  return { files: [textFile('graph.json', `${JSON.stringify(json, null, 1)}\n`)], losses: [] };
}

/** Columns beside the ends; those whose name has a meaning of its own there stand apart. Also `__proto__` is only a column. */
function named(values: OutGraph['people'][number]['values'], taken: readonly string[]) {
  const isTaken = (name: string) => taken.includes(name) || name === 'attributes';
  const pairs = values.map(([column, text]) => [column.name, text] as const);
  const apart = pairs.filter(([name]) => isTaken(name));
  return {
    ...Object.fromEntries(pairs.filter(([name]) => !isTaken(name))),
    ...(apart.length === 0 ? {} : { attributes: Object.fromEntries(apart) }),
  };
}

/** Ids that a format can hold, each still its own. */
function plainIds(ids: readonly string[], plain: (id: string) => string) {
  const used = new Set<string>();
  const of = new Map<string, string>();
  let changed = 0;
  for (const id of ids) {
    const wanted = plain(id) === '' ? '_' : plain(id);
    let unique = wanted;
    for (let n = 2; used.has(unique); n++) unique = `${wanted}_${n}`;
    used.add(unique);
    of.set(id, unique);
    if (unique !== id) changed++;
  }
  return { of, changed };
}

const leftOut = (graph: OutGraph) => {
  const names = [...graph.personColumns, ...graph.tieColumns].map(({ name }) => name);
  return names.length === 0 ? [] : lossOf('columns-left-out', names.length, [...new Set(names)]);
};

const waveLoss = (graph: OutGraph) => {
  const waves = new Set(graph.ties.flatMap(({ wave }) => (wave === null ? [] : [wave])));
  return waves.size > 1 ? lossOf('waves-merged', waves.size, [...waves]) : [];
};

/**
 * Pajek .net with ids as labels: arcs or edges. Readers take a file of both for one kind (networkx as the last, igraph as
 * undirected), so where some ties are directed the others are written as an arc each way.
 */
export function writePajek(dataset: Dataset): Exported {
  const graph = graphRows(dataset);
  const { ties, losses } = presentTies(graph);
  const ids = graph.people.map(({ id }) => id);
  const { of, changed } = plainIds(ids, (id) =>
    id
      .replaceAll('"', "'")
      .replace(/[\s\\]+/g, ' ')
      .trim(),
  );
  const number = new Map(ids.map((id, i) => [id, i + 1]));
  const line = (from: string, to: string, strength: number | null) =>
    `${number.get(from)!} ${number.get(to)!} ${strength ?? 1}`;
  const direction = directions(ties);
  const isMixed = direction === 'mixed';
  const undirected = isMixed ? ties.filter(({ directed }) => !directed).length : 0;
  const text = [
    `*Vertices ${ids.length}`,
    ...ids.map((id, i) => `${i + 1} "${of.get(id)!}"`),
    direction === 'undirected' ? '*Edges' : '*Arcs',
    ...ties.flatMap(({ from, to, strength, directed }) => [
      line(from, to, strength),
      ...(isMixed && !directed && from !== to ? [line(to, from, strength)] : []),
    ]),
  ].join('\n');
  return {
    files: [textFile('graph.net', `${text}\n`)],
    losses: [
      ...otherTables(graph),
      ...leftOut(graph),
      ...losses,
      ...waveLoss(graph),
      ...lossOf('directions-mixed', undirected),
      ...lossOf('ids-changed', changed),
    ],
  };
}

/** UCINET DL as an edge list with labels: undirected ties are written both ways. */
export function writeDl(dataset: Dataset): Exported {
  const graph = graphRows(dataset);
  const { ties, losses } = presentTies(graph);
  const ids = graph.people.map(({ id }) => id);
  const { of, changed } = plainIds(ids, (id) => id.replace(/[\s,"';:]+/g, '_'));
  const number = new Map(ids.map((id, i) => [id, i + 1]));
  const strengths = new Map<string, number>();
  let merged = 0;
  const add = (from: string, to: string, strength: number | null) => {
    const key = `${number.get(from)!} ${number.get(to)!}`;
    const before = strengths.get(key);
    if (before !== undefined) merged++;
    strengths.set(key, (before ?? 0) + (strength ?? 1));
  };
  for (const { from, to, directed, strength } of ties) {
    add(from, to, strength);
    if (!directed && from !== to) add(to, from, strength);
  }
  const text = [
    `DL n=${ids.length}`,
    'format = edgelist1',
    'labels:',
    ...ids.map((id) => of.get(id)!),
    'data:',
    ...Array.from(strengths, ([pair, strength]) => `${pair} ${strength}`),
  ].join('\n');
  const undirected = ties.filter(({ directed }) => !directed).length;
  return {
    files: [textFile('graph.dl', `${text}\n`)],
    losses: [
      ...otherTables(graph),
      ...leftOut(graph),
      ...losses,
      ...waveLoss(graph),
      ...lossOf('directions-mixed', undirected),
      ...lossOf('parallel-ties-merged', merged),
      ...lossOf('ids-changed', changed),
    ],
  };
}
