import { describe, expect, it } from 'vitest';
import { unzip } from '../io/zip.ts';
import { exchange } from '../words/index.ts';
import { previewImport } from './preview-import.ts';
import { readSheets } from './read-sheets.ts';
import { templateWorkbook } from './template.ts';

const decoder = new TextDecoder();
async function parts(lang: 'zh' | 'en') {
  const file = await templateWorkbook(exchange[lang].template);
  const read = unzip(file.bytes, () => true);
  if ('refused' in read) throw new Error(read.refused);
  return { file, part: (name: string) => decoder.decode(read.files.get(name)) };
}

describe('templateWorkbook', () => {
  it('explains itself on its first sheet', async () => {
    const { part } = await parts('zh');
    expect(part('xl/workbook.xml')).toMatch(
      /name="填写说明".*name="人员".*name="关系".*name="走访记录".*name="需求"/s,
    );
  });

  it('keeps ids and telephones as text, also in cells that are still empty', async () => {
    const { part } = await parts('zh');
    const people = part('xl/worksheets/sheet2.xml');
    const styled = [...people.matchAll(/<col [^>]*min="(\d+)"[^>]*style="(\d+)"/g)].map(([, min, style]) => [
      min,
      style,
    ]);
    const styles = part('xl/styles.xml');
    const text = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)![1]!;
    const cells = [...styles.split('<cellXfs')[1]!.matchAll(/<xf\s([^>]*)>/g)].map(([, own]) => own!.trim());
    expect(styled.map(([min]) => min)).toEqual(['1', '6', '9']);
    expect(new Set(styled.map(([, style]) => cells[Number(style)]))).toEqual(
      new Set([`numFmtId="${text}" applyNumberFormat="1"`]),
    );
  });

  it('has drop-downs of the words that are taken', async () => {
    const { part } = await parts('zh');
    const people = part('xl/worksheets/sheet2.xml');
    expect(people).toContain('sqref="D2:D2000"><formula1>"女,男"</formula1>');
    expect(people.indexOf('<dataValidations')).toBeGreaterThan(people.indexOf('</sheetData>'));
    expect((await parts('en')).part('xl/worksheets/sheet2.xml')).toContain(
      '<formula1>"female,male"</formula1>',
    );
  });

  it.each(['zh', 'en'] as const)('takes what its drop-downs and examples say (%s)', async (lang) => {
    const { file } = await parts(lang);
    const { sheets, issues, hashes } = await readSheets([file]);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['example-row']));
    const real = sheets.map((sheet) => ({
      ...sheet,
      table: {
        ...sheet.table,
        rows: sheet.top
          .slice(1, 3)
          .map(({ cells }) => cells.map((cell) => cell.replace(/^(示例|example) /, ''))),
        lines: [2, 3],
      },
    }));
    const preview = await previewImport({ sheets: real, issues: [], hashes, workbooks: [] }, null);
    expect(
      preview.sheets.flatMap(({ rows }) => rows.flatMap(({ issues: all }) => all.map(({ code }) => code))),
    ).toEqual([]);
    expect(preview.counts).toMatchObject({ read: 8, created: 8, rejected: 0 });
  });
});
