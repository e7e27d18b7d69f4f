import type { WorkbookTable } from './write-xlsx.ts';

export type { WorkbookTable } from './write-xlsx.ts';

/** Tables to one workbook, a sheet each. The writer is loaded when asked for. */
export const writeWorkbook = async (tables: readonly WorkbookTable[]): Promise<Uint8Array> =>
  (await import('./write-xlsx.ts')).writeWorkbook(tables);
