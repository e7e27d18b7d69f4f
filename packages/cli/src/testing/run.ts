import { realEffects } from '../effects.ts';
import { main } from '../main.ts';

/** Runs a command on the real file system, not on a terminal, in English: its exit code, stdout and stderr. */
export async function run(...argv: string[]) {
  let [out, talk] = ['', ''];
  const code = await main(argv, {
    ...realEffects,
    isTerminal: false,
    language: 'en_GB',
    out: (text) => (out += text),
    talk: (text) => (talk += text),
  });
  return { code, out, talk };
}
