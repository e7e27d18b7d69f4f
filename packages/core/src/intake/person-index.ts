import type { PersonRow } from '../model/schema.ts';
import { isLatin, nameKey, type Sound } from './names.ts';

/** Who a row is about: this person, perhaps one of these, or nobody known. */
export type Match =
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'perhaps'; readonly ids: readonly string[] }
  | { readonly kind: 'new' };

type Known = Pick<PersonRow, 'name' | 'birth_year' | 'phone' | 'household' | 'place' | 'gender'>;

/** What is compared, as it can be compared. */
interface Facts {
  readonly birth: string | null;
  readonly gender: string | null;
  readonly phone: string | null;
  readonly household: string | null;
  readonly place: string | null;
}

const factsOf = ({ birth_year: birth, gender, phone, household, place }: Known): Facts => ({
  birth,
  gender,
  phone: phone === null ? null : phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''),
  household,
  place: place === null ? null : nameKey(place),
});

const agrees = (a: string | null, b: string | null): number => (a !== null && a === b ? 1 : 0);

/** What two records say of each other: how many facts agree, and whether one speaks against. */
function compare(a: Facts, b: Facts): { agree: number; against: boolean } {
  let agree = agrees(a.phone, b.phone) + agrees(a.household, b.household) + agrees(a.place, b.place);
  let against = a.gender !== null && b.gender !== null && a.gender !== b.gender;
  if (a.birth !== null && b.birth !== null) {
    const length = Math.min(a.birth.length, b.birth.length);
    if (a.birth.slice(0, length) === b.birth.slice(0, length)) agree++;
    else against = true;
  }
  return { agree, against };
}

/** People by id and by name, to which people are added as rows are taken. A look-up is O(people of that name and age). */
export class PersonIndex {
  readonly #byId = new Map<string, PersonRow>();
  readonly #facts = new Map<string, Facts>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #bySound = new Map<string, Set<string>>();
  /** By name and one more fact, so that a name of hundreds is not gone through for every row. */
  readonly #byFact = new Map<string, Set<string>>();
  readonly #sound: Sound;

  constructor(people: Iterable<PersonRow>, sound: Sound) {
    this.#sound = sound;
    for (const person of people) this.set(person);
  }

  get(id: string): PersonRow | undefined {
    return this.#byId.get(id);
  }

  set(person: PersonRow): void {
    const facts = factsOf(person);
    this.#byId.set(person.id, person);
    this.#facts.set(person.id, facts);
    for (const name of [person.name, person.attributes.get('曾用名')]) {
      if (name === null || name === undefined) continue;
      const key = nameKey(name);
      add(this.#byName, key, person.id);
      for (const fact of keysOf(key, facts)) add(this.#byFact, fact, person.id);
      const sound = this.#sound(name);
      if (sound !== null) add(this.#bySound, sound, person.id);
    }
  }

  /** People of this name, written in any way. */
  named(name: string): readonly string[] {
    return [...(this.#byName.get(nameKey(name)) ?? [])];
  }

  /** People whose name sounds like this one, where one of the two is written in Latin letters. */
  sounding(name: string): readonly string[] {
    const sound = this.#sound(name);
    return sound === null ? [] : [...(this.#bySound.get(sound) ?? [])];
  }

  /**
   * The same name and one more fact that agrees, with none against, is the same person. The same name alone, a name
   * that sounds the same, or facts that disagree with each other, are for somebody to decide.
   */
  match(person: Known): Match {
    if (person.name === null) return { kind: 'new' };
    const facts = factsOf(person);
    const same: string[] = [];
    const perhaps: string[] = [];
    for (const id of this.#candidates(nameKey(person.name), facts)) {
      const { agree, against } = compare(facts, this.#facts.get(id)!);
      if (agree > 0 && !against) same.push(id);
      else if (agree > 0 || !against) perhaps.push(id);
    }
    if (same.length === 1) return { kind: 'same', id: same[0]! };
    if (same.length > 1) return { kind: 'perhaps', ids: same };
    if (perhaps.length > 0) return { kind: 'perhaps', ids: perhaps };
    const latin = isLatin(person.name);
    const sounding = this.sounding(person.name).filter(
      (id) =>
        // Two names in characters that sound alike are two people.
        latin !== isLatin(this.#byId.get(id)!.name ?? '') && !compare(facts, this.#facts.get(id)!).against,
    );
    return sounding.length > 0 ? { kind: 'perhaps', ids: sounding } : { kind: 'new' };
  }

  /** Everybody of the name who can be the same: others were born in another year, and nothing else agrees. */
  #candidates(key: string, facts: Facts): Iterable<string> {
    if (facts.birth === null) return this.#byName.get(key) ?? [];
    const keys = [...keysOf(key, facts), birthKey(key, null)];
    return new Set(keys.flatMap((fact) => [...(this.#byFact.get(fact) ?? [])]));
  }
}

const birthKey = (name: string, birth: string | null): string =>
  JSON.stringify([name, 'birth', birth?.slice(0, 4) ?? null]);

const keysOf = (name: string, { birth, phone, household, place }: Facts): readonly string[] => [
  birthKey(name, birth),
  ...Object.entries({ phone, household, place }).flatMap(([fact, value]) =>
    value === null ? [] : [JSON.stringify([name, fact, value])],
  ),
];

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
