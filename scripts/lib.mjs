import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export const isMain = (url) => realpathSync(process.argv[1]) === fileURLToPath(url);

/** Never rejects: a program that cannot start is one that failed. */
export function run(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** One hash over names and contents; a path that does not exist counts as empty. */
export function hashOf(paths, { without = /$^/ } = {}) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((start) => filesUnder(join(root, start), without)).sort())
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path, without) {
  if (without.test(path)) return [];
  try {
    return readdirSync(path).flatMap((name) => filesUnder(join(path, name), without));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

export const stamp = {
  matches(path, text) {
    try {
      return readFileSync(join(root, path), 'utf8') === text;
    } catch {
      return false;
    }
  },
  write(path, text) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  },
};

/** Of the property tests of this run. `LINLI_SEED=` with a printed one repeats them. */
export const seed = process.env.LINLI_SEED ?? String(Date.now() % 2 ** 31);

/**
 * Runs one vitest project and counts; a file that cannot load, or an error outside tests, is one failure. `measured`
 * holds the lines of numbers that tests wrote.
 */
export async function vitest(project, env = {}) {
  const report = join(root, '.cache', `vitest-${project}.json`);
  const numbers = join(root, '.cache', `measured-${project}.txt`);
  for (const path of [report, numbers]) rmSync(path, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { ok, output } = await run('node_modules/.bin/vitest', args, {
    env: { NO_COLOR: '1', LINLI_SEED: seed, LINLI_MEASURED: numbers, ...env },
  });
  const measured = existsSync(numbers) ? readFileSync(numbers, 'utf8') : '';
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloaded = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length);
    const failed = numFailedTests + unloaded.length;
    return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1), output, measured };
  } catch {
    return { passed: 0, failed: 1, output, measured };
  }
}
