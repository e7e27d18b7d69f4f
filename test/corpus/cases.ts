import type { Case } from './case.ts';
import { csvCases } from './csv.ts';
import { encodingCases } from './encoding.ts';
import { excelCases } from './excel.ts';
import { graphCases } from './graphs.ts';
import { meaningCases } from './meaning.ts';

const number = ({ id }: Case): number => parseInt(id, 10);

/** All 98, several of them with more than one file, in the order of the list. */
export const cases: readonly Case[] = [
  ...encodingCases,
  ...csvCases,
  ...excelCases,
  ...graphCases,
  ...meaningCases,
].sort((a, b) => number(a) - number(b) || (a.id < b.id ? -1 : 1));
