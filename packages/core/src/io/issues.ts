import type { Issue, IssueCode } from '../model/issue.ts';

type Where = Partial<Pick<Issue, 'sheet' | 'row' | 'column' | 'received' | 'expected'>>;

export type Report = (code: IssueCode, severity: Issue['severity'], where?: Where) => void;

/** Longest piece of a cell that an issue repeats. */
const shown = 200;
const short = (text: string | null | undefined): string | null =>
  text === undefined || text === null ? null : text.length > shown ? `${text.slice(0, shown)}…` : text;

/** Collects the issues of one file. */
export function issuesOf(file: string, sheet: string | null = null): { issues: Issue[]; report: Report } {
  const issues: Issue[] = [];
  return {
    issues,
    report: (code, severity, { received, expected, ...where } = {}) =>
      issues.push({
        code,
        severity,
        file,
        sheet,
        row: null,
        column: null,
        ...where,
        received: short(received),
        expected: short(expected),
      }),
  };
}
