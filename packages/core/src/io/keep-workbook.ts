import type { InputFile } from '../model/tables.ts';
import { keepRows, sharedStrings, type KeptSheet } from './keep-rows.ts';
import { packZip } from './pack.ts';
import { styleList } from './styles-xml.ts';
import { escapeText } from './write-xlsx.ts';
import { isNeeded, readXlsx, sheetParts } from './xlsx.ts';
import { unzip } from './zip.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const theme = 'xl/theme/theme1.xml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (inner: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const related = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`;

/**
 * The workbook with only these sheets and rows, everything about them as in the original where it can be kept (see
 * `keepRows`). Nothing of other rows is left in the file: texts stand in the cells, macros, comments and properties are
 * gone. What was made is read again; null where it does not say what was asked for, or cannot be made.
 */
export async function keepWorkbook(
  original: InputFile,
  sheets: readonly KeptSheet[],
): Promise<Uint8Array | null> {
  const read = unzip(original.bytes, (name) => isNeeded(name) || name === theme);
  if ('refused' in read) return null;
  const text = (path: string): string | null => {
    const bytes = read.files.get(path);
    return bytes === undefined ? null : decoder.decode(bytes);
  };
  const workbook = text('xl/workbook.xml');
  const styles = styleList(text('xl/styles.xml') ?? '');
  const parts = sheetParts(read.files);
  if (workbook === null || !styles || !parts) return null;
  const strings = sharedStrings(text('xl/sharedStrings.xml') ?? '');
  const files: [string, string][] = [];
  for (const [i, kept] of sheets.entries()) {
    const source = text(parts.find(({ name }) => name === kept.name)?.path ?? '');
    const xml = source === null ? null : keepRows(source, kept, strings, styles);
    if (xml === null) return null;
    files.push([`xl/worksheets/sheet${i + 1}.xml`, xml]);
  }
  const look = text(theme);
  const hasTheme = look !== null && !/<!(doctype|entity)/i.test(look);
  if (hasTheme) files.push([theme, look]);
  const is1904 = /<workbookPr\b[^>]*date1904="(1|true)"/.test(workbook) ? '<workbookPr date1904="1"/>' : '';
  const list = sheets
    .map(({ name }, i) => `<sheet name="${escapeText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  files.push(
    ['xl/styles.xml', styles.xml()],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}">${is1904}<bookViews><workbookView/></bookViews><sheets>${list}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        [
          ...sheets.map((_, i) => related(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
          related('rIdStyles', 'styles', 'styles.xml'),
          ...(hasTheme ? [related('rIdTheme', 'theme', 'theme/theme1.xml')] : []),
        ].join(''),
      ),
    ],
    ['_rels/.rels', relations(related('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override('xl/workbook.xml', `${types}.sheet.main+xml`),
        override('xl/styles.xml', `${types}.styles+xml`),
        ...sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${types}.worksheet+xml`)),
        ...(hasTheme ? [override(theme, 'application/vnd.openxmlformats-officedocument.theme+xml')] : []),
      ].join('')}</Types>`,
    ],
  );
  const bytes = packZip(files.map(([name, xml]) => ({ name, bytes: encoder.encode(xml) })));
  return (await says(bytes, sheets)) ? bytes : null;
}

/** True where reading gives the rows that were to stay, cell by cell. */
async function says(bytes: Uint8Array, sheets: readonly KeptSheet[]): Promise<boolean> {
  const headerRow = (_: string, name: string | null) => sheets.find((one) => one.name === name)?.headerRow;
  const { found } = await readXlsx({ name: '', bytes }, { headerRow });
  const shown = (rows: readonly (readonly string[])[]) => JSON.stringify(rows);
  return sheets.every(({ name, columns, rows }) => {
    const table = found.find((one) => one.table.sheet === name)?.table;
    return (
      table !== undefined &&
      shown(table.rows.map((cells) => cells.slice(0, columns))) === shown(rows.map(({ cells }) => cells))
    );
  });
}
