import type { FileRead } from './found.ts';
import { namedTable } from './found.ts';
import { graphTables, withoutPlainWeights, type FileEdge } from './graph-tables.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { edgesOfMatrix } from './matrix.ts';

interface Line {
  readonly words: readonly string[];
  readonly row: number;
}

const wordsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/"([^"]*)"|([^\s,]+)/g), ([, quoted, plain]) => quoted ?? plain!);

const numberOf = (header: string, name: string): number | null => {
  const match = new RegExp(`\\b${name}\\s*[=\\s]\\s*(\\d+)`, 'i').exec(header);
  return match ? Number(match[1]) : null;
};

/** UCINET DL: full matrix, edge list and node list, labels listed or embedded, one-mode or two-mode, several matrices. */
export function readDl(text: string, file: string): FileRead {
  const { issues, report } = issuesOf(file);
  const refuse = (expected: string, received?: string): FileRead => {
    report('unreadable-file', 'error', { expected, ...(received === undefined ? {} : { received }) });
    return { found: [], issues };
  };
  const dataAt = /^[ \t]*data[ \t]*:/im.exec(text);
  if (!dataAt) return refuse('UCINET DL with data:');
  const header = text.slice(0, dataAt.index);
  const n = numberOf(header, 'n');
  const rowCount = numberOf(header, 'nr') ?? n;
  const columnCount = numberOf(header, 'nc') ?? n;
  const matrices = numberOf(header, 'nm') ?? 1;
  if (rowCount === null || columnCount === null) return refuse('UCINET DL with n=, or nr= and nc=');
  if (rowCount > limits.people || columnCount > limits.people || matrices > 1000) {
    report('too-large', 'error', { received: String(rowCount), expected: `<= ${limits.people}` });
    return { found: [], issues };
  }
  const format = /format\s*=?\s*(\w+)/i.exec(header)?.[1]?.toLowerCase() ?? 'fullmatrix';
  const embedded = /labels?\s+embedded/i.test(header);
  const section = (name: string): readonly string[] => {
    const found = new RegExp(
      `^[ \\t]*${name}[ \\t]*:([\\s\\S]*?)(?=^[ \\t]*(?:row|col|column|matrix|level)?[ \\t]*labels?\\b|$(?![\\s\\S]))`,
      'im',
    ).exec(header);
    return found ? wordsOf(found[1]!) : [];
  };
  const both = section('labels');
  const rowLabels = [...(section('row labels').length > 0 ? section('row labels') : both)];
  const columnLabels = [...(section('col(?:umn)? labels').length > 0 ? section('col(?:umn)? labels') : both)];
  const relations = section('(?:matrix|level) labels');
  const firstRow = text.slice(0, dataAt.index + dataAt[0].length).split(/\r\n|\n|\r/).length;
  const lines: Line[] = text
    .slice(dataAt.index + dataAt[0].length)
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ words: wordsOf(line), row: firstRow + i }))
    .filter(({ words }) => words.length > 0);
  const twoMode =
    numberOf(header, 'nr') !== null && numberOf(header, 'nc') !== null && numberOf(header, 'n') === null;

  const names = (labels: readonly string[], count: number) =>
    Array.from({ length: count }, (_, i) => labels[i] ?? String(i + 1));
  const edges: FileEdge[] = [];
  const rowsAt: number[] = [];
  if (format === 'fullmatrix' || format === 'fm') {
    const values: { word: string; row: number }[] = [];
    let body = lines;
    if (embedded) {
      const [head, ...rest] = lines;
      columnLabels.splice(0, columnLabels.length, ...(head?.words ?? []));
      rowLabels.splice(0, rowLabels.length, ...rest.slice(0, rowCount).map(({ words }) => words[0]!));
      body = rest.map(({ words, row }) => ({ words: words.slice(1), row }));
    }
    for (const { words, row } of body) for (const word of words) values.push({ word, row });
    const cells = rowCount * columnCount;
    if (values.length !== cells * matrices)
      return refuse(`${cells * matrices} values`, String(values.length));
    for (let m = 0; m < matrices; m++) {
      const part = Array.from({ length: rowCount }, (_, i) =>
        values.slice(m * cells + i * columnCount, m * cells + (i + 1) * columnCount),
      );
      part.forEach((row, i) => (rowsAt[i] ??= row[0]?.row ?? firstRow));
      if (twoMode) {
        part.forEach((row, i) =>
          row.forEach(({ word, row: line }, j) => {
            if (Number(word) !== 0)
              edges.push({
                source: names(rowLabels, rowCount)[i]!,
                target: names(columnLabels, columnCount)[j]!,
                directed: null,
                weight: word,
                line,
                values: new Map(),
              });
          }),
        );
        continue;
      }
      const relation = relations[m] ?? (matrices > 1 ? String(m + 1) : '');
      for (const edge of edgesOfMatrix(
        names(rowLabels, rowCount),
        part.map((row) => row.map(({ word }) => word)),
        (i) => part[i]![0]!.row,
      ))
        edges.push(relation === '' ? edge : { ...edge, values: new Map([['relation', relation]]) });
    }
  } else if (/^(edgelist1?|el1?|nodelist1?|nl1?)$/.test(format)) {
    const known = new Map(names(rowLabels, rowCount).map((name, i) => [embedded ? name : String(i + 1), i]));
    const idOf = (word: string): string => {
      if (embedded) return labelOf(word);
      const at = known.get(word);
      return at === undefined ? word : names(rowLabels, rowCount)[at]!;
    };
    const seen = new Set(rowLabels);
    const labelOf = (word: string): string => {
      if (!seen.has(word)) rowLabels.push(word);
      seen.add(word);
      return word;
    };
    const isList = format.startsWith('n');
    for (const { words, row } of lines) {
      const source = idOf(words[0]!);
      const targets = isList ? words.slice(1) : words.slice(1, 2);
      if (!isList && targets.length === 0)
        report('cells-missing', 'error', { row, received: words[0]!, expected: '2' });
      for (const target of targets)
        edges.push({
          source,
          target: idOf(target),
          directed: true,
          weight: isList ? '' : (words[2] ?? ''),
          line: row,
          values: new Map(),
        });
    }
    if (rowLabels.length > rowCount)
      report('value-unknown', 'error', { received: String(rowLabels.length), expected: `n = ${rowCount}` });
  } else return refuse('format fullmatrix, edgelist1 or nodelist1', format);

  const people = names(rowLabels, Math.max(rowCount, rowLabels.length)).map((id, i) => ({
    id,
    name: '',
    line: rowsAt[i] ?? firstRow,
    values: new Map<string, string>(),
  }));
  if (!twoMode) return { found: graphTables(file, people, withoutPlainWeights(edges)), issues };
  return {
    found: [
      ...graphTables(file, people, []),
      namedTable(
        'groups',
        file,
        ['id'],
        [],
        names(columnLabels, columnCount).map((id) => [id]),
        names(columnLabels, columnCount).map(() => firstRow),
      ),
      namedTable(
        'memberships',
        file,
        ['person', 'group'],
        [],
        edges.map(({ source, target }) => [source, target]),
        edges.map(({ line }) => line),
      ),
    ],
    issues,
  };
}
