import { describe, expect, it } from 'vitest';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { star } from '../testing/index.ts';
import { fragmentationWithout } from './group/key-players.ts';
import { measure } from './measure.ts';

const complete = (order: number) => {
  const pairs = Array.from({ length: order }, (_, a) => a).flatMap((a) =>
    Array.from({ length: order - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  );
  return snapshotFromEdges({ order, source: pairs.map(([a]) => a), target: pairs.map(([, b]) => b) });
};
const holes = async (snapshot: ReturnType<typeof complete>, weighted = false) => {
  const { constraint, effective_size } = await measure(snapshot, ['constraint', 'effective_size'], {
    weighted,
  });
  return { constraint: [...constraint.values], effectiveSize: [...effective_size.values] };
};

// Domain reference, section 8: closed forms, by hand.
describe('structural holes worked by hand', () => {
  it.each([
    [3, 1.125],
    [4, 0.9259],
    [5, 0.765625],
  ])('everybody of K%d has constraint %d and effective size 1', async (order, value) => {
    const { constraint, effectiveSize } = await holes(complete(order));
    for (const one of constraint) expect(one).toBeCloseTo(value, 4);
    for (const one of effectiveSize) expect(one).toBeCloseTo(1, 12);
  });

  it('the centre of a star of four is free, its leaves are not', async () => {
    expect((await holes(star(4))).constraint).toEqual([0.25, 1, 1, 1, 1]);
  });

  it('three alters with one tie among them: 11/18 and 7/3', async () => {
    const snapshot = snapshotFromEdges({ order: 4, source: [0, 0, 0, 1], target: [1, 2, 3, 2] });
    const { constraint, effectiveSize } = await holes(snapshot);
    expect(constraint[0]).toBeCloseTo(11 / 18, 12);
    expect(effectiveSize[0]).toBeCloseTo(7 / 3, 12);
  });

  // The directed, weighted graph of the manual of keyplayer; both directions of a pair add.
  it('the weighted graph of five agrees with sna, igraph and keyplayer', async () => {
    const arcs = [
      [1, 2, 1],
      [1, 3, 3],
      [2, 4, 4],
      [3, 1, 1],
      [3, 2, 1],
      [3, 4, 2],
      [4, 5, 3],
      [5, 2, 2],
    ] as const;
    const snapshot = snapshotFromEdges({
      order: 5,
      source: arcs.map(([a]) => a - 1),
      target: arcs.map(([, b]) => b - 1),
      strength: arcs.map(([, , strength]) => strength),
    });
    const { constraint } = await holes(snapshot, true);
    [0.7794, 0.7954, 0.6224, 0.6462, 1.0844].forEach((value, i) =>
      expect(constraint[i]).toBeCloseTo(value, 4),
    );
    // `fragment(1 / W)` of the R package keyplayer, without each of the five.
    [0.6365, 0.7446, 0.6734, 0.8333, 0.725].forEach((value, i) =>
      expect(fragmentationWithout(snapshot, [i], 'distance', { directed: true, weighted: true })).toBeCloseTo(
        value,
        4,
      ),
    );
  });
});
