import type { FileRead } from './found.ts';
import { graphTables, withoutPlainWeights, type FileEdge, type FileNode } from './graph-tables.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { edgesOfMatrix } from './matrix.ts';

type Section = 'vertices' | 'arcs' | 'edges' | 'arcslist' | 'edgeslist' | 'matrix' | 'other';

const tokensOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, plain]) => quoted ?? plain!);

/** Pajek .net: vertices with labels, arcs (directed), edges (not), both as lists too, and matrices. Ids are 1-based numbers. */
export function readPajek(text: string, file: string): FileRead {
  const { issues, report } = issuesOf(file);
  let section: Section = 'other';
  let relation = '';
  let count = 0;
  const labels = new Map<number, { label: string; line: number }>();
  const ties: {
    from: string;
    to: string;
    directed: boolean;
    weight: string;
    line: number;
    relation: string;
  }[] = [];
  const matrix: { cells: readonly string[]; line: number }[] = [];
  for (const [i, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const row = i + 1;
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) continue;
    if (line.startsWith('*')) {
      const [head = '', ...rest] = tokensOf(line);
      const word = head.slice(1).toLowerCase();
      section =
        (['vertices', 'arcs', 'edges', 'arcslist', 'edgeslist', 'matrix'] as const).find(
          (one) => one === word,
        ) ?? 'other';
      relation = word === 'arcs' || word === 'edges' ? (rest.at(-1) ?? '').replace(/^:\d+$/, '') : '';
      if (section === 'vertices') {
        count = Number(rest[0]);
        if (!Number.isInteger(count) || count < 0 || count > limits.people) {
          report('too-large', 'error', { row, received: rest[0] ?? '', expected: `<= ${limits.people}` });
          return { found: [], issues };
        }
      } else if (section === 'other' && word !== 'network')
        report('unknown-table', 'warning', { row, received: line });
      continue;
    }
    const tokens = tokensOf(line);
    switch (section) {
      case 'vertices': {
        const number = Number(tokens[0]);
        if (Number.isInteger(number) && number >= 1 && number <= count)
          labels.set(number, { label: tokens[1] ?? '', line: row });
        else report('value-unreadable', 'error', { row, received: line, expected: `1 .. ${count}` });
        break;
      }
      case 'arcs':
      case 'edges':
        ties.push({
          from: tokens[0]!,
          to: tokens[1] ?? '',
          directed: section === 'arcs',
          weight: tokens[2] ?? '',
          line: row,
          relation,
        });
        break;
      case 'arcslist':
      case 'edgeslist':
        for (const to of tokens.slice(1))
          ties.push({
            from: tokens[0]!,
            to,
            directed: section === 'arcslist',
            weight: '',
            line: row,
            relation,
          });
        break;
      case 'matrix':
        matrix.push({ cells: tokens, line: row });
        break;
      case 'other':
        break;
    }
  }
  const used = Array.from({ length: count }, (_, i) => labels.get(i + 1)?.label ?? '');
  // Labels are the ids where each is there and its own; else the numbers are, and the label is a name.
  const byLabel = used.every((label) => label !== '') && new Set(used).size === count;
  const idOf = (number: string): string => (byLabel ? (used[Number(number) - 1] ?? number) : number);
  const nodes = used.map((label, i): FileNode => ({
    id: idOf(String(i + 1)),
    name: byLabel ? '' : label,
    line: labels.get(i + 1)?.line ?? 1,
    values: new Map(),
  }));
  const listed = ties.map(({ from, to, directed, weight, line, relation: kind }): FileEdge => ({
    source: idOf(from),
    target: idOf(to),
    directed,
    weight,
    line,
    values: new Map(kind === '' ? [] : [['relation', kind]]),
  }));
  const edges = [
    ...withoutPlainWeights(listed),
    ...(matrix.length === 0
      ? []
      : edgesOfMatrix(
          nodes.map(({ id }) => id),
          matrix.map(({ cells }) => cells),
          (i) => matrix[i]!.line,
        )),
  ];
  return { found: graphTables(file, nodes, edges), issues };
}
