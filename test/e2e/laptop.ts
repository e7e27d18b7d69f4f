import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { launch } from './harness.ts';

export const secret = '梧桐 走访 三月 雨';

/** A browser whose profile and temporary files outlive it, as on a laptop: what it leaves can be looked at. */
export class Laptop {
  readonly url: string;
  readonly #root: string;
  /** Both are looked through by `leavings`; what was downloaded is somebody's own. */
  readonly profile: string;
  readonly temp: string;
  readonly #downloads: string;
  context!: BrowserContext;
  page!: Page;

  private constructor(url: string, root: string) {
    [this.url, this.#root] = [url, root];
    [this.profile, this.temp] = [join(root, 'profile'), join(root, 'tmp')];
    this.#downloads = join(root, 'downloads');
  }

  static async start(url: string): Promise<Laptop> {
    const laptop = new Laptop(url, await mkdtemp(join(tmpdir(), 'linli-laptop-')));
    await mkdir(laptop.temp);
    await laptop.open();
    return laptop;
  }

  async open(): Promise<void> {
    this.context = await launch({
      profile: this.profile,
      locale: 'zh-CN',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      downloadsPath: this.#downloads,
      env: { ...process.env, TMPDIR: this.temp },
    });
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
  }

  async end(): Promise<void> {
    await this.context.close();
    await rm(this.#root, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Ends the browser as a power cut would: nothing gets to tidy up. */
  async kill(): Promise<void> {
    const pids = execFileSync('pgrep', ['-f', this.profile], { encoding: 'utf8' }).trim().split('\n');
    for (const pid of pids.map(Number))
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone with its parent.
      }
    await this.context.close().catch(() => undefined);
  }

  readonly go = (hash: string) => this.page.goto(`${this.url}#/${hash}`);
  readonly heading = (name: string) => this.page.getByRole('heading', { level: 1, name });
  readonly button = (name: string) => this.page.getByRole('button', { name, exact: true });

  /** Makes a record book for the dataset that is open, and gives its recovery key. */
  async create(): Promise<string> {
    await this.go('book');
    await this.page.getByLabel('您的名字').fill('周慧');
    await this.page.getByLabel('口令', { exact: true }).fill(secret);
    await this.page.getByLabel('再写一遍口令').fill(secret);
    await this.button('建立').click();
    const key = await this.page.locator('[data-recovery-key]').textContent();
    await this.page.getByLabel('我已经抄好或打印了').check();
    await this.button('开始记录').click();
    await this.heading('走访清单').waitFor();
    return key!.trim();
  }

  /** Opens the book and gives the hash of its state. */
  async unlock(by = secret): Promise<string> {
    await this.go('book');
    await this.page.getByLabel('口令或恢复密钥').first().fill(by);
    await this.button('解锁').click();
    // It goes on to the worklist, unless there is something to say of the book.
    await Promise.race([
      this.page.waitForURL(/#\/worklist/),
      this.page.locator('main .note').first().waitFor(),
    ]);
    return this.hash();
  }

  /** Takes a backup in the place of what is stored. */
  async restore(backup: Buffer, by = secret): Promise<void> {
    await this.go('book');
    await this.page.getByText('用备份恢复', { exact: true }).first().click();
    await this.page
      .getByLabel('备份文件')
      .setInputFiles({ name: '邻里备份.linli', mimeType: 'application/octet-stream', buffer: backup });
    await this.page.getByLabel('口令或恢复密钥').last().fill(by);
    await this.button('用备份恢复').click();
    await this.page.getByText('已经用备份恢复').first().waitFor();
  }

  async deleteAll(): Promise<void> {
    await this.go('book');
    await this.page.getByLabel(/写“删除”/).fill('删除');
    await this.button('全部删除').click();
    await this.page.getByText('已经删除').first().waitFor();
  }

  async hash(): Promise<string> {
    await this.go('book');
    return (await this.page.locator('[data-state-hash]').getAttribute('data-state-hash'))!;
  }

  /** Opens the sheet of a person, by the place in the people table. */
  async sheet(person = 0): Promise<void> {
    await this.go(`case?person=${person}`);
    await this.page.getByText('记一笔').first().waitFor();
  }

  /** Records a visit of the person on the sheet. Two keystrokes beyond the text. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.press('Alt+r');
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  readonly contact = (text: string) => this.page.getByRole('listitem').filter({ hasText: text }).first();

  async saved(text: string): Promise<void> {
    await this.contact(text).waitFor();
    await this.page.locator('[data-saving="saved"]').waitFor();
  }

  /** Names of the files, of those the browser left, in which the pattern is found: as it is, in UTF-16, or packed. */
  async leavings(pattern: RegExp): Promise<string[]> {
    const found: string[] = [];
    for (const folder of [this.profile, this.temp])
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        if (textsIn(await readFile(path)).some((text) => pattern.test(text))) found.push(path);
      }
    return found;
  }
}

const gzip = Buffer.from([0x1f, 0x8b, 0x08]);

function textsIn(bytes: Buffer): string[] {
  const texts = [bytes.toString('latin1'), bytes.toString('utf8'), bytes.toString('utf16le')];
  texts.push(bytes.subarray(1).toString('utf16le'));
  for (let at = bytes.indexOf(gzip); at >= 0; at = bytes.indexOf(gzip, at + 1))
    try {
      texts.push(gunzipSync(bytes.subarray(at)).toString('utf8'));
    } catch {
      // Three bytes that only look like it.
    }
  return texts;
}
