/** The keys of one language's words, and what each takes: what the other language must have too. */
export type Shape<T> = T extends (...values: infer A) => string
  ? (...values: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Shape<T[K]> };
