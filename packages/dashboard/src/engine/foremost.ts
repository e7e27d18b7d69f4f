import type { Gap, SupportProfile } from '@linli/core';

const pressing = ({ code, numbers }: Gap): number =>
  code === 'G1' ? 0 : code === 'G2' ? (numbers['essential'] === 1 ? 1 : 2) : code === 'G3' ? 3 : 4;

/** The most pressing gap of each of the first elders of the worklist who have one, looked for here and not by the page: of a city there are a hundred thousand. */
export function foremostGaps(
  profiles: readonly SupportProfile[],
  gaps: readonly Gap[],
  limit: number,
): readonly Gap[] {
  const worst = new Map<string, Gap>();
  for (const gap of gaps) {
    const [elder] = gap.people;
    if (elder === undefined) continue;
    const known = worst.get(elder);
    if (!known || pressing(gap) < pressing(known)) worst.set(elder, gap);
  }
  const found: Gap[] = [];
  for (const { person } of profiles) {
    const gap = worst.get(person);
    if (gap) found.push(gap);
    if (found.length === limit) break;
  }
  return found;
}
