import type { Dataset } from '../model/schema.ts';
import type { ConsentPurpose } from '../model/operation.ts';

/** Files name the purpose in their own words. */
const purposes: Readonly<Record<ConsentPurpose, RegExp>> = {
  matching: /match|pair|匹配|结对|互助/i,
  visiting: /visit|contact|走访|探访|上门|联系/i,
  sharing: /shar|publish|export|共享|分享|公开|提供|发布/i,
};

/**
 * People who said no to a purpose: a consent not given, withdrawn, or expired by the day. The last word of each counts. A
 * yes counts from its day on; a no counts at every moment that is looked at, for whoever looks knows of it.
 */
export function refusedBy(
  { consents }: Pick<Dataset, 'consents'>,
  about: ConsentPurpose,
  asOf: string | null,
): ReadonlySet<string> {
  const last = new Map<string, { date: string; no: boolean }>();
  for (const { person, purpose, given, date, expires, withdrawn } of consents) {
    if (purpose === null || !purposes[about].test(purpose)) continue;
    const no =
      given === false || withdrawn !== null || (expires !== null && (asOf === null || expires <= asOf));
    if (!no && asOf !== null && date !== null && date > asOf) continue;
    const known = last.get(person);
    if (known && known.date > (date ?? '')) continue;
    last.set(person, { date: date ?? '', no });
  }
  return new Set([...last].flatMap(([person, { no }]) => (no ? [person] : [])));
}
