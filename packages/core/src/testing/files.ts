import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InputFile } from '../model/tables.ts';
import { buildSupportGraph } from '../build/build-support-graph.ts';
import { readDataset } from '../io/read-dataset.ts';

const root = new URL('../../../../', import.meta.url);

/** Files from texts: `filesOf({ people: 'id\nA\n' })` is one file `people.csv`. */
export const filesOf = (texts: Readonly<Record<string, string>>): InputFile[] =>
  Object.entries(texts).map(([name, text]) => ({
    name: name.includes('.') ? name : `${name}.csv`,
    bytes: new TextEncoder().encode(text),
  }));

/** The files of a dataset that ships, by its folder under `data/`. */
export const shipped = (folder: string): InputFile[] => {
  const path = fileURLToPath(new URL(`data/${folder}/`, root));
  return readdirSync(path).map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${path}${name}`)) }));
};

/** A golden file under `data/golden/`. */
export const golden = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`data/golden/${name}`, root)), 'utf8'));

/** Files to a support graph and every issue on the way. */
export async function graphOf(files: readonly InputFile[]) {
  const { tables, issues } = await readDataset(files);
  const { graph, issues: more } = buildSupportGraph(tables);
  return { graph, issues: [...issues, ...more] };
}
