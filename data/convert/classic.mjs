// Three networks from the literature, for checking measures against printed values.
import { join } from 'node:path';
import { readRaw, writeDataset } from './table.mjs';

const networkdata = {
  title: 'networkdata at commit 8e4994b',
  path: 'https://github.com/schochastics/networkdata',
};
const mit = {
  licenses: [{ name: 'MIT', title: 'MIT License (networkdata)', path: 'LICENSE.md' }],
  files: [['classic/LICENSE.networkdata.md', 'LICENSE.md']],
  text: 'MIT, the licence of the package `networkdata` (`LICENSE.md`); the network itself is from the literature.',
};
const ccBySa = {
  licenses: [
    {
      name: 'CC-BY-SA-4.0',
      title: 'Creative Commons Attribution-ShareAlike 4.0 International',
      path: 'https://creativecommons.org/licenses/by-sa/4.0/legalcode',
    },
  ],
  files: [['classic/LICENSE.kite.txt', 'LICENSE.txt']],
  text: 'CC BY-SA 4.0 (`LICENSE.txt`), the licence of `igraphdata`, and so of this folder. Changes made: reshaped.',
};

const networks = [
  {
    name: 'kite',
    title: "Krackhardt's kite",
    raw: 'kite',
    person: (row) => ({ id: row.name, name: row.Firstname }),
    citation:
      'Krackhardt, D. (1990) Assessing the political landscape. Administrative Science Quarterly 35:342-369.',
    source: { title: 'igraphdata (CRAN)', path: 'https://github.com/cran/igraphdata' },
    licence: ccBySa,
    about:
      'An invented network in which degree (D, Diane), closeness (F and G) and betweenness (H, Heather) each rank somebody else first.',
    beware:
      'Ids are the letters A to J of the edge list, names the first names; some texts number them 0 to 9 in the same order.',
  },
  {
    name: 'florentine',
    title: 'Florentine families, marriage ties',
    raw: 'flo_marriage',
    person: (row) => ({
      id: row.name,
      name: row.name,
      wealth: row.wealth,
      priorates: row['#priors'],
      ties_116: row['#ties'],
    }),
    attributes: {
      wealth: { type: 'integer', description: 'Net wealth in 1427, thousands of lira' },
      priorates: { type: 'integer', description: 'Seats on the civic council, 1282-1344' },
      ties_116: {
        type: 'integer',
        description: 'Business or marriage ties among all 116 families of the full data',
      },
    },
    citation:
      'Breiger, R. & Pattison, P. (1986) Cumulated social roles. Social Networks 8:215-256 (data: J. Padgett).',
    source: networkdata,
    licence: mit,
    about: 'Marriages between the families of Florence around 1430. A "person" here is a family.',
    beware:
      '**Pucci has no tie** and is in the people table: most texts print values for the 15 others, and they differ.',
  },
  {
    name: 'karate',
    title: "Zachary's karate club",
    raw: 'karate',
    person: (row) => ({ id: row.id }),
    citation:
      'Zachary, W. (1977) An information flow model for conflict and fission in small groups. Journal of Anthropological Research 33:452-473.',
    source: networkdata,
    licence: mit,
    about:
      'Friendships in a university karate club that split in two (1 is the instructor, 34 an officer of the club).',
    beware:
      'The binary version with 78 ties; weighted versions, and one with 77, are also about. Ids 1 to 34; networkx counts from 0.',
  },
];

export function convertClassic(target) {
  for (const network of networks) convertNetwork(join(target, 'classic', network.name), network);
}

function convertNetwork(folder, network) {
  const people = readRaw(`classic/${network.raw}_nodes.csv`).map(network.person);
  const ties = readRaw(`classic/${network.raw}_edges.csv`).map((row) => ({
    supporter: row.source,
    supported: row.target,
    kind: '',
    functions: '',
    directed: false,
  }));
  writeDataset(folder, {
    tables: {
      people: { fields: Object.keys(people[0]), rows: people },
      ties: { fields: Object.keys(ties[0]), rows: ties },
    },
    attributes: network.attributes,
    package: {
      name: network.name,
      title: network.title,
      description: `${people.length} people, ${ties.length} undirected ties. ${network.about}`,
      version: '1.0.0',
      licenses: network.licence.licenses,
      sources: [network.source],
      citation: network.citation,
      linli: {
        note: 'For checking measures, not a support network: kinds and functions are empty.',
        generated_by: 'data/convert/classic.mjs',
      },
    },
    readme: readme(network, people, ties),
    licences: network.licence.files,
  });
}

const readme = (network, people, ties) => `
# ${network.title}

${people.length} people, ${ties.length} undirected ties. ${network.about} Made by \`data/convert/classic.mjs\`; do not edit by hand.

- From: ${network.source.title}, ${network.source.path}; the extract is in \`data/raw/classic\`.
- Cite: ${network.citation}
- Licence: ${network.licence.text}
- Done to it: edges became ties with \`directed\` = false; kind and functions are empty, since the network says neither.
- Beware: ${network.beware}
- Expected values: \`data/golden/classic.json\` (from the literature), \`data/golden/networkx.json\` (computed).
`;
