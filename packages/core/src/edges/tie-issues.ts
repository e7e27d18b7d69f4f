import { issuesOf } from '../io/issues.ts';
import type { Issue } from '../model/issue.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ReadTies } from './tie-rows.ts';

/** Self-ties and repeats, in the order of the file. O(ties). */
export function tieIssues(
  file: string,
  { source, target, lines }: ReadTies,
  { order, keys }: Pick<Snapshot, 'order' | 'keys'>,
): readonly Issue[] {
  const { issues, report } = issuesOf(file);
  const firstLine = new Map<number, number>();
  source.forEach((a, i) => {
    const row = lines[i]!;
    if (a === target[i]) report('self-tie', 'warning', { row, received: keys[a]! });
    const pair = a * order + target[i]!;
    const first = firstLine.get(pair);
    if (first === undefined) firstLine.set(pair, row);
    else report('repeated-tie', 'warning', { row, expected: `row ${first}` });
  });
  return issues;
}
