import type {
  Cell,
  ConsentPurpose,
  Change,
  Gap,
  GapReport,
  ImportOperation,
  InputFile,
  Issue,
  LogEntry,
  Operation,
  OperationProblem,
  PlanDecision,
  ProfileReport,
  Role,
  Sampled,
  Sampling,
  Suggestion,
  SupportFunction,
  Tier,
  TieChanges,
  TieKind,
  TiePlan,
  VisitDue,
  WhatIf,
  WorstRemovals,
} from '@linli/core';
import type { DeskJobs, DeskScreen } from './desk.ts';
import type { IntakeJobs } from './intake-protocol.ts';
import type { Layout } from './layout.ts';
import type { Part } from './parts.ts';

export type { DeskJobs, DeskScreen, RoundsWanted } from './desk.ts';

export interface MomentWanted {
  readonly wave?: string;
  readonly asOf?: string;
  /** A record book in use is looked at on this day, unless another day or an earlier wave is asked for. */
  readonly today?: string;
}

export interface WaveInfo {
  readonly id: string;
  readonly label: string | null;
  readonly date: string | null;
}

/** What an opened dataset is, before any moment is chosen. */
export interface Opened {
  readonly title: string | null;
  readonly waves: readonly WaveInfo[];
  readonly issues: readonly Issue[];
  readonly tables: readonly { readonly name: string; readonly file: string; readonly rows: number }[];
  /** People are only those named in ties: others cannot be known. */
  readonly edgeList: boolean;
  /** Births are known and no date is: ages need a day from outside. */
  readonly needsDay: boolean;
  readonly people: number;
  /** Ids in the order of the people table: the same at every moment, so a position can stand in a link for a person. */
  readonly ids: readonly string[];
  /** Screens that the dataset has something for. */
  readonly desk: readonly DeskScreen[];
  /** Months that a report can be made of, YYYY-MM, newest first. */
  readonly months: readonly string[];
}

/** One person at the moment shown. `ReportData.people` is in the order of the people table. */
export interface PersonInfo {
  readonly id: string;
  readonly name: string | null;
  readonly age: number | null;
  readonly gender: 'female' | 'male' | null;
  readonly place: string | null;
  /** The building that the place names, or the place itself. */
  readonly building: string | null;
  readonly household: string | null;
  readonly roles: readonly Role[];
  readonly livesAlone: boolean | null;
  readonly elder: boolean;
  readonly formal: boolean;
  /** True asked, false not asked, null unknown. */
  readonly interviewed: boolean | null;
}

/** A tie record that counts at the moment; ends are positions in `ReportData.people`. */
export interface TieInfo {
  readonly supporter: number;
  readonly supported: number;
  readonly kind: TieKind | null;
  readonly functions: readonly SupportFunction[];
  /** False: counts both ways. */
  readonly directed: boolean;
  /** Null: unknown whether it is active. */
  readonly active: boolean | null;
  readonly circle: number | null;
  /** False for kin that gives nothing and for acquaintances: a relationship, not support. */
  readonly support: boolean;
}

export interface ContactInfo {
  readonly date: string | null;
  readonly type: string | null;
  readonly actor: string | null;
  readonly people: readonly string[];
  readonly outcome: string | null;
  readonly note: string | null;
}

/** What was written down beside the tables that the engine computes on. */
export interface Records {
  readonly plans: readonly {
    readonly supporter: string;
    readonly supported: string;
    readonly functions: readonly SupportFunction[];
    readonly decision: PlanDecision | null;
    readonly reason: string | null;
    readonly date: string | null;
  }[];
  readonly followUps: readonly {
    readonly id: string;
    readonly person: string;
    readonly worker: string | null;
    readonly due: string | null;
    readonly note: string | null;
    readonly done: string | null;
  }[];
  /** Open at the moment. */
  readonly cases: readonly {
    readonly person: string;
    readonly worker: string | null;
    readonly opened: string | null;
    readonly goals: string | null;
  }[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly members: readonly string[];
  }[];
  /** Who said no to what. */
  readonly refusals: readonly { readonly purpose: ConsentPurpose; readonly people: readonly string[] }[];
}

/** What was written down, newest first. `holds`: not undone. */
export interface History {
  readonly lines: readonly (LogEntry & { readonly holds: boolean })[];
  readonly total: number;
  /** Number of the entry that undo, or redo, would act on. */
  readonly undo: number | null;
  readonly redo: number | null;
}

/** What the first screen of a large dataset says before the page has anything else of it. */
export interface FirstLook {
  readonly wave: string | null;
  readonly asOf: string | null;
  readonly people: number;
  readonly elders: number;
  /** Elders in each tier. */
  readonly tiers: Readonly<Record<Tier, number>>;
}

/** What the first screens need of one moment. */
export interface ReportBasics {
  readonly wave: string | null;
  readonly asOf: string | null;
  readonly people: readonly PersonInfo[];
  readonly ties: readonly TieInfo[];
  readonly contacts: readonly ContactInfo[];
  /** In the order of the worklist. */
  readonly profiles: ProfileReport;
  readonly records: Records;
  /** When the next visit is due; nothing where no visit was ever recorded. */
  readonly visits: readonly (VisitDue & { readonly person: string })[];
}

/** What takes longer: looked for when the first screens stand. */
export interface Findings {
  readonly gaps: GapReport;
  /** The most pressing gap of each of the first elders of the worklist who have one. */
  readonly foremost: readonly Gap[];
  readonly plan: readonly Suggestion[];
  readonly communityMeasures: Readonly<Record<string, { readonly unit: string; readonly value: number }>>;
  /** Ties new, lost and kept since the wave before; null where there is none. */
  readonly changes: (TieChanges & { readonly since: string }) | null;
}

/** Everything the screens show of one moment. */
export interface ReportData extends ReportBasics, Findings {
  /** False: the findings are not there yet, and an empty list says nothing. */
  readonly complete: boolean;
}

/** Which measures of each person: those of a few steps around them, or those of the whole network. */
export interface MeasuresWanted {
  readonly which: 'local' | 'whole';
  readonly sampling: Sampling;
}

/** One measure of everybody, in the order of `ReportData.people`; NaN = undefined. */
export interface PersonMeasure {
  readonly id: string;
  readonly unit: string;
  readonly values: Float64Array;
  /** How far each may be off, 0 where it is exact; null where nothing was sampled. */
  readonly errors: Float64Array | null;
  readonly sampled: Sampled | null;
}

export interface MeasureTable {
  readonly asOf: string | null;
  readonly wave: string | null;
  /** Of what was drawn; null where nothing is ever drawn. */
  readonly seed: number | null;
  readonly columns: readonly PersonMeasure[];
}

/** A table for the database of the page, as CSV without a header. */
export interface SqlTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'INTEGER' | 'VARCHAR' | 'BOOLEAN' | 'DOUBLE'>>;
  readonly csv: Uint8Array;
}

/** People who could leave together. */
export interface Cohort {
  /** `ending`: those recorded to stay only until a date, the id; `outside`: those who do not live in a place, the id. */
  readonly kind: 'organisation' | 'group' | 'role' | 'ending' | 'outside';
  readonly id: string;
  readonly name: string | null;
  readonly count: number;
  /** Null for `outside`: most people live outside most places, and the place finds them. */
  readonly people: readonly string[] | null;
}

export interface PlanWanted {
  readonly workers: boolean;
  readonly maxMetres: number;
  readonly unknownCapacity: number;
}

export interface Jobs extends DeskJobs, IntakeJobs {
  readonly open: {
    readonly in: { readonly files: readonly InputFile[]; readonly label: string };
    readonly out: Opened;
  };
  /** Opens the invented community that ships with Linli, in one language. */
  readonly sample: { readonly in: { readonly lang: 'zh' | 'en' }; readonly out: Opened };
  /** Writes one thing down, or says why not. */
  readonly record: {
    readonly in: {
      readonly action: Operation | 'undo' | 'redo';
      /** ISO moment. */
      readonly at: string;
      readonly by: string;
    };
    readonly out:
      | { readonly entry: LogEntry; readonly history: History }
      | { readonly problems: readonly OperationProblem[] };
  };
  /** What is open, as it stands: an import brings people. */
  readonly opened: { readonly in: Record<string, never>; readonly out: Opened };
  readonly history: { readonly in: Record<string, never>; readonly out: History };
  /** SHA-256 of the dataset as it stands. */
  readonly stateHash: { readonly in: Record<string, never>; readonly out: string };
  /** The open dataset with its history as one packed state. */
  readonly packState: {
    readonly in: Record<string, never>;
    readonly out: { readonly pack: Uint8Array; readonly entries: number };
  };
  readonly unpackState: {
    readonly in: { readonly pack: Uint8Array; readonly records: readonly string[] };
    readonly out: Opened & { readonly label: string };
  };
  /** Which of the two kinds of kernels this machine runs; both give the same bits. */
  readonly kernel: { readonly in: Record<string, never>; readonly out: 'simd' | 'plain' };
  readonly first: { readonly in: MomentWanted; readonly out: FirstLook };
  readonly report: { readonly in: MomentWanted; readonly out: ReportBasics };
  /** The rest of the last report. */
  readonly findings: { readonly in: Record<string, never>; readonly out: Findings };
  /** Measures of the people of the last report. */
  readonly measures: { readonly in: MeasuresWanted; readonly out: MeasureTable };
  /** Tables of the last report: of the basics, or of what was found. */
  readonly tables: { readonly in: 'basics' | 'findings'; readonly out: readonly SqlTable[] };
  /** A table as CSV text, guarded against formulas. */
  readonly csv: {
    readonly in: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
    readonly out: string;
  };
  /** The next ties of the whole community. `solver` is the address of the solver's program. */
  readonly plan: {
    readonly in: { readonly moment: MomentWanted; readonly wanted: PlanWanted; readonly solver: string };
    readonly out: TiePlan;
  };
  /** Who could leave together, and whose leaving would matter most. */
  readonly leaving: {
    readonly in: MomentWanted;
    readonly out: { readonly cohorts: readonly Cohort[]; readonly worst: WorstRemovals };
  };
  readonly whatIf: {
    readonly in: { readonly moment: MomentWanted; readonly change: Change };
    readonly out: WhatIf;
  };
  /** The open dataset as one file; for others, without the names of those who said no to that: how many. */
  readonly pack: {
    readonly in: { readonly forOthers: boolean };
    readonly out: { readonly bytes: Uint8Array; readonly nameless: number };
  };
  /** The open dataset with rows added, as files, as one thing to be written down. */
  readonly importOf: {
    readonly in: { readonly files: readonly InputFile[]; readonly source: string };
    readonly out: ImportOperation;
  };
  /** Where people stand in the picture of the network, the same at every moment. */
  readonly layout: { readonly in: Record<string, never>; readonly out: Layout };
}

export type JobName = keyof Jobs;

export type Request =
  | {
      readonly [J in JobName]: { readonly id: number; readonly job: J; readonly input: Jobs[J]['in'] };
    }[JobName]
  | { readonly cancel: number };

/** What the worker hears first: the script of its own threads. */
export interface Threads {
  readonly threads: Blob;
}

export type Reply =
  | { readonly id: number; readonly progress: number }
  /** Some items of a long list of the answer that follows. */
  | { readonly id: number; readonly part: Part }
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };
