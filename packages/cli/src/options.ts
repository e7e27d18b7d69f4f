import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { SnapshotOptions } from '@linli/core';
import type { Lang } from '@linli/core/words';
import { CliError, type Effects } from './effects.ts';

export const formats = ['table', 'csv', 'json', 'parquet'] as const;
export type Format = (typeof formats)[number];

/** Options that every command takes. */
export interface Common {
  readonly dataset: string;
  readonly format: Format;
  readonly out: string | null;
  readonly lang: Lang;
  readonly moment: Pick<SnapshotOptions, 'asOf' | 'wave'>;
  readonly seed: number;
  /** As given, for the recipe: what no number depends on is left out. */
  readonly given: Readonly<Record<string, string | boolean>>;
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

const common = {
  format: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  wave: { type: 'string' },
  seed: { type: 'string' },
} as const satisfies OptionsConfig;

/** One of the allowed words, or a usage error that names them. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined)
    throw new CliError(`--${option}: expected one of ${allowed.join(', ')}, got ${value}`);
  return found;
}

const formatOf = (value: string | undefined, out: string | undefined, isTerminal: boolean): Format => {
  if (value !== undefined) return oneOf('format', value, formats);
  const ending = out?.split('.').at(-1);
  return formats.find((format) => format === ending) ?? (out === undefined && isTerminal ? 'table' : 'csv');
};

export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

type Values<O> = { readonly [K in keyof O]?: O[K] extends { readonly type: 'boolean' } ? boolean : string };

/** Arguments of a command: the common ones read, its own as text. */
export function readOptions<O extends OptionsConfig>(argv: readonly string[], own: O, fx: Effects, most = 1) {
  const parse = () => {
    try {
      return parseArgs({ args: [...argv], allowPositionals: true, options: { ...common, ...own } });
    } catch (error) {
      throw new CliError((error as Error).message);
    }
  };
  const { values, positionals } = parse();
  const text = values as Readonly<Record<string, string | undefined>>;
  if (positionals.length > most)
    throw new CliError(`expected one dataset, got ${positionals.length}: ${positionals.join(' ')}`);
  const asOf = text['as-of'];
  const wave = text['wave'];
  if (asOf !== undefined && wave !== undefined) throw new CliError('expected --as-of or --wave, got both');
  if (asOf !== undefined && !isDay(asOf))
    throw new CliError(`--as-of: expected a date YYYY-MM-DD, got ${asOf}`);
  const seed = Number(text['seed'] ?? '1');
  if (!Number.isSafeInteger(seed)) throw new CliError(`--seed: expected a whole number, got ${text['seed']}`);
  const lang =
    text['lang'] === undefined
      ? fx.language?.startsWith('zh')
        ? 'zh'
        : 'en'
      : oneOf('lang', text['lang'], ['zh', 'en']);
  const shown = Object.entries(values).filter(
    ([name]) => !['out', 'lang', 'format', 'threads'].includes(name),
  );
  const shared = {
    format: formatOf(text['format'], text['out'], fx.isTerminal),
    out: text['out'] ?? null,
    lang,
    moment: { ...(asOf === undefined ? {} : { asOf }), ...(wave === undefined ? {} : { wave }) },
    seed,
    given: Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1))) as Record<string, string | boolean>,
  };
  return { shared, values: values as Values<O>, dataset: positionals[0], positionals };
}

export function needDataset(dataset: string | undefined): string {
  if (dataset === undefined) throw new CliError('expected a dataset: a folder or a file');
  return dataset;
}
