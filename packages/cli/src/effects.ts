import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { InputFile } from '@linli/core';

/** What a command may do to the world, so that a test can give another one. */
export interface Effects {
  readonly isTerminal: boolean;
  readonly language: string | undefined;
  out(text: string): void;
  talk(text: string): void;
  readInput(path: string): Promise<readonly InputFile[]>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** A new folder with these files, or none: an existing one must be empty. */
  writeFolder(path: string, files: readonly InputFile[]): Promise<void>;
  /** True where a browser could be started. */
  openBrowser(url: string): Promise<boolean>;
  interrupted(): Promise<void>;
}

/** A wrong call on the command line: told on stderr, exit code 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Files of a folder, or the one file. Sub-folders are not read. */
async function readInput(path: string): Promise<readonly InputFile[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new CliError(`no such file or folder: ${path}`);
  if (!found.isDirectory()) return [{ name: basename(path), bytes: await readFile(path) }];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  return Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
}

/** The old file or the new one, never a mix: written beside, flushed, then renamed. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Written beside, then renamed, so that tables of two times never stand in one folder. */
export async function writeNewFolder(path: string, files: readonly InputFile[]): Promise<void> {
  const there = await readdir(path).catch(() => []);
  if (there.length > 0) throw new CliError(`--out: expected a new or empty folder, got ${path}`);
  const beside = `${path.replace(/[\\/]+$/, '')}.${process.pid}.part`;
  try {
    await mkdir(beside, { recursive: true });
    for (const { name, bytes } of files) await writeWhole(join(beside, name), bytes);
    if (await stat(path).catch(() => null)) await rmdir(path);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

async function openBrowser(url: string): Promise<boolean> {
  const opener = openers[process.platform];
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  if (!opener || CI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return false;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  const started = await Promise.race([
    once(child, 'spawn').then(() => true),
    once(child, 'error').then(() => false),
  ]);
  child.unref();
  return started;
}

export const realEffects: Effects = {
  isTerminal: process.stdout.isTTY,
  language: process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'],
  out: (text) => process.stdout.write(text),
  talk: (text) => process.stderr.write(text),
  readInput,
  writeFile: writeWhole,
  writeFolder: writeNewFolder,
  openBrowser,
  interrupted: () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]).then(() => undefined),
};
