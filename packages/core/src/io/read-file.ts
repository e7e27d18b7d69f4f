import type { InputFile } from '../model/tables.ts';
import { byteKind, isEncryptedOffice } from './file-kind.ts';
import type { FileOptions, FileRead } from './found.ts';
import { issuesOf } from './issues.ts';
import { limits } from './limits.ts';
import { acceptedForms } from './accepted-forms.ts';
import { readText } from './read-text.ts';

/** One file to the tables in it, by what its bytes are. Formats are loaded when met. Does not throw on any bytes. */
export async function readFile(file: InputFile, options: FileOptions = {}): Promise<FileRead> {
  const { issues, report } = issuesOf(file.name);
  const refused = { found: [], issues };
  if (file.bytes.length > limits.fileBytes) {
    report('too-large', 'error', {
      received: `${file.bytes.length} B`,
      expected: `<= ${limits.fileBytes} B`,
    });
    return refused;
  }
  switch (byteKind(file.bytes)) {
    case 'zip':
      return (await import('./xlsx.ts')).readXlsx(file, options);
    case 'parquet':
      return (await import('./parquet.ts')).readParquet(file);
    case 'ole':
      report('unsupported-file', 'error', {
        received: isEncryptedOffice(file.bytes) ? 'password' : 'xls',
        expected: acceptedForms,
      });
      return refused;
    case 'arrow':
      return (await import('./arrow.ts')).readArrow(file);
    case 'pdf':
    case 'packed':
      report('unsupported-file', 'error', { expected: acceptedForms });
      return refused;
    case 'text':
      return readText(file, options);
  }
}
