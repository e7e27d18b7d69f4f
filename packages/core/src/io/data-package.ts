import type { Collected } from '../model/support-graph.ts';

/** What a `datapackage.json` (Data Package v2) says about the files of a dataset. */
export interface DataPackage {
  readonly title: string | null;
  /** Null where it does not say. */
  readonly collected: Collected | null;
  readonly tableOfPath: ReadonlyMap<string, string>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Null where the text is not a data package; then the files speak for themselves. */
export function readDataPackage(text: string): DataPackage | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json)) return null;
  const resources = Array.isArray(json['resources']) ? (json['resources'] as unknown[]) : [];
  const named = resources.filter(isRecord).flatMap((resource) => {
    const { name, path } = resource;
    return typeof name === 'string' && typeof path === 'string' ? [[path, name] as const] : [];
  });
  return {
    title: typeof json['title'] === 'string' ? json['title'] : null,
    collected: collectedOf(json['collected']),
    tableOfPath: new Map(named),
  };
}

const parts = [
  'interviews',
  'contacts',
  'outcomes',
  'frequency',
  'tieDates',
  'needs',
  'willing',
  'capacity',
  'place',
  'formalRoles',
] as const satisfies readonly (keyof Collected)[];

function collectedOf(json: unknown): Collected | null {
  if (!isRecord(json) || !Array.isArray(json['functions'])) return null;
  if (parts.some((part) => typeof json[part] !== 'boolean')) return null;
  const known = Object.fromEntries(parts.map((part) => [part, json[part]])) as Omit<Collected, 'functions'>;
  const functions = json['functions'].filter((one: unknown) => typeof one === 'string');
  return { ...known, functions: new Set(functions) };
}
