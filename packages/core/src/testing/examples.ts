import ts from 'typescript';

const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

/** Runs the TypeScript of a document on a library: what each `console.log` was given, and what its comment promises. */
export async function runExample(code: string, library: object) {
  const [importLine, ...lines] = code.trim().split('\n');
  const names = /\{ (.*) \} from '@linli\/core'/.exec(importLine!)![1]!.split(', ');
  const printed: unknown[][] = [];
  const console = { log: (...values: unknown[]) => printed.push(values) };
  await new AsyncFunction(
    ...names,
    'console',
    ts.transpile(lines.join('\n'), { target: ts.ScriptTarget.ES2022 }),
  )(...names.map((name) => library[name as keyof typeof library]), console);
  const promised = lines.flatMap((line) => /^console\.log.*?; *\/\/ (.*)$/.exec(line)?.[1] ?? []);
  return { printed, promised };
}
