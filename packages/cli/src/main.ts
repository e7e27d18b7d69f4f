import { UsageError } from '@linli/core';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { convert } from './commands/convert.ts';
import { gaps } from './commands/gaps.ts';
import { generate } from './commands/generate.ts';
import { importFiles } from './commands/import.ts';
import { match } from './commands/match.ts';
import { measure } from './commands/measure.ts';
import { open } from './commands/open.ts';
import { profile } from './commands/profile.ts';
import { report } from './commands/report.ts';
import { route } from './commands/route.ts';
import { service } from './commands/service.ts';
import { template } from './commands/template.ts';
import { whatif } from './commands/whatif.ts';
import { CliError, type Effects } from './effects.ts';
import { helpOf } from './help.ts';
import { version } from './version.ts';

const commands: ReadonlyMap<string, (argv: readonly string[], fx: Effects) => Promise<number>> = new Map([
  ['check', check],
  ['measure', measure],
  ['profile', profile],
  ['gaps', gaps],
  ['compare', compare],
  ['match', match],
  ['whatif', whatif],
  ['convert', convert],
  ['import', importFiles],
  ['template', template],
  ['generate', generate],
  ['route', route],
  ['report', report],
  ['service', service],
  ['open', open],
]);

/** Runs one command; the exit code is 0, 1 (errors in the data) or 2 (wrong call). */
export async function main(argv: readonly string[], fx: Effects): Promise<number> {
  const [name = '', ...rest] = argv;
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : fx.language;
  const lang = asked?.startsWith('zh') ? 'zh' : 'en';
  if (name === '--version') return (fx.out(`${version}\n`), 0);
  if (argv.includes('--help') || argv.includes('-h') || name === 'help') {
    fx.out(helpOf(name.startsWith('-') ? '' : name === 'help' ? (rest[0] ?? '') : name, lang));
    return 0;
  }
  const command = commands.get(name);
  if (!command) {
    fx.talk(
      name === ''
        ? helpOf('', lang)
        : `linli: expected one of ${[...commands.keys()].join(', ')}, got ${name}\n`,
    );
    return 2;
  }
  try {
    return await command(rest, fx);
  } catch (error) {
    if (!(error instanceof CliError || error instanceof UsageError)) throw error;
    fx.talk(`linli ${name}: ${error.message}\n`);
    return 2;
  }
}
