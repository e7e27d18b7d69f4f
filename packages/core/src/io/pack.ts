import { zipSync, type Zippable } from 'fflate';
import type { InputFile } from '../model/tables.ts';

/** A fixed day, so that the same files give the same bytes. */
const day = new Date(1980, 0, 1);

/** Files to one ZIP, the same bytes every time. */
export const packZip = (files: readonly InputFile[]): Uint8Array => {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = bytes;
  return zipSync(entries, { mtime: day });
};
