import type { ComponentId, Tier } from './profile.ts';

/** How firmly one elder's tier stands: what it would be if a convention, or what is not known, were otherwise. */
export interface TierSensitivity {
  readonly person: string;
  readonly tier: Tier;
  /** Of the cut-offs moved one step either way, how many leave the tier as it is; and those that do not. */
  readonly thresholds: {
    readonly same: number;
    readonly tried: number;
    readonly flips: readonly {
      readonly component: ComponentId;
      readonly cutOff: 'gap' | 'ok';
      readonly step: 'stricter' | 'looser';
      readonly tier: Tier;
    }[];
  };
  /** The tier if every tie of which nobody knows were absent, and if every one were there and active. */
  readonly interval: readonly [Tier, Tier];
  /** Components without which the tier would be another. */
  readonly components: readonly { readonly component: ComponentId; readonly tier: Tier }[];
  /** People whose leaving would change the tier. */
  readonly alters: readonly { readonly person: string; readonly tier: Tier }[];
  /** The tier where a contact keeps a tie active for other numbers of days. */
  readonly windows: readonly { readonly days: number; readonly tier: Tier }[];
  /** 1: nobody is known to be worse off in every respect; 2: only people of layer 1 are; and so on. Ties are kept. */
  readonly layer: number;
}
