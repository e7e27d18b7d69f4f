/** How a cell of a column is read. `birth` is a date of which only the year need be known. */
export type FieldKind =
  'id' | 'ids' | 'text' | 'list' | 'date' | 'birth' | 'integer' | 'number' | 'positive' | 'boolean';

/** One column of a table of the dataset contract. `names` are the other headers accepted for it. */
export interface Field<T> {
  readonly kind: FieldKind | 'choice' | 'choices';
  readonly names: readonly string[];
  readonly required: boolean;
  /** Accepted words for a choice: canonical code first, then its variants. */
  readonly choices: readonly (readonly [string, ...string[]])[];
  /** The table whose ids this column holds. */
  readonly refers: 'people' | 'waves' | null;
  /** Never set: carries the type of a value. */
  readonly value?: T;
}

interface Extra {
  readonly required?: boolean;
  readonly refers?: Field<unknown>['refers'];
}

const field = <T>(kind: Field<T>['kind'], names: readonly string[], extra: Extra = {}): Field<T> => ({
  kind,
  names,
  required: extra.required ?? false,
  choices: [],
  refers: extra.refers ?? null,
});

export const id = (
  names: readonly string[] = [],
  refers: Field<unknown>['refers'] = null,
): Field<string | null> => field('id', names, { refers });
/** An id without which the row means nothing. */
export const requiredId = (
  names: readonly string[] = [],
  refers: Field<unknown>['refers'] = null,
): Field<string> => field('id', names, { refers, required: true });
export const ids = (
  names: readonly string[] = [],
  refers: Field<unknown>['refers'] = null,
): Field<readonly string[] | null> => field('ids', names, { refers });
export const text = (...names: string[]) => field<string | null>('text', names);
export const list = (...names: string[]) => field<readonly string[] | null>('list', names);
export const date = (...names: string[]) => field<string | null>('date', names);
export const birth = (...names: string[]) => field<string | null>('birth', names);
export const integer = (...names: string[]) => field<number | null>('integer', names);
export const number = (...names: string[]) => field<number | null>('number', names);
export const positive = (...names: string[]) => field<number | null>('positive', names);
export const boolean = (...names: string[]) => field<boolean | null>('boolean', names);

type Words<C extends string> = Readonly<Record<C, readonly string[]>>;
const pairs = <C extends string>(words: Words<C>) =>
  (Object.entries(words) as [C, readonly string[]][]).map(([code, other]) => [code, ...other] as const);

export const choice = <C extends string>(words: Words<C>, ...names: string[]): Field<C | null> => ({
  ...field<C | null>('choice', names),
  choices: pairs(words),
});
export const choices = <C extends string>(
  words: Words<C>,
  ...names: string[]
): Field<readonly C[] | null> => ({
  ...field<readonly C[] | null>('choices', names),
  choices: pairs(words),
});

export type Fields = Readonly<Record<string, Field<unknown>>>;
type Value<F> = F extends Field<infer T> ? T : never;

/** A row once read: typed columns, the physical line it came from, and columns the contract does not name. */
export type Row<F extends Fields> = { readonly [K in keyof F]: Value<F[K]> } & {
  readonly row: number;
  readonly attributes: ReadonlyMap<string, string>;
};
