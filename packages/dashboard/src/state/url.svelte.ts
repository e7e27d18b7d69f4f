import { hashOf, parseRoute, type Route } from './route.ts';

export type Change = Partial<Route>;

/** The part of the window that links need. */
export interface Place {
  readonly location: { hash: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  addEventListener(type: 'hashchange', listener: () => void): void;
}

/** The hash of the address is the only holder of what is shown; back and forward change it like everybody else. */
export class Url {
  readonly #place: Place;
  #hash = $state('');
  readonly route: Route = $derived(parseRoute(this.#hash));

  constructor(place: Place) {
    this.#place = place;
    this.#hash = place.location.hash;
    place.addEventListener('hashchange', () => (this.#hash = place.location.hash));
  }

  /** The link to here with something changed. */
  href(change: Change): string {
    return hashOf({ ...this.route, ...change });
  }

  /** Goes there and can be gone back from. */
  go(change: Change): void {
    this.#place.location.hash = this.#from(change);
    this.#hash = this.#place.location.hash;
  }

  /** Corrects where one is. */
  replace(change: Change): void {
    const hash = this.#from(change);
    this.#place.history.replaceState(null, '', hash);
    this.#hash = hash;
  }

  /** From where the address is by now: its event may be still to come. */
  #from(change: Change): string {
    return hashOf({ ...parseRoute(this.#place.location.hash), ...change });
  }
}
