// Regenerates data/scenarios from fixed seeds, after a build: node data/convert/scenarios.mjs [folder, default data/scenarios]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarios, writeDataset } from '@linli/core';

const target = process.argv[2]
  ? resolve(process.argv[2])
  : fileURLToPath(new URL('../scenarios', import.meta.url));
for (const { id, title, seed, make } of scenarios) {
  mkdirSync(join(target, id), { recursive: true });
  for (const { name, bytes } of writeDataset(make(seed), title)) writeFileSync(join(target, id, name), bytes);
}
