import type { ComponentId, ComponentState, ProfileComponent } from '../model/profile.ts';

export interface CutOffStep {
  readonly component: ComponentId;
  readonly cutOff: 'gap' | 'ok';
  readonly step: 'stricter' | 'looser';
}

/** Components whose state is a count of people or paths: gap at 0, ok from 2. */
const counts: ReadonlySet<ComponentId> = new Set([1, 5, 7]);
/** Components whose state says whether what is missing is essential. */
const functional: ReadonlySet<ComponentId> = new Set([3, 4, 6]);
const recency = 2;
/** A step of the ratio of days to the interval. */
const ratioStep = 0.2;

/** Every cut-off of the collected components moved one step either way. Component 8 raises no tier, so it has none. */
export const cutOffSteps = (collected: readonly ComponentId[]): readonly CutOffStep[] =>
  collected
    .filter((component) => component !== 8)
    .flatMap((component) =>
      (['gap', 'ok'] as const).flatMap((cutOff) =>
        (['stricter', 'looser'] as const).map((step) => ({ component, cutOff, step })),
      ),
    );

function stateAt({ id, value, state }: ProfileComponent, { cutOff, step }: CutOffStep): ComponentState {
  if (value === null || (state !== 'gap' && state !== 'watch' && state !== 'ok')) return state;
  const by = step === 'stricter' ? 1 : -1;
  if (counts.has(id)) {
    const gapAt = cutOff === 'gap' ? by : 0;
    const okFrom = cutOff === 'ok' ? 2 + by : 2;
    return value <= gapAt ? 'gap' : value >= okFrom ? 'ok' : 'watch';
  }
  if (id === recency) {
    const gapAbove = cutOff === 'gap' ? 1 - by * ratioStep : 1;
    const watchFrom = cutOff === 'ok' ? 0.8 - by * ratioStep : Math.min(0.8, gapAbove);
    return value > gapAbove ? 'gap' : value >= watchFrom ? 'watch' : 'ok';
  }
  if (!functional.has(id)) return state;
  // Stricter: every needed function counts as essential. Looser: one essential function may be missing.
  if (cutOff === 'gap')
    return step === 'stricter' ? (state === 'watch' ? 'gap' : state) : state === 'gap' ? 'watch' : state;
  return step === 'looser' && state === 'watch' ? 'ok' : state;
}

/** The components with one cut-off moved. */
export const withCutOff = (
  components: readonly ProfileComponent[],
  moved: CutOffStep,
): readonly ProfileComponent[] =>
  components.map((component) =>
    component.id === moved.component ? { ...component, state: stateAt(component, moved) } : component,
  );
