import type { MonthReport } from '@linli/core';
import { serviceWords, words, type Lang } from '@linli/core/words';
import type { TableRow } from './table-row.ts';

/** A number, or the words for one that is kept back. */
type Say = (value: number | null) => string;

const moveOrder = ['better', 'worse', 'same', 'clearer', 'unclear'] as const;

export const figureRows = ({ figures }: MonthReport, lang: Lang, say: Say): TableRow[] =>
  figures.map(({ id, value, before }) => ({
    key: id,
    cells: [serviceWords[lang].figure[id], say(value), say(before)],
  }));

export const tierRows = ({ tiers }: MonthReport, lang: Lang, say: Say): TableRow[] =>
  tiers.map(({ tier, value, before }) => ({
    key: tier,
    cells: [words[lang].tier[tier], say(value), say(before)],
  }));

export const moveRows = ({ moves }: MonthReport, lang: Lang, say: Say): TableRow[] =>
  moveOrder.map((id) => ({ key: id, cells: [serviceWords[lang].moves[id], say(moves[id])] }));
