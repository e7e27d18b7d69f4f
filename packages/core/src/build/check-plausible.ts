import type { PersonRow, PersonWaveRow, PlaceRow } from '../model/schema.ts';
import type { ParsedTable } from '../model/tables.ts';
import { ageOn } from '../util/dates.ts';
import { simplified } from '../util/simplified.ts';
import type { IssueSink } from './read-rows.ts';

/** Nobody is known to have lived longer. */
const oldest = 122;
/** Somebody recorded as an elder is hardly younger than this. */
const youngestElder = 45;
/** Degrees from the middle of everybody, about a hundred kilometres: another county. */
const farAway = 1;

const isOdd = (age: number): boolean => age < 0 || age > oldest;

/** Ages that nobody has become unknown; an elder who would be a child is only said. `latest` is the newest day in the data. */
export function plausibleAges(
  people: readonly PersonRow[],
  latest: string | null,
  table: ParsedTable,
  sink: IssueSink,
): readonly PersonRow[] {
  return people.map((person) => {
    const { birth_year: birth, row } = person;
    if (birth === null) return person;
    const year = Number(birth.slice(0, 4));
    const age = latest === null ? null : ageOn(birth, latest);
    const impossible = year < 1850 || year > 2150 || (age !== null && isOdd(age));
    const young = age !== null && age < youngestElder && person.roles?.includes('elder');
    if (!impossible && !young) return person;
    sink.report('age-unlikely', 'warning', table, {
      row,
      column: 'birth_year',
      received: birth,
      expected: latest === null ? `>= 1850` : `0 .. ${oldest} on ${latest}`,
    });
    return impossible ? { ...person, birth_year: null } : person;
  });
}

export function plausibleWaveAges(
  rows: readonly PersonWaveRow[],
  personOf: (id: string) => PersonRow | undefined,
  table: ParsedTable,
  sink: IssueSink,
): readonly PersonWaveRow[] {
  return rows.map((row) => {
    if (row.age === null) return row;
    const young = row.age < youngestElder && personOf(row.person)?.roles?.includes('elder');
    if (!isOdd(row.age) && !young) return row;
    sink.report('age-unlikely', 'warning', table, {
      row: row.row,
      column: 'age',
      received: String(row.age),
      expected: `0 .. ${oldest}`,
    });
    return isOdd(row.age) ? { ...row, age: null } : row;
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

type Spot = Pick<PersonRow, 'lon' | 'lat' | 'row'>;

/**
 * Points that cannot be become unknown, and so do homes in another county than the rest; a facility may be far away. Swapped
 * ones (China) are only said.
 */
function plausiblePoints<R extends Spot>(
  rows: readonly R[],
  table: ParsedTable,
  sink: IssueSink,
  most: number,
) {
  const placed = rows.filter(({ lon, lat }) => lon !== null && lat !== null && (lon !== 0 || lat !== 0));
  const middle = { lon: median(placed.map(({ lon }) => lon!)), lat: median(placed.map(({ lat }) => lat!)) };
  return rows.map((one): R => {
    const { lon, lat, row } = one;
    if (lon === null || lat === null) return one;
    const say = (code: 'coordinates-swapped' | 'coordinates-outside', expected: string) =>
      sink.report(code, 'warning', table, { row, column: 'lon', received: `${lon}, ${lat}`, expected });
    const isSwapped = lon >= 3 && lon <= 54 && lat >= 73 && lat <= 136;
    if (isSwapped) {
      say('coordinates-swapped', `${lat}, ${lon}`);
      return one;
    }
    const impossible = (lon === 0 && lat === 0) || Math.abs(lat) > 90 || Math.abs(lon) > 180;
    const far = placed.length >= 3 && Math.max(Math.abs(lon - middle.lon), Math.abs(lat - middle.lat)) > most;
    if (!impossible && !far) return one;
    const expected = impossible ? '-180 .. 180, -90 .. 90' : `near ${middle.lon}, ${middle.lat}`;
    say('coordinates-outside', expected);
    return { ...one, lon: null, lat: null };
  });
}

export const plausibleHomes = (people: readonly PersonRow[], table: ParsedTable, sink: IssueSink) =>
  plausiblePoints(people, table, sink, farAway);
export const plausiblePlaces = (places: readonly PlaceRow[], table: ParsedTable, sink: IssueSink) =>
  plausiblePoints(places, table, sink, Infinity);

/** Mobile and landline numbers of China with their zero, service and local numbers, and anything written with a plus. */
const usualPhone = /^(\+.*|1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7}|[48]00\d{7}|\d{3,5}|9\d{4})$/;

/** Telephone numbers that lost their zero, and codes of another length than the others of the column. */
export function unusualNumbers(people: readonly PersonRow[], table: ParsedTable, sink: IssueSink): void {
  const lengths = new Map<number, number>();
  const isCode = (text: string | null): text is string => text !== null && /^\d{6,}$/.test(text);
  for (const { community } of people)
    if (isCode(community)) lengths.set(community.length, (lengths.get(community.length) ?? 0) + 1);
  const usual = [...lengths].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
  for (const { phone, community, row } of people) {
    const digits = phone?.replace(/[\s()（）-]/g, '') ?? '';
    if (/^\d{8,}$/.test(digits) && !usualPhone.test(digits))
      sink.report('phone-unusual', 'warning', table, { row, column: 'phone', received: phone });
    if (isCode(community) && community.length !== usual)
      sink.report('code-length', 'warning', table, {
        row,
        column: 'community',
        received: community,
        expected: `${usual} digits`,
      });
  }
}

const nameKey = (name: string): string =>
  simplified(name.normalize('NFKC'))
    .replace(/[\s·•.]/g, '')
    .toLowerCase();

/** Two rows with one name and the same birth, telephone or household: perhaps one person. Never merged, only said. */
export function possibleDuplicates(people: readonly PersonRow[], table: ParsedTable, sink: IssueSink): void {
  const keys = people.map(({ name }) => (name === null ? null : nameKey(name)));
  const times = new Map<string, number>();
  for (const key of keys) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
  const seen = new Map<string, PersonRow>();
  for (const [i, person] of people.entries()) {
    const { name, birth_year: birth, phone, household, row } = person;
    const ofName = keys[i] ?? null;
    if (ofName === null || times.get(ofName) === 1) continue;
    for (const [kind, value] of Object.entries({ birth, phone, household })) {
      if (value === null) continue;
      const key = JSON.stringify([ofName, kind, value]);
      const first = seen.get(key);
      if (first) {
        sink.report('possible-duplicate', 'warning', table, {
          row,
          column: 'name',
          received: name,
          expected: `row ${first.row}`,
        });
        break;
      }
      seen.set(key, person);
    }
  }
}
