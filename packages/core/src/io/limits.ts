/** What a file may hold. Checked before a parser sees it: an honest file of a community stays far below each. */
export const limits = {
  /** Bytes of one file as it comes. */
  fileBytes: 256 * 2 ** 20,
  /** Columns of a table, and characters of one cell: the first is Excel's own limit. */
  columns: 16_384,
  cell: 1_000_000,
  /** Entries of a ZIP, bytes of one and of all when inflated, and how many times larger than packed. */
  zipEntries: 2_000,
  zipBytes: 512 * 2 ** 20,
  zipRatio: 200,
  /** Below this many inflated bytes no ratio is suspicious: a sheet of empty cells packs well. */
  zipRatioFrom: 20 * 2 ** 20,
  /** Cells of the rectangle that a sheet spans, and its rows. */
  sheetCells: 20_000_000,
  sheetRows: 1_048_576,
  /** Depth of XML and JSON. */
  depth: 200,
  /** Bytes of an XML or JSON file, and its elements. */
  textBytes: 128 * 2 ** 20,
  /** People and ties of a matrix or graph file. */
  people: 2_000_000,
  ties: 10_000_000,
} as const;
