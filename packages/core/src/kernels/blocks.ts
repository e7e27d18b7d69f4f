import type { Adjacency } from '../util/adjacency.ts';
import { lowpoint } from './lowpoint.ts';

/** Blocks of a simple symmetric adjacency: each sorted, all by their first nodes; isolates are in none. */
export function blocks(graph: Adjacency): readonly Int32Array[] {
  const { members, starts } = lowpoint(graph);
  const found = Array.from({ length: starts.length - 1 }, (_, block) =>
    members.slice(starts[block], starts[block + 1]).sort(),
  );
  return found.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
}
