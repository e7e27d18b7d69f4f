import { OpfsMedium } from './opfs.ts';
import { markerName } from './recover.ts';

const prefix = 'linli-store-';
const lockName = 'linli-store';

/** The browser's private file system, or null where there is none. */
async function root(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

async function numbersIn(folder: FileSystemDirectoryHandle): Promise<readonly number[]> {
  const numbers: number[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
    if (name.startsWith(prefix)) numbers.push(Number(name.slice(prefix.length)));
  return numbers.sort((a, b) => b - a);
}

async function folderOf(number: number, create = false): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(`${prefix}${number}`, { create });
}

/** The newest folder whose marker stands: that is written last. Undefined where there is no file system. */
export async function current(): Promise<
  { readonly number: number; readonly medium: OpfsMedium } | null | undefined
> {
  const place = await root();
  if (!place) return undefined;
  for (const number of await numbersIn(place)) {
    const medium = new OpfsMedium(await folderOf(number));
    if ((await medium.names()).includes(markerName)) return { number, medium };
  }
  return null;
}

/** An empty folder that comes after all others. */
export async function fresh(): Promise<{ readonly number: number; readonly medium: OpfsMedium }> {
  const place = await navigator.storage.getDirectory();
  const number = Math.max(0, ...(await numbersIn(place))) + 1;
  return { number, medium: new OpfsMedium(await folderOf(number, true)) };
}

export async function removePlace(number: number): Promise<void> {
  await (await root())?.removeEntry(`${prefix}${number}`, { recursive: true });
}

/** Removes every folder of a store but this one. */
export async function removeOthers(keep: number | null): Promise<void> {
  const place = await root();
  if (!place) return;
  for (const number of await numbersIn(place)) if (number !== keep) await removePlace(number);
}

/** A page that is being left may keep its right for a moment. */
const leavingMs = 1_000;

/** The right to write, held until `free`; null where another tab has it. */
export async function takeTurn(): Promise<{ free(): void } | null> {
  let free = () => {};
  const taken = new Promise<void>((resolve, reject) => {
    const hold = () => (resolve(), new Promise<void>((end) => (free = end)));
    navigator.locks.request(lockName, { signal: AbortSignal.timeout(leavingMs) }, hold).catch(reject);
  });
  try {
    await taken;
    return { free };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return null;
    throw error;
  }
}
