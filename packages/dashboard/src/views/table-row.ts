/** A row to show: as many cells as columns, null where there is nothing to tell. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly (string | null)[];
  /** Id of the person whose case the first cell leads to. */
  readonly person?: string;
}

export interface TableColumn {
  readonly label: string;
  readonly number?: boolean;
}
