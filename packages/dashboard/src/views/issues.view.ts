import type { Issue } from '@linli/core';
import { words, type Lang } from '@linli/core/words';

export interface IssueRow {
  readonly severity: Issue['severity'];
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly what: string;
  readonly received: string | null;
  readonly expected: string | null;
}

/** Problems of the data, errors first, then as they stand in the files. */
export const issueRows = (issues: readonly Issue[], lang: Lang): readonly IssueRow[] =>
  [...issues]
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .map(({ severity, file, row, column, code, received, expected }) => ({
      severity,
      file,
      row,
      column,
      what: words[lang].issue[code],
      received,
      expected,
    }));
