import { describe, expect, it } from 'vitest';
import { dropDowns } from '../io/drop-downs.ts';
import { packZip } from '../io/pack.ts';
import { headerCell, textCell, workbookOf } from '../io/write-xlsx.ts';
import { unzip } from '../io/zip.ts';
import type { InputFile } from '../model/tables.ts';
import { exchange } from '../words/index.ts';
import { badRowsWorkbook } from './bad-rows-workbook.ts';
import { previewImport } from './preview-import.ts';
import { readSheets } from './read-sheets.ts';

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const read = unzip(bytes, () => true);
  if ('refused' in read) throw new Error(read.refused);
  return new Map(Array.from(read.files, ([name, part]) => [name, new TextDecoder().decode(part)]));
};
const day = (iso: string) => ({
  type: Date,
  value: new Date(`${iso}T00:00:00Z`),
  format: 'yyyy"年"m"月"d"日"',
});
const number = (value: number) => ({ type: Number, value, format: '0.0', backgroundColor: '#E2F0D9' });

/** As an office would keep it: a title over all columns, dates and numbers as such, widths, a drop-down. */
const original = async (): Promise<InputFile> => ({
  name: '花名册.xlsx',
  bytes: await workbookOf([
    {
      name: '老人',
      data: [
        [{ ...(textCell('某社区老人花名册') as object), columnSpan: 5 }, null, null, null, null],
        ['姓名', '入住日期', '性别', '出生年份', '评分'].map(headerCell),
        [textCell('王秀英'), day('2020-05-01'), textCell('女'), textCell('1941'), number(3.5)],
        [textCell('李建国 & <子>'), day('2021-06-02'), textCell('男'), textCell('38'), number(4)],
        [textCell('张桂兰'), day('2022-07-03'), textCell('女'), textCell('1944'), number(5)],
        [null, day('2023-08-04'), textCell('女'), textCell('1950'), number(2.25)],
      ],
      widths: [18, 22, 6, 10, 9],
      after: dropDowns([{ column: 3, from: 3, to: 2000, words: ['男', '女'], only: true }]),
    },
  ]),
});

const back = async (file: InputFile) => {
  const preview = await previewImport(await readSheets([file]), null);
  const returned = await badRowsWorkbook(preview, exchange.zh.returned);
  return { preview, returned: returned!, parts: partsOf(returned!.bytes) };
};

describe('badRowsWorkbook of a workbook', () => {
  it('keeps the title, widths, dates, numbers and drop-downs of the rows that come back', async () => {
    const { preview, returned, parts } = await back(await original());
    expect(preview.counts).toMatchObject({ read: 4, rejected: 2 });
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(Array.from(sheet.matchAll(/<col [^>]*width="(\d+)/g), ([, width]) => Number(width))).toEqual([
      18, 22, 6, 10, 9, 60,
    ]);
    expect(sheet).toContain('<mergeCell ref="A1:E1"/>');
    expect(sheet).toMatch(/<dataValidation [^>]*sqref="C3:C4"><formula1>"男,女"<\/formula1>/);
    // 2 June 2021 as a day number in the format that it had; 4 as a number.
    expect(sheet).toMatch(/<c r="B3" s="(\d+)"><v>44349<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="E3" s="\d+"><v>4<\/v><\/c>/);
    expect(parts.get('xl/styles.xml')).toContain('m"月"'.replaceAll('"', '&quot;'));
    const { sheets } = await readSheets([returned]);
    expect(sheets[0]!.table).toMatchObject({ headerRow: 2, sheet: '老人' });
    expect(sheets[0]!.table.rows.map((row) => row.slice(0, 5))).toEqual([
      ['李建国 & <子>', '2021-06-02', '男', '38', '4'],
      ['', '2023-08-04', '女', '1950', '2.25'],
    ]);
    expect(sheets[0]!.table.columns.at(-1)).toBe('退回原因');
  });

  it('paints the cells at fault red and leaves the look of the others', async () => {
    const { parts } = await back(await original());
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(parts.get('xl/styles.xml')!)![1]!;
    const list = formats.match(/<xf\b[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)!;
    const fills = parts.get('xl/styles.xml')!.match(/<fill>[\s\S]*?<\/fill>/g)!;
    const ground = (ref: string): string => {
      const style = Number(new RegExp(`<c r="${ref}" s="(\\d+)"`).exec(sheet)![1]);
      return fills[Number(/fillId="(\d+)"/.exec(list[style]!)?.[1] ?? 0)]!;
    };
    expect(ground('D3')).toContain('F6C7C3');
    expect(ground('A4')).toContain('F6C7C3');
    expect(ground('A3')).not.toContain('F6C7C3');
    expect(ground('E3')).toContain('E2F0D9');
  });

  it('leaves nothing of anybody else in any part of the file', async () => {
    const { parts } = await back(await original());
    for (const text of parts.values()) expect(text).not.toMatch(/王秀英|张桂兰/);
  });

  it('is plain, and whole, where the workbook is laid out in another way', async () => {
    const file = await original();
    const strange = Array.from(partsOf(file.bytes), ([name, text]) => ({
      name,
      bytes: new TextEncoder().encode(
        name.endsWith('styles.xml') ? text.replace(/<fills[\s\S]*<\/fills>/, '') : text,
      ),
    }));
    const { returned, parts } = await back({ name: file.name, bytes: packZip(strange) });
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('mergeCell');
    const { sheets } = await readSheets([returned]);
    expect(sheets[0]!.table.rows.map((row) => row[1])).toEqual(['2021-06-02', '2023-08-04']);
  });
});
