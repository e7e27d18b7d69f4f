/** What a `datapackage.json` (Data Package v2) says about the files of a dataset. */
export interface DataPackage {
  readonly title: string | null;
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
  return { title: typeof json['title'] === 'string' ? json['title'] : null, tableOfPath: new Map(named) };
}
