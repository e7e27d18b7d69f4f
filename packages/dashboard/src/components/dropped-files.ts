export interface NamedFile {
  /** Path inside what was dropped or picked. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Found {
  readonly name: string;
  readonly file: File;
}

const hidden = (name: string): boolean => /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** Read piece by piece: one piece of a city would stop the page. */
async function bytesOf(file: File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  for (let at = 0; ;) {
    const { value, done } = await reader.read();
    if (done) return bytes;
    bytes.set(value, at);
    at += value.length;
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** `readEntries` gives a hundred at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: FileSystemEntry, folder: string): Promise<readonly Found[]> {
  const name = folder + entry.name;
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }];
  const found: Found[] = [];
  for (const inside of await entriesOf(entry as FileSystemDirectoryEntry))
    found.push(...(await walk(inside, `${name}/`)));
  return found;
}

/** The one folder that holds everything is not part of the names. */
function topFolder(found: readonly Found[]): string {
  const [first = ''] = (found[0]?.name ?? '').split('/');
  return found.length > 0 && found.every(({ name }) => name.startsWith(`${first}/`)) ? `${first}/` : '';
}

export interface Gathered {
  /** What the folder or the only file is called. */
  readonly label: string | null;
  readonly files: readonly NamedFile[];
}

async function gather(found: readonly Found[]): Promise<Gathered> {
  const kept = found.filter(({ name }) => !hidden(name));
  const top = topFolder(kept);
  const files: NamedFile[] = [];
  for (const { name, file } of kept) files.push({ name: name.slice(top.length), bytes: await bytesOf(file) });
  const only = kept.length === 1 ? kept[0]?.name : undefined;
  return { label: top !== '' ? top.slice(0, -1) : (only ?? null), files };
}

/** Entries must be taken while the drop is handled: after that the list is empty. */
export async function droppedFiles(data: DataTransfer): Promise<Gathered> {
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return gather(Array.from(data.files, (file) => ({ name: file.name, file })));
  const found: Found[] = [];
  for (const entry of entries) found.push(...(await walk(entry, '')));
  return gather(found);
}

export const pickedFiles = (files: FileList): Promise<Gathered> =>
  gather(Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file })));
