import type { SupportFunction } from '@linli/core';

/** One thing imagined to happen. Numbers are positions in the people table and in the list of cohorts. */
export type Imagined =
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'cohort'; readonly cohort: number }
  | { readonly kind: 'worker'; readonly elders: number }
  | {
      readonly kind: 'tie';
      readonly supporter: number;
      readonly supported: number;
      readonly functions: readonly SupportFunction[];
    };

const functions: readonly SupportFunction[] = [
  'instrumental',
  'companionship',
  'emotional',
  'informational',
  'financial',
  'emergency',
];

/** `p12`: a person leaves; `c3`: a cohort; `w8`: a worker more for eight elders; `t4-9-05`: a new tie. */
export function tokenOf(imagined: Imagined): string {
  switch (imagined.kind) {
    case 'person':
      return `p${imagined.person}`;
    case 'cohort':
      return `c${imagined.cohort}`;
    case 'worker':
      return `w${imagined.elders}`;
    case 'tie':
      return `t${imagined.supporter}-${imagined.supported}-${imagined.functions.map((one) => functions.indexOf(one)).join('')}`;
  }
}

/** Nothing for a token that is none of ours. */
export function readToken(token: string): Imagined[] {
  const [, kind, one = '', , other = '', given = ''] =
    /^([pcwt])(\d{1,9})(-(\d{1,9})-([0-5]{0,6}))?$/.exec(token) ?? [];
  const number = Number(one);
  if (kind === 't')
    return other === ''
      ? []
      : [
          {
            kind: 'tie',
            supporter: number,
            supported: Number(other),
            functions: functions.filter((_, i) => given.includes(String(i))),
          },
        ];
  if (other !== '') return [];
  if (kind === 'p') return [{ kind: 'person', person: number }];
  if (kind === 'c') return [{ kind: 'cohort', cohort: number }];
  return kind === 'w' && number > 0 ? [{ kind: 'worker', elders: number }] : [];
}
