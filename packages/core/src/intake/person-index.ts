import type { PersonRow } from '../model/schema.ts';
import { nameKey, type Sound } from './names.ts';

/** Who a row is about: this person, perhaps one of these, or nobody known. */
export type Match =
  | { readonly kind: 'same'; readonly id: string }
  | { readonly kind: 'perhaps'; readonly ids: readonly string[] }
  | { readonly kind: 'new' };

type Known = Pick<PersonRow, 'name' | 'birth_year' | 'phone' | 'household' | 'place' | 'gender'>;

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
const shorter = (a: string, b: string): number => Math.min(a.length, b.length);

/** The same as `work`, with each answer worked out once: thousands of people share a name or a building. */
function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}

interface Keys {
  readonly placeKey: (place: string) => string;
  readonly phoneKey: (phone: string) => string;
}

/** What two records say of each other: how many facts agree, and whether one speaks against. */
function compare(a: Known, b: Known, { placeKey, phoneKey }: Keys): { agree: number; against: boolean } {
  let agree = 0;
  let against = false;
  if (a.birth_year !== null && b.birth_year !== null) {
    const length = shorter(a.birth_year, b.birth_year);
    if (a.birth_year.slice(0, length) === b.birth_year.slice(0, length)) agree++;
    else against = true;
  }
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) against = true;
  if (a.phone !== null && b.phone !== null && phoneKey(a.phone) === phoneKey(b.phone)) agree++;
  if (a.household !== null && a.household === b.household) agree++;
  if (a.place !== null && b.place !== null && placeKey(a.place) === placeKey(b.place)) agree++;
  return { agree, against };
}

/** People by id and by name, to which people are added as rows are taken. A look-up is O(people of that name). */
export class PersonIndex {
  readonly #byId = new Map<string, PersonRow>();
  readonly #byName = new Map<string, Set<string>>();
  readonly #bySound = new Map<string, Set<string>>();
  readonly #sound: Sound;
  readonly #keys: Keys = { placeKey: remembering(nameKey), phoneKey: remembering(digits) };

  constructor(people: Iterable<PersonRow>, sound: Sound) {
    this.#sound = sound;
    for (const person of people) this.set(person);
  }

  get(id: string): PersonRow | undefined {
    return this.#byId.get(id);
  }

  set(person: PersonRow): void {
    const before = this.#byId.get(person.id);
    this.#byId.set(person.id, person);
    if (before?.name === person.name && before !== undefined) return;
    for (const name of [person.name, person.attributes.get('曾用名')]) {
      if (name === null || name === undefined) continue;
      add(this.#byName, nameKey(name), person.id);
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
    const same: string[] = [];
    const perhaps: string[] = [];
    for (const id of this.named(person.name)) {
      const { agree, against } = compare(person, this.#byId.get(id)!, this.#keys);
      if (agree > 0 && !against) same.push(id);
      else if (agree > 0 || !against) perhaps.push(id);
    }
    if (same.length === 1) return { kind: 'same', id: same[0]! };
    if (same.length > 1) return { kind: 'perhaps', ids: same };
    if (perhaps.length > 0) return { kind: 'perhaps', ids: perhaps };
    const sounding = this.#soundingUnlike(person.name).filter(
      (id) => !compare(person, this.#byId.get(id)!, this.#keys).against,
    );
    return sounding.length > 0 ? { kind: 'perhaps', ids: sounding } : { kind: 'new' };
  }

  /** Two names in characters that sound alike are two people. */
  #soundingUnlike(name: string): readonly string[] {
    const latin = /^[a-z]+$/.test(nameKey(name));
    return this.sounding(name).filter(
      (id) => latin !== /^[a-z]+$/.test(nameKey(this.#byId.get(id)!.name ?? '')),
    );
  }
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
