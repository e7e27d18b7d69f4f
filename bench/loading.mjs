import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotFromEdges } from '../packages/core/dist/index.js';
import { plainEdgeList } from '../packages/core/dist/edges/plain-edge-list.js';

/** Ids of two kinds, and the libigraph reader for each. */
const kinds = {
  integer: { id: (person) => `${person}`, reader: 'edgelist' },
  string: { id: (person) => `P${String(person).padStart(7, '0')}`, reader: 'ncol' },
};

/** An edge list as we read it, and the same with blanks and no header as libigraph does. */
export function writeEdgeLists(folder, { source, target }, kind) {
  const { id, reader } = kinds[kind];
  const files = { ours: join(folder, `${kind}.csv`), theirs: join(folder, `${kind}.${reader}`) };
  const write = (path, header, between) => {
    const file = openSync(path, 'w');
    let text = header;
    for (let i = 0; i < source.length; i++) {
      text += `${id(source[i])}${between}${id(target[i])}\n`;
      if (text.length > 1 << 20) {
        writeSync(file, text);
        text = '';
      }
    }
    writeSync(file, text);
    closeSync(file);
  };
  write(files.ours, 'source,target\n', ',');
  write(files.theirs, '', ' ');
  return { ...files, reader };
}

/** File to neighbours; `whole` also makes every id a text and both directed projections. */
export function loadOurs(path, whole) {
  const { snapshot } = plainEdgeList({ name: 'ties.csv', bytes: readFileSync(path) });
  if (whole) void [snapshot.keys, snapshot.out, snapshot.in];
  return snapshot;
}

/** `ends` are libigraph's, pair by pair; its people are numbers of the file, or in the order in which they come. */
export function sameTies(snapshot, ends, kind) {
  const place = new Map(snapshot.keys.map((key, i) => [key, i]));
  const at = (end) => (kind === 'integer' ? place.get(String(end)) : end);
  const pairs = Array.from({ length: ends.length / 2 }, (_, i) => [at(ends[2 * i]), at(ends[2 * i + 1])]);
  const { undirected } = snapshotFromEdges({
    order: snapshot.order,
    source: pairs.map(([a]) => a),
    target: pairs.map(([, b]) => b),
  });
  const same = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);
  return (
    same(undirected.offsets, snapshot.undirected.offsets) &&
    same(undirected.neighbors, snapshot.undirected.neighbors)
  );
}
