import type { InstrumentScore } from '../model/instrument.ts';
import type { Dataset } from '../model/schema.ts';
import { findInstrument, versionsOf } from './catalogue.ts';
import { score } from './score.ts';

export type AssessmentProblem =
  'unknown-instrument' | 'unknown-version' | 'version-missing' | 'no-items' | 'item-count';

/** One administered instrument as it was stored, with what its answers score. */
export interface Assessment {
  /** Line of the table. */
  readonly row: number;
  readonly person: string;
  readonly date: string | null;
  readonly wave: string | null;
  readonly mode: string | null;
  /** Null where there is a problem. */
  readonly result: InstrumentScore | null;
  readonly problem: AssessmentProblem | null;
  /** No version was recorded; there is only one. */
  readonly versionAssumed: boolean;
  /** The score as somebody wrote it down; it is never changed. */
  readonly stored: number | null;
  /** False where it is not what the answers give; null where there is nothing to compare. */
  readonly agrees: boolean | null;
}

const notAnswered = new Set(['-', '–', '—', '.', '?', 'na', 'n/a', 'null', '缺', '缺失', '未答']);

/** A missing or unreadable answer is null. */
const answerOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim();
  return notAnswered.has(plain.toLowerCase()) || plain === '' ? null : Number(plain);
};

/**
 * Answers as files store them: in order, with `-` for one not given; or by number, `1=3|2=0`, where those not named
 * were not given. Null where their number is wrong.
 */
export function readItems(cells: readonly string[], count: number): (number | null)[] | null {
  const pairs = cells.map((cell) => /^\s*(\d+)\s*[=:：]\s*(.*)$/.exec(cell));
  if (cells.length > 0 && pairs.every((pair) => pair !== null)) {
    const answers: (number | null)[] = Array.from({ length: count }, () => null);
    const named = new Set<number>();
    for (const [, number, text] of pairs) {
      const at = Number(number);
      if (at < 1 || at > count || named.has(at)) return null;
      named.add(at);
      answers[at - 1] = answerOf(text!);
    }
    return answers;
  }
  return cells.length === count ? cells.map(answerOf) : null;
}

function problemOf(
  { instrument, version, items }: Dataset['assessments'][number],
  found: boolean,
  counted: boolean,
): AssessmentProblem | null {
  if (versionsOf(instrument ?? '').length === 0) return 'unknown-instrument';
  if (!found) return version === null ? 'version-missing' : 'unknown-version';
  if (items === null) return 'no-items';
  return counted ? null : 'item-count';
}

/** Scores every stored assessment. What cannot be scored is listed with the reason, and holds up nothing else. */
export function scoreAssessments({ assessments }: Pick<Dataset, 'assessments'>): readonly Assessment[] {
  return assessments.map((row): Assessment => {
    const { person, date, wave, mode, version, score: stored } = row;
    const name = row.instrument ?? '';
    const instrument = findInstrument(name, version);
    const answers = instrument && row.items ? readItems(row.items, instrument.items.length) : null;
    const result = instrument && answers ? score(instrument, answers) : null;
    const problem = problemOf(row, instrument !== null, answers !== null);
    return {
      ...{ row: row.row, person, date, wave, mode, result, problem, stored },
      versionAssumed: instrument !== null && version === null,
      agrees:
        result === null || stored === null || Number.isNaN(result.score) ? null : stored === result.score,
    };
  });
}
