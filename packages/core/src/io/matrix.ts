import type { ParsedTable } from '../model/tables.ts';
import type { FileRead } from './found.ts';
import { namedTable } from './found.ts';
import { graphTables, withoutPlainWeights, type FileEdge } from './graph-tables.ts';
import { isKnownHeader } from './headers.ts';

const isCount = (cell: string): boolean => cell === '' || cell === '.' || /^-?\d+(\.\d+)?$/.test(cell);

/** Ties of a square matrix: one a dyad where it is symmetric, else one a cell. 0, empty and `.` are no tie. */
export function edgesOfMatrix(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  lineOf: (row: number) => number,
): readonly FileEdge[] {
  const at = (i: number, j: number): string => {
    const cell = rows[i]?.[j] ?? '';
    return cell === '.' || cell === '' || Number(cell) === 0 ? '' : cell;
  };
  const symmetric = names.every((_, i) => names.every((__, j) => j > i || at(i, j) === at(j, i)));
  const edges: FileEdge[] = [];
  names.forEach((source, i) => {
    names.forEach((target, j) => {
      const weight = at(i, j);
      if (weight === '' || (symmetric && j < i)) return;
      edges.push({ source, target, directed: !symmetric, weight, line: lineOf(i), values: new Map() });
    });
  });
  return withoutPlainWeights(edges);
}

/**
 * A table that is a matrix: a corner cell, names across and names down, counts between. Square with the same names is
 * an adjacency matrix (row gives to column); otherwise people by groups. Null where the table is neither.
 */
export function matrixTables(table: ParsedTable): FileRead | null {
  const { columns, rows, lines, file } = table;
  const across = columns.slice(1);
  if (across.length < 2 || rows.length < 2 || columns.filter((header) => isKnownHeader(header)).length > 1)
    return null;
  if (new Set(across).size < across.length || across.includes('')) return null;
  if (!rows.every((row) => row[0] !== '' && row.slice(1).every(isCount))) return null;
  const down = rows.map((row) => row[0]!);
  const isSquare = down.length === across.length && down.every((name) => across.includes(name));
  if (!isSquare && columns[0] !== '') return null;
  const cells = rows.map((row) => row.slice(1));
  if (isSquare) {
    const order = down.map((name) => across.indexOf(name));
    const edges = edgesOfMatrix(
      down,
      cells.map((row) => order.map((j) => row[j]!)),
      (i) => lines[i]!,
    );
    const nodes = down.map((id, i) => ({ id, name: '', line: lines[i]!, values: new Map<string, string>() }));
    return { found: graphTables(file, nodes, edges), issues: [] };
  }
  const members = down.flatMap((person, i) =>
    across.flatMap((group, j) =>
      Number(cells[i]![j] || 0) > 0 ? [{ row: [person, group], line: lines[i]! }] : [],
    ),
  );
  return {
    found: [
      ...graphTables(
        file,
        down.map((id, i) => ({ id, name: '', line: lines[i]!, values: new Map() })),
        [],
      ),
      namedTable(
        'groups',
        file,
        ['id'],
        [],
        across.map((id) => [id]),
        across.map(() => table.headerRow),
      ),
      namedTable(
        'memberships',
        file,
        ['person', 'group'],
        [],
        members.map(({ row }) => row),
        members.map(({ line }) => line),
      ),
    ],
    issues: [],
  };
}
