import type { Exported, ExportFormat } from '../model/exported.ts';
import type { Dataset } from '../model/schema.ts';
import type { Collected } from '../model/support-graph.ts';
import { datasetTables } from './dataset-tables.ts';
import { describeTables, writeDataset } from './write-dataset.ts';

/**
 * A dataset to the files of a format, with what the format cannot carry. Loss-free: csv, xlsx, parquet, json, r. The
 * writers are loaded when asked for.
 */
export async function convertDataset(
  dataset: Dataset,
  format: ExportFormat,
  title: string | null,
  collected: Collected | null = null,
): Promise<Exported> {
  switch (format) {
    case 'csv':
      return { files: writeDataset(dataset, title, collected), losses: [] };
    case 'xlsx': {
      const { writeXlsx } = await import('./write-xlsx.ts');
      return { files: [await writeXlsx(datasetTables(dataset))], losses: [] };
    }
    case 'parquet': {
      const { writeParquetTables } = await import('./write-parquet.ts');
      const tables = datasetTables(dataset);
      return {
        files: [describeTables(tables, title, 'parquet', collected), ...(await writeParquetTables(tables))],
        losses: [],
      };
    }
    case 'graphml':
      return (await import('./write-graph-xml.ts')).writeGraphml(dataset);
    case 'gexf':
      return (await import('./write-graph-xml.ts')).writeGexf(dataset);
    case 'pajek':
      return (await import('./write-graph-text.ts')).writePajek(dataset);
    case 'ucinet':
      return (await import('./write-graph-text.ts')).writeDl(dataset);
    case 'json':
      return (await import('./write-graph-text.ts')).writeNodeLink(dataset);
    case 'r':
      return (await import('./write-r.ts')).writeR(dataset);
    case 'rsiena':
      return (await import('./write-r.ts')).writeRsiena(dataset);
  }
}
