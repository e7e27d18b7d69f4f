/**
 * `newer`: a later version is stored; without a network it is used once every page of this one is closed.
 * `unsupported`: this browser, or this way of opening the page, cannot store the program.
 */
export type OfflineState = 'unsupported' | 'storing' | 'ready' | 'newer';

/** Whether the program, and only the program, is stored so that the page opens without a network. */
export class Offline {
  state: OfflineState = $state('storing');

  /** `register` starts the script that stores it; null where the browser has none. */
  constructor(register: () => Promise<ServiceWorkerRegistration | null>) {
    void this.#store(register);
  }

  async #store(register: () => Promise<ServiceWorkerRegistration | null>): Promise<void> {
    try {
      const registered = await register();
      if (!registered) return void (this.state = 'unsupported');
      this.#see(registered);
      registered.addEventListener('updatefound', () => this.#see(registered));
    } catch {
      this.state = 'unsupported';
    }
  }

  #see({ installing, waiting, active }: ServiceWorkerRegistration): void {
    if (waiting) this.state = 'newer';
    else if (active) this.state = 'ready';
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') this.state = active ? 'newer' : 'ready';
      if (installing.state === 'redundant' && !active) this.state = 'unsupported';
    });
  }
}
