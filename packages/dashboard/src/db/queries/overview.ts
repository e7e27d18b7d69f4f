import type { SupportFunction } from '@linli/core';
import type { Db } from '../open.ts';

export interface Asked {
  readonly asked: number;
  readonly notAsked: number;
  readonly unknown: number;
}

export interface OverviewCounts {
  readonly people: number;
  readonly elders: Asked & { readonly all: number };
  /** Elders who were asked and of whom no tie is active or might be. */
  readonly aloneKnown: number;
  readonly livingAlone: { readonly yes: number; readonly known: number };
  /** People without any tie that counts. */
  readonly untied: Asked & { readonly all: number };
  readonly uncovered: readonly { readonly function: SupportFunction; readonly people: number }[];
}

const counts = `with tied as (
    select supporter as node from tie where support union select supported from tie where support),
  maybe as (
    select supporter as node from tie where support and active is distinct from false
    union select supported from tie where support and active is distinct from false)
  select count(*)::INTEGER as people,
    (count(*) filter (elder))::INTEGER as elders,
    (count(*) filter (elder and interviewed))::INTEGER as elders_asked,
    (count(*) filter (elder and not interviewed))::INTEGER as elders_not_asked,
    (count(*) filter (elder and interviewed is null))::INTEGER as elders_unknown,
    (count(*) filter (elder and interviewed and node not in (select node from maybe)))::INTEGER as alone_known,
    (count(*) filter (elder and lives_alone))::INTEGER as living_alone,
    (count(*) filter (elder and lives_alone is not null))::INTEGER as living_known,
    (count(*) filter (node not in (select node from tied)))::INTEGER as untied,
    (count(*) filter (interviewed and node not in (select node from tied)))::INTEGER as untied_asked,
    (count(*) filter (not interviewed and node not in (select node from tied)))::INTEGER as untied_not_asked,
    (count(*) filter (interviewed is null and node not in (select node from tied)))::INTEGER as untied_unknown
  from person`;

const uncovered = `select function, count(distinct node)::INTEGER as people from gap
  where code = 'G2' group by function order by people desc, function`;

export async function overview(db: Db): Promise<OverviewCounts> {
  const [row = {}] = await db.all(counts);
  const number = (name: string): number => row[name] as number;
  return {
    people: number('people'),
    elders: {
      all: number('elders'),
      asked: number('elders_asked'),
      notAsked: number('elders_not_asked'),
      unknown: number('elders_unknown'),
    },
    aloneKnown: number('alone_known'),
    livingAlone: { yes: number('living_alone'), known: number('living_known') },
    untied: {
      all: number('untied'),
      asked: number('untied_asked'),
      notAsked: number('untied_not_asked'),
      unknown: number('untied_unknown'),
    },
    uncovered: (await db.all(uncovered)).map((found) => ({
      function: found['function'] as SupportFunction,
      people: found['people'] as number,
    })),
  };
}
