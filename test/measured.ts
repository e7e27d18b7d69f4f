import { appendFileSync } from 'node:fs';

/** A number that a test counted: `npm test` and `npm run verify` print it, whether the test passed or not. */
export function measured(line: string): void {
  const { LINLI_MEASURED } = process.env;
  if (LINLI_MEASURED) appendFileSync(LINLI_MEASURED, `${line}\n`);
  else process.stderr.write(`${line}\n`);
}
