import { schema, type Dataset } from '../model/schema.ts';
import type { IndicatorEvidence } from '../model/indicators.ts';

const nothing: Omit<IndicatorEvidence, 'table'> = { types: [], channels: [], groups: null, waves: [] };
const contacts: readonly string[] = ['visit', 'call', 'delivery', 'attendance', 'emergency'];

const distinct = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts)].filter((text): text is string => text !== null && text !== '');

/**
 * Which records an indicator means, told by the words of its name: closing and opening of cases, assessments (of the
 * waves that it names), the channels of contacts, the groups, and last the types of events. An activity that is no
 * group's meeting stands for itself. Null where no word is known.
 */
export function evidenceOf(
  name: string,
  { events, groups, waves }: Pick<Dataset, 'events' | 'groups' | 'waves'>,
): IndicatorEvidence | null {
  const named = (text: string): boolean => name.toLowerCase().includes(text.toLowerCase());
  if (named('结案') || named('closed')) return { ...nothing, table: 'cases', types: ['closed'] };
  if (named('开案') || named('opened')) return { ...nothing, table: 'cases', types: ['opened'] };
  if (named('评估') || named('assessment')) {
    const meant = waves.filter(({ label }) => label !== null && named(label)).map(({ id }) => id);
    return { ...nothing, table: 'assessments', waves: meant };
  }
  const ofContacts = events.filter(({ type }) => type !== null && contacts.includes(type));
  const channels = distinct(ofContacts.map(({ channel }) => channel)).filter(named);
  if (channels.length > 0) {
    const types = distinct(
      ofContacts.flatMap(({ type, channel }) =>
        channel !== null && channels.includes(channel) ? [type] : [],
      ),
    );
    return { ...nothing, table: 'events', types, channels };
  }
  const meant = groups.filter(({ name: own, kind }) =>
    [own, kind].some((text) => text !== null && text !== '' && named(text)),
  );
  if (meant.length > 0)
    return { ...nothing, table: 'events', types: ['attendance'], groups: meant.map(({ id }) => id) };
  const types = schema.events.type.choices.filter((words) => words.some(named)).map(([code]) => code);
  if (types.length === 0) return null;
  return { ...nothing, table: 'events', types, groups: types.includes('attendance') ? [] : null };
}
