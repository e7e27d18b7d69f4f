type Cell = string | number | null;
interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table with a last line that says how many stand there by id because they do not want to be named to others. */
export function withLine(
  { columns, rows }: Table,
  nameless: number,
  words: (count: string) => string,
): Table {
  if (nameless === 0) return { columns, rows };
  const line = columns.map((_, i): Cell => (i === 0 ? words(String(nameless)) : null));
  return { columns, rows: [...rows, line] };
}
