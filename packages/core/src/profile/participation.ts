import type { ProfileComponent } from '../model/profile.ts';
import { none, notCollected, type Ego } from './component.ts';

/** Days looked back on for taking part and giving. */
export const participationDays = 90;

/** Component 8: takes part in the community's activities, and gives help, within 90 days. Gap neither, watch one, ok both. */
export function participation({ asked, takesPart, gives }: Ego): ProfileComponent {
  if (takesPart === null) return notCollected(8);
  const count = Number(takesPart) + Number(gives);
  const state = (['gap', 'watch', 'ok'] as const)[count]!;
  const known = asked || state === 'ok';
  return {
    id: 8,
    value: known ? count : null,
    state: known ? state : 'unknown',
    evidence: none,
    completeness: asked ? 1 : 0,
    functions: none,
  };
}
