import type { Gap, GapCode, GapNote, Suggestion } from '../model/gap.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { ComponentId, ComponentState, Reason, Tier } from '../model/profile.ts';
import type { Reporter, Role, SupportFunction, TieKind } from '../model/vocabulary.ts';

/** How a door shows a person: a name where names may be shown, else the id. */
export type NameOf = (id: string) => string;

/** Name and one-sentence definition of a measure. */
export interface MeasureWords {
  readonly name: string;
  readonly definition: string;
}

/** Everything the engine says in codes, in the words of one language. Doors use it; the engine never does. */
export interface Words {
  readonly tier: Readonly<Record<Tier, string>>;
  readonly tierMeaning: Readonly<Record<Tier, string>>;
  readonly state: Readonly<Record<ComponentState, string>>;
  readonly component: Readonly<Record<ComponentId, string>>;
  readonly function: Readonly<Record<SupportFunction, string>>;
  readonly kind: Readonly<Record<TieKind, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly reporter: Readonly<Record<Reporter, string>>;
  readonly gap: Readonly<Record<GapCode, string>>;
  readonly issue: Readonly<Record<IssueCode, string>>;
  readonly measure: ReadonlyMap<string, MeasureWords>;
  /** Functions joined as in running text. */
  functions(functions: readonly SupportFunction[]): string;
  /** Why somebody has this tier, in one plain sentence that blames nobody. */
  reason(reason: Reason, nameOf: NameOf): string;
  /** What was found, in one sentence. */
  finding(gap: Gap, nameOf: NameOf): string;
  /** Why a rule could not be checked. */
  note(note: GapNote): string;
  /** Why this tie, in one sentence. */
  suggestion(suggestion: Suggestion, nameOf: NameOf): string;
  /** What is wrong, where, and what was expected. */
  problem(issue: Issue): string;
}
