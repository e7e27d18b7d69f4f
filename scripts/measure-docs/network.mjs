/** The network of every worked example: six people, six arcs, one person without a tie. */
export const picture = `Wang ⇄ Li     Li → Chen     Chen → Wang
Chen → Zhao   Sun → Zhao    He: no tie      (supporter → supported)`;

const arcs = (more = {}) =>
  [
    'const snapshot = snapshotFromEdges({',
    '  order: 6,',
    "  keys: ['Wang', 'Li', 'Chen', 'Zhao', 'Sun', 'He'],",
    '  source: [0, 1, 1, 2, 2, 4], // supporters',
    '  target: [1, 0, 2, 0, 3, 3], // supported',
    ...Object.entries(more).map(([name, value]) => `  ${name}: ${value},`),
    '});',
  ].join('\n');

/** The same as a dataset, all six elders: what depends on people's records needs it. */
const dataset = `const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { tables } = await readDataset([
  file('people.csv', 'id,roles\\nWang,elder\\nLi,elder\\nChen,elder\\nZhao,elder\\nSun,elder\\nHe,elder\\n'),
  file('ties.csv', 'supporter,supported\\nWang,Li\\nLi,Wang\\nLi,Chen\\nChen,Wang\\nChen,Zhao\\nSun,Zhao\\n'),
]);
const snapshot = takeSnapshot(buildSupportGraph(tables).graph);`;

export const imported = (...names) => `import { ${names.sort().join(', ')} } from '@linli/core';`;

export const onNetwork = (names, ...lines) =>
  [imported(...names, 'snapshotFromEdges'), '', arcs(), ...lines].join('\n');

/** The example of a measure of the registry. */
export function exampleOf({ id, level }, { network, elders, options, gives }) {
  const names = elders
    ? ['buildSupportGraph', 'measure', 'readDataset', 'takeSnapshot']
    : ['measure', 'snapshotFromEdges'];
  const asked =
    level === 'person' ? options : `{ level: '${level}'${options ? `, ${options.slice(2)}` : ' }'}`;
  const variable = id.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  const picked = variable === id ? id : `${id}: ${variable}`;
  return [
    imported(...names),
    '',
    elders ? dataset : arcs(network),
    `const { ${picked} } = await measure(snapshot, ['${id}']${asked ? `, ${asked}` : ''});`,
    ...(level === 'tie' ? [`console.log(${variable}.ends); // [0, 1, 0, 2, 1, 2, 2, 3, 3, 4]`] : []),
    `console.log(${variable}.${level === 'community' ? 'value' : 'values'}); // ${gives}`,
  ].join('\n');
}
