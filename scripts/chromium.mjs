import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @returns {string | undefined} */
export function findChromium() {
  const { LINLI_CHROMIUM, PATH = '' } = process.env;
  if (LINLI_CHROMIUM) return LINLI_CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  return names
    .flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
    .find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
