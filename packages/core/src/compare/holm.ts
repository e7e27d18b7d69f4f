/** P values adjusted for their number, step by step from the smallest (Holm 1979). NaN stays NaN and is not counted. */
export function holm(values: readonly number[]): number[] {
  const defined = values.map((p, i) => ({ p, i })).filter(({ p }) => !Number.isNaN(p));
  const adjusted = values.map(() => NaN);
  let least = 0;
  defined
    .sort((a, b) => a.p - b.p || a.i - b.i)
    .forEach(({ p, i }, rank) => {
      least = Math.max(least, Math.min(1, p * (defined.length - rank)));
      adjusted[i] = least;
    });
  return adjusted;
}
