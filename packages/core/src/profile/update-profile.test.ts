import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { supportGraphOf } from '../build/support-graph-of.ts';
import type { Dataset, PersonRow, TieRow } from '../model/schema.ts';
import { functionOrder } from '../model/vocabulary.ts';
import { generateCity } from '../simulate/city.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { seededRandom } from '../util/random.ts';
import type { AtMoment } from './changed.ts';
import { profile } from './profile.ts';
import { updateProfile } from './update-profile.ts';

const isLong = process.env['LINLI_LONG'] === '1';
const [size, edits] = isLong ? [5_000, 1_000] : [200, 100];
const timeout = isLong ? 3_600_000 : 60_000;
const asOf = '2025-06-30';

function editor(seed: number) {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  let made = 1_000_000;

  const newTie = ({ people, ties }: Dataset): TieRow => ({
    ...pick(ties),
    row: ++made,
    supporter: pick(people).id,
    supported: pick(people).id,
    functions: random() < 0.2 ? null : [pick(functionOrder)],
    directed: random() < 0.3 ? false : null,
    status: pick([null, 'present', 'unknown', 'absent'] as const),
    minutes: random() < 0.5 ? below(30) : null,
    frequency_30d: pick([null, 0, 4]),
  });
  const changed = (person: PersonRow): PersonRow => ({
    ...person,
    willing: pick([null, true, false]),
    household: pick([null, 'H1', person.household]),
    interviewed: pick([null, true, false]),
    lives_alone: pick([null, true, false]),
    birth_year: pick([null, '1930', '1990']),
    roles: pick([['elder'], ['neighbour'], ['grid-worker'], person.roles]),
  });
  const replaced = <T>(list: readonly T[], old: T, fresh: T) =>
    list.map((one) => (one === old ? fresh : one));

  /** One edit of a dataset: a tie or person more, less or other, a contact, a need. */
  return (data: Dataset): Dataset => {
    const { people, ties, events, needs } = data;
    const [tie, person] = [pick(ties), pick(people)];
    switch (below(8)) {
      case 0:
      case 1:
        return { ...data, ties: [...ties, newTie(data)] };
      case 2:
        return { ...data, ties: ties.filter((one) => one !== tie) };
      case 3:
        return { ...data, ties: replaced(ties, tie, { ...tie, consent: pick([null, true, false]) }) };
      case 4:
        return { ...data, people: replaced(people, person, changed(person)) };
      case 5:
        return random() < 0.5
          ? { ...data, people: people.filter((one) => one !== person) }
          : { ...data, people: [...people, { ...changed(person), id: `new ${++made}`, row: made }] };
      case 6: {
        const event = { ...pick(events), row: ++made, actor: person.id, people: [pick(people).id] };
        const type = pick(['visit', 'call', 'attendance'] as const);
        return { ...data, events: [...events, { ...event, type, date: asOf, outcome: 'met' as const }] };
      }
      default: {
        const need = { ...pick(needs), row: ++made, person: person.id, function: pick(functionOrder) };
        return {
          ...data,
          needs: random() < 0.5 ? [...needs, need] : needs.filter((_, i) => i !== below(100)),
        };
      }
    }
  };
}

it(
  `gives after each of ${edits} edits of a community of ${size} what a full profile gives`,
  { timeout },
  () => {
    const edit = editor(7);
    let data = generateCity({ people: size, seed: 3 });
    const { collected } = supportGraphOf(data, { edgeList: false });
    const stateOf = (): AtMoment => {
      const graph = supportGraphOf(data, { edgeList: false, collected });
      return { graph, snapshot: takeSnapshot(graph, { asOf }) };
    };
    let now = updateProfile(stateOf(), null);
    let kept = 0;
    for (let i = 0; i < edits; i++) {
      data = edit(data);
      const before = new Set(now.report.profiles);
      now = updateProfile(stateOf(), now);
      kept += now.report.profiles.filter((one) => before.has(one)).length;
      expect(isDeepStrictEqual(now.report, profile(now.graph, now.snapshot)), `edit ${i}`).toBe(true);
    }
    // Most were not judged anew, or nothing was shown.
    expect(kept).toBeGreaterThan(0.7 * edits * now.report.profiles.length);
  },
);
