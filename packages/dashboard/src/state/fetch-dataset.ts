import type { InputFile } from '@linli/core';

export interface Offered {
  readonly label: string;
  readonly files: readonly InputFile[];
  readonly moment: { readonly wave?: string; readonly asOf?: string };
}

interface Index {
  readonly label: string;
  readonly files: readonly { readonly name: string; readonly url: string }[];
  readonly moment?: { readonly wave?: string; readonly asOf?: string };
}

const isIndex = (value: unknown): value is Index =>
  value !== null &&
  typeof value === 'object' &&
  'label' in value &&
  'files' in value &&
  Array.isArray(value.files);

/** A dataset that lies beside the page: what `linli open` serves, or the sample. Null where there is none. */
export async function fetchDataset(index: string, signal?: AbortSignal): Promise<Offered | null> {
  const get = async (url: string | URL) => fetch(url, { signal: signal ?? null, cache: 'no-store' });
  // Without a server, as when the stored program is opened, nothing is offered.
  const answer = await get(index).catch(() => null);
  if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) return null;
  const listed: unknown = await answer.json();
  if (!isIndex(listed)) return null;
  const files: InputFile[] = [];
  for (const { name, url } of listed.files) {
    const file = await get(new URL(url, answer.url));
    if (!file.ok) throw new Error(`${name}: ${file.status}`);
    files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return { label: listed.label, files, moment: listed.moment ?? {} };
}
