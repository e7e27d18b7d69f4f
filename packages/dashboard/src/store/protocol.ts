import type { Notice, StoreProblem } from './errors.ts';
import type { SlotKind } from './keys.ts';
import type { Version } from './vault.ts';

/** A whole state, and the number of records that made it; `at` in milliseconds since 1970. */
export interface PackedState {
  readonly pack: Uint8Array;
  readonly entries: number;
  readonly at: number;
}

export interface OpenedStore {
  readonly pack: Uint8Array;
  /** Records after the pack, each as the text that was appended. */
  readonly records: readonly string[];
  readonly notices: readonly Notice[];
  /** False: another tab writes, this one can only look. */
  readonly writes: boolean;
  readonly secrets: readonly SlotKind[];
}

type Nothing = Record<string, never>;

export interface StoreJobs {
  /** Whether there is a store here; null where the browser has no place for one. */
  readonly exists: { readonly in: Nothing; readonly out: boolean | null };
  readonly create: {
    readonly in: PackedState & { readonly passphrase: string };
    readonly out: { readonly recoveryKey: string };
  };
  readonly open: { readonly in: { readonly secret: string }; readonly out: OpenedStore };
  /** Answers when the record was read back. `state` begins a generation where the log cannot be written on. */
  readonly append: {
    readonly in: { readonly seq: number; readonly text: string };
    readonly out: 'saved' | 'state-wanted';
  };
  readonly snapshot: { readonly in: PackedState; readonly out: null };
  readonly backup: { readonly in: PackedState; readonly out: Uint8Array };
  /** Takes the place of what is stored, once the file was opened with the secret and written whole. */
  readonly restore: {
    readonly in: { readonly bytes: Uint8Array; readonly secret: string };
    readonly out: OpenedStore;
  };
  readonly versions: { readonly in: Nothing; readonly out: readonly Version[] };
  readonly version: { readonly in: { readonly generation: number }; readonly out: Uint8Array };
  readonly check: { readonly in: Nothing; readonly out: readonly Notice[] };
  readonly setSecret: {
    readonly in: { readonly kind: 'passphrase' | 'institution'; readonly secret: string };
    readonly out: null;
  };
  readonly lock: { readonly in: Nothing; readonly out: null };
  readonly deleteAll: { readonly in: Nothing; readonly out: null };
}
export type StoreJob = keyof StoreJobs;

export interface StoreRequest<J extends StoreJob = StoreJob> {
  readonly id: number;
  readonly job: J;
  readonly input: StoreJobs[J]['in'];
}

export type StoreReply =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly problem: StoreProblem; readonly detail: string };
