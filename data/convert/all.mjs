// Regenerates the shipped datasets from data/raw: node data/convert/all.mjs [folder to write to, default data/]
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertAmends } from './amends.mjs';
import { convertArangDak } from './arang-dak.mjs';
import { convertClassic } from './classic.mjs';

const target = process.argv[2] ? resolve(process.argv[2]) : fileURLToPath(new URL('..', import.meta.url));
convertAmends(target);
convertArangDak(target);
convertClassic(target);
