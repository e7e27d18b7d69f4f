import * as v from 'valibot';
import type { Issue } from '../model/issue.ts';
import type { PolicyData } from '../model/policy.ts';
import type { InputFile } from '../model/tables.ts';
import {
  roles,
  supportFunctions,
  tieKinds,
  type Role,
  type SupportFunction,
  type TieKind,
} from '../model/vocabulary.ts';
import { basicData, policyOf, type PolicyPack } from './policy.ts';

const words = <T extends string>(table: Readonly<Record<T, unknown>>) =>
  v.picklist(Object.keys(table) as T[]);
const day = v.pipe(v.string(), v.isoDate());
const text = v.pipe(v.string(), v.minLength(1));
const when = v.optional(
  v.array(
    v.strictObject({
      minAge: v.exactOptional(v.number()),
      alone: v.exactOptional(v.boolean()),
      severe: v.exactOptional(v.boolean()),
      anyCategory: v.exactOptional(v.array(text)),
    }),
  ),
);

/** What is left out is as in the default pack; only who made it, when and from what must be said. */
const schema = v.strictObject({
  id: text,
  date: day,
  title: text,
  sources: v.pipe(
    v.array(v.strictObject({ title: text, date: day, url: v.exactOptional(v.pipe(v.string(), v.url())) })),
    v.minLength(1),
  ),
  intervals: v.optional(
    v.array(v.strictObject({ days: v.pipe(v.number(), v.integer(), v.minValue(1)), when })),
    [...basicData.intervals] as never,
  ),
  needs: v.optional(
    v.array(
      v.strictObject({ function: words<SupportFunction>(supportFunctions), essential: v.boolean(), when }),
    ),
    [...basicData.needs] as never,
  ),
  formalRoles: v.optional(v.array(words<Role>(roles)), [...basicData.formalRoles]),
  formalKinds: v.optional(v.array(words<TieKind>(tieKinds)), [...basicData.formalKinds]),
  anchorRoles: v.optional(v.array(words<Role>(roles)), [...basicData.anchorRoles]),
  completeness: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), basicData.completeness),
  ageBands: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), [...basicData.ageBands]),
  colours: v.optional(
    v.strictObject({
      R: v.exactOptional(text),
      Y: v.exactOptional(text),
      U: v.exactOptional(text),
      G: v.exactOptional(text),
    }),
    {},
  ),
});

/** Reads a policy pack from JSON. Null where anything in it cannot be used; every such place is an issue. */
export function readPolicy({ name, bytes }: InputFile): {
  readonly policy: PolicyPack | null;
  readonly issues: readonly Issue[];
} {
  const issue = (column: string | null, received: string | null, expected: string | null): Issue => ({
    code: 'value-unreadable',
    severity: 'error',
    file: name,
    sheet: null,
    row: null,
    column,
    received,
    expected,
  });
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { policy: null, issues: [{ ...issue(null, null, 'JSON'), code: 'unreadable-file' }] };
  }
  const read = v.safeParse(schema, data);
  if (!read.success)
    return {
      policy: null,
      issues: read.issues.map((found) => issue(v.getDotPath(found), found.received, found.expected)),
    };
  return { policy: policyOf(read.output as PolicyData), issues: [] };
}
