import type { Exported, Loss } from '../model/exported.ts';
import type { Dataset } from '../model/schema.ts';
import { addDays } from '../util/dates.ts';
import type { OutColumn } from './dataset-tables.ts';
import { directions, graphRows, lossOf, otherTables, type OutGraph } from './graph-rows.ts';

const illegal = /(?![\t\n\r])[\p{Cc}\p{Surrogate}]|[\ufffe\uffff]/gu;

/** Text for XML; what XML cannot hold becomes U+FFFD and is counted. */
function escaper() {
  let changed = 0;
  const escape = (text: string): string =>
    text
      .replace(illegal, () => (changed++, '\ufffd'))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
      .replaceAll('\r', '&#13;')
      .replaceAll('\t', '&#9;');
  return { escape, changed: () => changed };
}

const typeOf = ({ field }: OutColumn): 'double' | 'boolean' | 'string' =>
  field?.kind === 'boolean'
    ? 'boolean'
    : field?.kind === 'number' || field?.kind === 'integer' || field?.kind === 'positive'
      ? 'double'
      : 'string';

const shared = (graph: OutGraph, changed: number): readonly Loss[] => [
  ...otherTables(graph),
  ...lossOf('statuses-inside', graph.ties.filter(({ present }) => !present).length),
  ...(directions(graph.ties) === 'mixed'
    ? lossOf('directions-mixed', graph.ties.filter(({ directed }) => !directed).length)
    : []),
  ...lossOf('characters-changed', changed),
];

const files = (name: string, lines: readonly string[]) => [
  { name, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) },
];

/**
 * GraphML for networkx, igraph and Gephi: everybody, every tie with all its columns. Readers refuse a file of both
 * kinds of tie, so where some are directed all are written so, and an attribute `directed` says which are not.
 */
export function writeGraphml(dataset: Dataset): Exported {
  const graph = graphRows(dataset);
  const { escape, changed } = escaper();
  const direction = directions(graph.ties);
  const keys = new Map<OutColumn, string>();
  const declare = (columns: readonly OutColumn[], of: 'node' | 'edge') =>
    columns.map((column) => {
      const id = `${of === 'node' ? 'n' : 'e'}${keys.size}`;
      keys.set(column, id);
      return `  <key id="${id}" for="${of}" attr.name="${escape(column.name)}" attr.type="${typeOf(column)}"/>`;
    });
  const data = (values: readonly (readonly [OutColumn, string])[]): string =>
    values.map(([column, text]) => `<data key="${keys.get(column)!}">${escape(text)}</data>`).join('');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="name" for="node" attr.name="name" attr.type="string"/>',
    '  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    ...(direction === 'mixed'
      ? ['  <key id="directed" for="edge" attr.name="directed" attr.type="boolean"/>']
      : []),
    ...declare(graph.personColumns, 'node'),
    ...declare(graph.tieColumns, 'edge'),
    `  <graph edgedefault="${direction === 'undirected' ? 'undirected' : 'directed'}">`,
    ...graph.people.map(
      ({ id, name, values }) =>
        `    <node id="${escape(id)}">${name === '' ? '' : `<data key="name">${escape(name)}</data>`}${data(values)}</node>`,
    ),
    ...graph.ties.map(
      ({ from, to, strength, directed, values }, i) =>
        `    <edge id="t${i}" source="${escape(from)}" target="${escape(to)}">${strength === null ? '' : `<data key="weight">${strength}</data>`}${direction === 'mixed' ? `<data key="directed">${directed}</data>` : ''}${data(values)}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
  ];
  return { files: files('graph.graphml', lines), losses: shared(graph, changed()) };
}

/** GEXF 1.2, the newest that networkx reads; Gephi reads it as well. Dates of ties and people become intervals. */
export function writeGexf(dataset: Dataset): Exported {
  const graph = graphRows(dataset);
  const { escape, changed } = escaper();
  const direction = directions(graph.ties);
  const isDated = [...graph.people, ...graph.ties].some(({ values }) =>
    values.some(([column]) => isTime(column)),
  );
  const ids = new Map<OutColumn, string>();
  const declare = (columns: readonly OutColumn[], of: 'node' | 'edge', more = '') => [
    `    <attributes class="${of}" mode="static">`,
    ...columns.map((column) => {
      ids.set(column, String(ids.size));
      return `      <attribute id="${ids.size - 1}" title="${escape(column.name)}" type="${typeOf(column)}"/>`;
    }),
    ...(more === '' ? [] : [more]),
    '    </attributes>',
  ];
  const tags = (values: readonly (readonly [OutColumn, string])[], more = '') => {
    const { start, end, rest } = intervalOf(values);
    const inner = rest
      .map(([column, text]) => `<attvalue for="${ids.get(column)!}" value="${escape(text)}"/>`)
      .join('');
    const all = inner + more;
    return {
      time: `${start === '' ? '' : ` start="${start}"`}${end === '' ? '' : ` end="${end}"`}`,
      inner: all === '' ? '' : `<attvalues>${all}</attvalues>`,
    };
  };
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    `  <graph mode="${isDated ? 'dynamic' : 'static'}" defaultedgetype="${direction === 'undirected' ? 'undirected' : 'directed'}"${isDated ? ' timeformat="date"' : ''}>`,
    ...declare(
      graph.personColumns,
      'node',
      // A label is always there: where it repeats the id, only this says that the name does.
      '      <attribute id="name" title="name" type="string"/>',
    ),
    ...declare(
      graph.tieColumns,
      'edge',
      direction === 'mixed' ? '      <attribute id="directed" title="directed" type="boolean"/>' : '',
    ),
    '    <nodes>',
    ...graph.people.map(({ id, name, values }) => {
      const own = name === '' ? '' : `<attvalue for="name" value="${escape(name)}"/>`;
      const { time, inner } = tags(values, own);
      return `      <node id="${escape(id)}" label="${escape(name === '' ? id : name)}"${time}>${inner}</node>`;
    }),
    '    </nodes>',
    '    <edges>',
    ...graph.ties.map(({ from, to, strength, directed, values }, i) => {
      const own = direction === 'mixed' ? `<attvalue for="directed" value="${directed}"/>` : '';
      const { time, inner } = tags(values, own);
      const weight = strength === null ? '' : ` weight="${strength}"`;
      return `      <edge id="${i}" source="${escape(from)}" target="${escape(to)}"${weight}${time}>${inner}</edge>`;
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ];
  return { files: files('graph.gexf', lines), losses: shared(graph, changed()) };
}

const isTime = ({ name, field }: OutColumn): boolean => field !== null && (name === 'from' || name === 'to');

/** GEXF counts the last day in, our intervals end before it. An interval of no day stays an attribute. */
function intervalOf(values: readonly (readonly [OutColumn, string])[]) {
  const of = (wanted: string) =>
    values.find(([column]) => isTime(column) && column.name === wanted)?.[1] ?? '';
  const start = of('from');
  const to = of('to');
  if (to !== '' && start !== '' && to <= start) return { start: '', end: '', rest: values };
  return {
    start,
    end: to === '' ? '' : addDays(to, -1),
    rest: values.filter(([column]) => !isTime(column)),
  };
}
