import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureIds, measureSpec } from '@linli/core';
import { words } from '@linli/core/words';
import { isMain, root } from './lib.mjs';
import { familyPage, indexPage, measurePage } from './measure-docs/page.mjs';
import { families, texts } from './measure-docs/texts.mjs';

const folder = join(root, 'docs/measures');
const levels = ['person', 'tie', 'community'];

/** Every page by the name of its file. */
export function pages() {
  const registry = levels.flatMap((level) => measureIds(level).map((id) => measureSpec(id, level)));
  const ids = [...new Set(registry.map(({ id }) => id))];
  return new Map([
    ['README.md', indexPage(registry, words, families)],
    ...ids.map((id) => [
      `${id}.md`,
      measurePage(
        registry.filter((spec) => spec.id === id),
        words,
        texts,
      ),
    ]),
    ...Object.entries(families).map(([page, text]) => [`${page}.md`, familyPage(text)]),
  ]);
}

if (isMain(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  const wanted = pages();
  for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
  for (const [file, text] of wanted) writeFileSync(join(folder, file), text);
  process.stderr.write(`${wanted.size} pages in docs/measures\n`);
}
