import type { Attribute } from '../../model/attribute.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';
import type { NodeValues } from '../spec.ts';

/** Number of each person's alters in each category, and of those whose category is not known. */
function altersBy(snapshot: Snapshot, context: MeasureContext, { categories, of }: Attribute) {
  const { offsets, neighbors } = callable(snapshot, context);
  const counts = Array.from({ length: snapshot.order }, () => new Float64Array(categories.length));
  const missing = new Float64Array(snapshot.order);
  for (let i = 0; i < snapshot.order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const category = of[neighbors[k]!]!;
      if (category === -1) missing[i]!++;
      else counts[i]![category]!++;
    }
  return { counts, missing };
}

const total = (counts: Float64Array): number => counts.reduce((sum, each) => sum + each, 0);

/**
 * E-I index of a person: (E - I) / (E + I), where I alters have the person's own category and E another one. -1 all alike,
 * 1 all different. With `directed`, of supporters.
 *
 * @returns One value per person in [-1, 1]; NaN without an alter of known category, or where the person's own is not known.
 * `details`: `lowest` and `highest`, the range that the sizes of the categories leave to somebody with as many alters;
 * `missing`, alters left out because their category is not known.
 * @remarks O(ties). Krackhardt & Stern (1988), Social Psychology Quarterly 51(2), 123-140.
 */
export function eiIndex(snapshot: Snapshot, context: MeasureContext): NodeValues {
  const attribute = context.attribute!;
  const { counts, missing } = altersBy(snapshot, context, attribute);
  const sizes = new Float64Array(attribute.categories.length);
  for (const category of attribute.of) if (category !== -1) sizes[category]!++;
  const known = total(sizes);
  const [values, lowest, highest] = [0, 0, 0].map(() => new Float64Array(snapshot.order).fill(NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < snapshot.order; i++) {
    const own = attribute.of[i]!;
    const alters = total(counts[i]!);
    if (own === -1 || alters === 0) continue;
    const index = (external: number) => (2 * external - alters) / alters;
    values[i] = index(alters - counts[i]![own]!);
    lowest[i] = index(Math.max(0, alters - (sizes[own]! - 1)));
    highest[i] = index(Math.min(alters, known - sizes[own]!));
  }
  return { values, details: { lowest, highest, missing } };
}

/** 1 - sum of squared shares; NaN of nothing. */
function blauOf(counts: Float64Array): number {
  const all = total(counts);
  return all === 0 ? NaN : 1 - counts.reduce((sum, each) => sum + (each / all) ** 2, 0);
}

/**
 * Blau's index: the chance that two alters drawn with replacement differ in category, 1 - sum of squared shares. With
 * `directed`, of supporters.
 *
 * @returns One value per person in [0, 1); NaN without an alter of known category. `details`: `missing`, alters left out
 * because their category is not known.
 * @remarks O(ties). Blau (1977), Inequality and Heterogeneity.
 */
export function blau(snapshot: Snapshot, context: MeasureContext): NodeValues {
  const { counts, missing } = altersBy(snapshot, context, context.attribute!);
  return { values: Float64Array.from(counts, blauOf), details: { missing } };
}

/**
 * Index of qualitative variation: Blau's index divided by the most that k declared categories allow, 1 - 1/k.
 *
 * @returns One value per person in [0, 1]; NaN without an alter of known category, and where fewer than two categories are
 * declared. `details`: `missing`; `parameters`: `categories`, k.
 * @remarks O(ties). Mueller & Schuessler (1961), Statistical Reasoning in Sociology.
 */
export function iqv(snapshot: Snapshot, context: MeasureContext): NodeValues {
  const k = context.attribute!.categories.length;
  const { values, details } = blau(snapshot, context);
  const most = k < 2 ? NaN : 1 - 1 / k;
  return { values: values.map((value) => value / most), details: details!, parameters: { categories: k } };
}
