import { utf8, zip } from './bytes.ts';
import { data, ends, ids, single, type Case } from './case.ts';
import type { SupportGraph } from '@linli/core';

const missing = [
  ['missing-table', null, null],
  ['missing-table', null, null],
] as const;
const graphml = (inner: string, how = 'directed') =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<key id="w" for="edge" attr.name="weight" attr.type="double"/>\n<graph edgedefault="${how}">\n${inner}\n</graph></graphml>\n`;
const net = (inner: string) => single('net.graphml', graphml(inner));
const nodes = '<node id="a"/><node id="b"/>';
const strengths = (graph: SupportGraph) => graph.ties.map(({ row }) => row.strength);
const csv = (rows: string) => data({ people: 'id\na\nb\n', ties: `supporter,supported,weight\n${rows}` });

export const graphCases: readonly Case[] = [
  {
    id: '72',
    title: 'a billion laughs',
    outcome: 'refuse',
    files: () =>
      single(
        'net.graphml',
        `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><graphml><graph>&b;</graph></graphml>`,
      ),
    issues: [['unreadable-file', null, null], ...missing],
  },
  {
    id: '73',
    title: 'one long entity many times',
    outcome: 'refuse',
    files: () =>
      single(
        'net.graphml',
        `<!DOCTYPE l [<!ENTITY a "${'x'.repeat(20_000)}">]><graphml><graph>${'&a;'.repeat(1000)}</graph></graphml>`,
      ),
    issues: [['unreadable-file', null, null], ...missing],
  },
  {
    id: '73b',
    costly: true,
    title: 'numeric references by the million',
    outcome: 'accept',
    files: () => net(`<node id="a"><data key="n">${'&#65;'.repeat(200_000)}</data></node>`),
    issues: [],
    holds: (graph) => graph.people[0]!.attributes.get('n')?.length,
    equals: 200_000,
  },
  {
    id: '74',
    costly: true,
    title: 'nesting 200,000 deep',
    outcome: 'refuse',
    files: () => net('<graph>'.repeat(200_000) + '</graph>'.repeat(200_000)),
    issues: [['unreadable-file', null, null], ...missing],
  },
  {
    id: '74b',
    title: 'JSON nested 200,000 deep',
    outcome: 'refuse',
    files: () => single('net.json', `{"nodes":${'['.repeat(200_000)}${']'.repeat(200_000)},"links":[]}`),
    issues: [['unreadable-file', null, null], ...missing],
  },
  {
    id: '75',
    title: 'GEXF that breaks off',
    outcome: 'refuse',
    files: () => single('net.gexf', '<gexf version="1.3"><graph><nodes><node id="a"/><node id="b'),
    issues: [['unreadable-file', null, null], ...missing],
  },
  {
    id: '76',
    title: 'an error page saved as GraphML',
    outcome: 'refuse',
    files: () => single('net.graphml', '<!DOCTYPE html><html><body>404 Not Found</body></html>'),
    issues: [['unsupported-file', null, null], ...missing],
  },
  {
    id: '77',
    title: 'a node twice',
    outcome: 'list',
    files: () => net(`${nodes}\n<node id="a"/>`),
    issues: [['duplicate-id', 6, 'id']],
  },
  {
    id: '78',
    title: 'an edge to nobody',
    outcome: 'list',
    files: () => net(`${nodes}\n<edge source="a" target="z"/>`),
    issues: [['unknown-person', 6, 'supported']],
    holds: ends,
    equals: [],
  },
  {
    id: '79',
    title: 'self-loops and parallel edges',
    outcome: 'repair',
    files: () =>
      net(
        `${nodes}\n<edge source="a" target="a"/>\n<edge source="a" target="b"/>\n<edge source="a" target="b"/>`,
      ),
    issues: [
      ['self-tie', 6, null],
      ['repeated-tie', 8, null],
    ],
  },
  {
    id: '80',
    title: 'a directed file keeps its directions',
    outcome: 'accept',
    files: () => net(`${nodes}<edge source="b" target="a"/>`),
    issues: [],
    holds: (graph) => graph.ties.map(({ row }) => [row.supporter, row.supported, row.directed]),
    equals: [['b', 'a', true]],
  },
  {
    id: '80b',
    title: 'an undirected file stays so',
    outcome: 'accept',
    files: () => single('net.graphml', graphml(`${nodes}<edge source="b" target="a"/>`, 'undirected')),
    issues: [],
    holds: (graph) => graph.ties.map(({ row }) => row.directed),
    equals: [false],
  },
  {
    id: '81',
    title: 'ids 1 and 01 are two people, 1 and "1" are one',
    outcome: 'list',
    files: () => single('net.json', '{"nodes":[{"id":1},{"id":"01"},{"id":"1"}],"links":[]}'),
    issues: [['duplicate-id', 3, 'id']],
    holds: ids,
    equals: ['1', '01'],
  },
  {
    id: '82',
    title: 'ids beyond 2^53',
    outcome: 'accept',
    files: () =>
      single(
        'net.json',
        '{"nodes":[{"id":9007199254740993},{"id":9007199254740992}],"links":[{"source":9007199254740993,"target":9007199254740992}]}',
      ),
    issues: [],
    holds: ids,
    equals: ['9007199254740993', '9007199254740992'],
  },
  {
    id: '83',
    title: 'ids __proto__ and constructor',
    outcome: 'accept',
    files: () =>
      net('<node id="__proto__"/><node id="constructor"/><edge source="__proto__" target="constructor"/>'),
    issues: [],
    holds: ends,
    equals: [['__proto__', 'constructor']],
  },
  {
    id: '84',
    title: 'Pajek with a list of arcs, counted from 1, in CP1252',
    outcome: 'accept',
    files: () =>
      single(
        'net.net',
        Uint8Array.from('*Vertices 3\r\n1 "M\xfcller"\r\n2 "Ann"\r\n3 "Bo"\r\n*Arcslist\r\n1 2 3\r\n', (c) =>
          c.charCodeAt(0),
        ),
      ),
    issues: [],
    holds: ends,
    equals: [
      ['Müller', 'Ann'],
      ['Müller', 'Bo'],
    ],
  },
  {
    id: '84b',
    title: 'Pajek with an arc to a number beyond the last',
    outcome: 'list',
    files: () => single('net.net', '*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2\n1 9\n'),
    issues: [['unknown-person', 6, 'supported']],
  },
  {
    id: '85',
    title: 'UCINET full matrix with labels embedded',
    outcome: 'accept',
    files: () =>
      single(
        'net.dl',
        'dl n=3 format=fullmatrix\nlabels embedded\ndata:\n a b c\na 0 1 0\nb 0 0 1\nc 0 0 0\n',
      ),
    issues: [],
    holds: ends,
    equals: [
      ['a', 'b'],
      ['b', 'c'],
    ],
  },
  {
    id: '85b',
    title: 'UCINET edge list with labels embedded',
    outcome: 'accept',
    files: () => single('net.dl', 'dl n=3\nformat = edgelist1\nlabels embedded:\ndata:\nann bo 2\nbo cy 3\n'),
    issues: [],
    holds: (graph) => graph.ties.map(({ row }) => [row.supporter, row.supported, row.strength]),
    equals: [
      ['ann', 'bo', 2],
      ['bo', 'cy', 3],
    ],
  },
  {
    id: '86',
    title: 'strengths NaN, Infinity, "1,5" and below zero',
    outcome: 'list',
    files: () => csv('a,b,NaN\na,b,Infinity\nb,a,"1,5"\nb,a,-2\n'),
    issues: [
      ['strength-not-positive', 2, 'weight'],
      ['strength-not-positive', 3, 'weight'],
      ['strength-not-positive', 4, 'weight'],
      ['strength-not-positive', 5, 'weight'],
      ['repeated-tie', 3, null],
      ['repeated-tie', 5, null],
    ],
    holds: strengths,
    equals: [null, null, null, null],
  },
  {
    id: '87',
    title: 'GEXF with spells becomes intervals',
    outcome: 'accept',
    files: () =>
      single(
        'net.gexf',
        '<gexf version="1.2"><graph mode="dynamic" timeformat="date" defaultedgetype="directed"><nodes><node id="a" label="Ann"/><node id="b" label="Bo"/></nodes><edges><edge id="0" source="a" target="b"><spells><spell start="2024-01-01" end="2024-01-31"/><spell start="2024-03-01"/></spells></edge></edges></graph></gexf>',
      ),
    issues: [],
    holds: (graph) => graph.ties.map(({ row }) => [row.from, row.to]),
    equals: [
      ['2024-01-01', '2024-02-01'],
      ['2024-03-01', null],
    ],
  },
  {
    id: '88',
    title: 'an export of Network Canvas',
    outcome: 'accept',
    files: () => single('export.zip', zip(canvas)),
    issues: [],
    holds: (graph) => [ids(graph), ends(graph), graph.people[1]!.attributes.get('category_friend')],
    equals: [
      ['E1', 'N1', 'N2'],
      [
        ['N1', 'E1'],
        ['N2', 'E1'],
        ['N1', 'N2'],
      ],
      'TRUE',
    ],
  },
  {
    id: '88b',
    title: 'an export of Network Canvas with sessions merged',
    outcome: 'accept',
    files: () => single('export.zip', zip(merged)),
    issues: [],
    holds: (graph) => graph.people.length,
    equals: 5,
  },
  {
    id: '89',
    title: 'the three files of egor, headers in any case',
    outcome: 'accept',
    files: () =>
      data({
        'egos.csv': '.EGOID,age\n1,80\n',
        'alters.csv': '.altID,.egoID,sex\na,1,f\nb,1,m\n',
        'aaties.csv': '.egoID,.srcID,.tgtID,weight\n1,a,b,2\n',
      }),
    issues: [],
    holds: (graph) => [ids(graph), ends(graph)],
    equals: [
      ['1', '1/a', '1/b'],
      [
        ['1/a', '1'],
        ['1/b', '1'],
        ['1/a', '1/b'],
      ],
    ],
  },
];

const canvas = {
  'P_attributeList_Person.csv': utf8(
    'nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,category_friend\n1,E1,N1,Ann,TRUE\n2,E1,N2,Bo,FALSE\n',
  ),
  'P_edgeList_Knows.csv': utf8(
    'edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID\n1,1,2,E1,X1,N1,N2\n',
  ),
  'P_ego.csv': utf8('networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID\nE1,case 1,S1\n'),
};
const merged = {
  'all_attributeList_Person.csv': utf8(
    'nodeID,networkCanvasEgoUUID,networkCanvasUUID,name\n1,E1,N1,Ann\n2,E1,N2,Bo\n1,E2,N3,Cy\n',
  ),
  'all_ego.csv': utf8(
    'networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID\nE1,case 1,S1\nE2,case 2,S2\n',
  ),
};
