import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, looks, startLinli, watchRequests, type Linli } from './harness.ts';
import { Laptop, secret } from './laptop.ts';

const lane = fileURLToPath(new URL('fixtures/lane', import.meta.url));
let linli: Linli;
let laptop: Laptop;
let strangers: string[];
let recoveryKey: string;

beforeAll(async () => {
  linli = await startLinli([lane]);
  laptop = await Laptop.start(linli.url);
  strangers = watchRequests(laptop.page);
  recoveryKey = await laptop.create();
});
afterAll(async () => {
  await laptop.end();
  await linli.stop();
});

/** What the origin keeps, of every kind that a browser has for keeping. */
const kept = () =>
  laptop.page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (
      (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> }
    ).keys())
      names.push(name);
    return {
      files: names,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      shelves: Object.keys({ ...localStorage, ...sessionStorage }),
    };
  });

describe('the record book', () => {
  it('records by keyboard, undoes and redoes', async () => {
    await laptop.sheet();
    await laptop.write('精神不错');
    await laptop.saved('精神不错');
    await laptop.page.keyboard.press('Control+z');
    await laptop.contact('精神不错').waitFor({ state: 'detached' });
    await laptop.page.keyboard.press('Control+Shift+z');
    await laptop.saved('精神不错');
  });

  it('says that nothing was saved while there is no room, loses nothing, and goes on once there is', async () => {
    const { page } = laptop;
    const session = await laptop.context.newCDPSession(page);
    const { origin } = new URL(linli.url);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    // A file that is open may still use the room it was given before.
    await page.reload();
    await laptop.unlock();
    await laptop.sheet();
    await laptop.write('没有地方');
    await page.getByRole('alert').filter({ hasText: '空间满了' }).first().waitFor();
    await laptop.contact('没有地方').waitFor();
    await laptop.write('还是没有地方');
    await laptop.contact('还是没有地方').waitFor();
    expect(await page.locator('[data-saving]').getAttribute('data-saving')).toBe('unsaved');
    // A lock would forget what is not saved.
    await laptop.button('锁上').click();
    await laptop.contact('没有地方').waitFor();

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await laptop.button('再存一次').click();
    await laptop.saved('还是没有地方');
    const hash = await laptop.hash();
    await page.reload();
    expect(await laptop.unlock()).toBe(hash);
    await laptop.sheet();
    for (const text of ['精神不错', '没有地方', '还是没有地方']) await laptop.contact(text).waitFor();
  });

  it('has one writer: a second tab says so and looks on', async () => {
    const other = await laptop.context.newPage();
    const first = laptop.page;
    const hash = await laptop.hash();
    laptop.page = other;
    expect(await laptop.unlock()).toBe(hash);
    await other.getByText('另一个标签页在记录，这里只能看。').waitFor();
    await laptop.go('case?person=0');
    await laptop.contact('精神不错').waitFor();
    expect(await other.getByLabel('写一句').count()).toBe(0);
    await laptop.go('book');
    await other.getByLabel(/写“删除”/).fill('删除');
    await laptop.button('全部删除').click();
    await other.getByText('另一个标签页正在用记录本').waitFor();
    await other.close();
    laptop.page = first;
    expect(await laptop.hash()).toBe(hash);
  });

  it('takes a file into the open book as one more entry, which is undone like any other', async () => {
    const { page } = laptop;
    await laptop.go('import');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选择文件', exact: true }).click(),
    ]);
    const rows = '编号,姓名,角色\nE20,何淑芬,老人\n';
    await chooser.setFiles({ name: '新增.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await laptop.button('导入 1 行').click();
    await page.getByText('导入好了').waitFor();
    await page.getByText(/^9 人/).waitFor();
    await laptop.go('book');
    await page.getByRole('cell', { name: /导入表格.*新增\.csv/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/^8 人/).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(/^9 人/).waitFor();
    await page.locator('[data-saving="saved"]').waitFor();
  });

  it('names nobody in what is taken away who said no to it, and says how many', async () => {
    const { page } = laptop;
    await laptop.sheet();
    await page.getByText('记别的', { exact: true }).click();
    await page.getByRole('combobox', { name: '记什么' }).selectOption({ label: '同意' });
    await page.getByRole('combobox', { name: '同意什么' }).selectOption({ label: '对外提供姓名' });
    await page.getByRole('combobox', { name: '同意', exact: true }).last().selectOption({ label: '不同意' });
    await page.getByRole('button', { name: '记下', exact: true }).last().click();
    await page.getByText('本人不同意：对外提供姓名').waitFor();
    await laptop.go('worklist');
    await page.getByText('王秀英').first().waitFor();
    const saved = async (click: () => Promise<void>) => {
      const [download] = await Promise.all([page.waitForEvent('download'), click()]);
      return download.path();
    };
    const [sheet] = await readXlsxFile(await saved(() => laptop.button('导出 Excel').click()));
    const table = sheet!.data.map((row) => row.join());
    const html = await readFile(
      await saved(() => page.getByRole('button', { name: '保存本页' }).click()),
      'utf8',
    );
    await laptop.go('import');
    const zip = await readFile(await saved(() => laptop.button('下载整份数据').click()));
    const people = strFromU8(unzipSync(zip)['people.csv']!);
    for (const text of [table.join('\n'), html, people]) {
      expect(text).not.toContain('王秀英');
      expect(text).toContain('赵德顺');
    }
    expect(table.at(-1)).toContain('有 1 位不同意对外提供姓名');
    expect(html).toContain('有 1 位不同意对外提供姓名');
    await laptop.sheet();
    await page.getByRole('heading', { name: '王秀英' }).waitFor();
  });

  it('locks itself after ten minutes, refuses a wrong passphrase, and opens with the recovery key', async () => {
    const { page } = laptop;
    const hash = await laptop.hash();
    await page.clock.install();
    await page.keyboard.press('Shift');
    await page.clock.fastForward('09:50');
    expect(await page.locator('[data-state-hash]').count()).toBe(1);
    await page.clock.fastForward('00:20');
    await laptop.button('解锁').waitFor();
    expect(await page.getByText('王秀英').count()).toBe(0);
    await page.clock.resume();
    await page.getByLabel('口令或恢复密钥').first().fill(`${secret}！`);
    await laptop.button('解锁').click();
    await page.getByText('口令或恢复密钥不对').waitFor();
    expect(await laptop.unlock(recoveryKey.toLowerCase())).toBe(hash);
  });

  it('goes back to an older version, and takes a backup back', async () => {
    const { page } = laptop;
    const hash = await laptop.hash();
    const [download] = await Promise.all([page.waitForEvent('download'), laptop.button('下载备份').click()]);
    const backup = await readFile(await download.path());
    await page.getByText('较早的版本', { exact: true }).click();
    await page.getByRole('button', { name: '回到这一版' }).last().click();
    await page.getByText('共 0 条记录').waitFor();
    await laptop.sheet();
    expect(await laptop.contact('精神不错').count()).toBe(0);
    await laptop.restore(backup, recoveryKey);
    expect(await laptop.hash()).toBe(hash);
  });

  it('leaves axe nothing to find on its screens, in both languages and themes', async () => {
    const { page } = laptop;
    await laptop.sheet();
    await page.getByText('记别的', { exact: true }).click();
    for (const screen of ['case?person=0&', 'book?'])
      for (const [lang, colorScheme] of looks) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await laptop.go(`${screen}lang=${lang}`);
        await page.locator('main h1').waitFor();
        expect(await axe(page), `${screen} ${lang} ${colorScheme}`).toEqual([]);
      }
    await laptop.go('book?lang=zh');
    await laptop.button('锁上').click();
    await laptop.button('解锁').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('deletes everything', async () => {
    await laptop.unlock();
    expect((await kept()).files).not.toEqual([]);
    await laptop.deleteAll();
    expect(await kept()).toEqual({ files: [], databases: 0, caches: 0, shelves: [] });
    await laptop.page.reload();
    await laptop.go('book');
    await laptop.button('建立').waitFor();
    expect(strangers).toEqual([]);
  });
});
