/**
 * `newer`: a later version than this page is stored: the page goes on, and the next one that is opened is the new one.
 * `unsupported`: this browser, or this way of opening the page, cannot store the program.
 */
export type OfflineState = 'unsupported' | 'storing' | 'ready' | 'newer';

/** Whether a page with this program is of the build that the worker stores. */
const isOf = (script: string, worker: ServiceWorker): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(script, [port2]);
  });

/** Whether the program, and only the program, is stored so that the page opens without a network. */
export class Offline {
  state: OfflineState = $state('storing');
  readonly #script: string;

  /**
   * `register` starts the script that stores it; null where the browser has none. `script` is the address of this page's own
   * program, which bears its content in its name.
   */
  constructor(register: () => Promise<ServiceWorkerRegistration | null>, script: string) {
    this.#script = script;
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
    if (active) this.state = 'ready';
    if (waiting) void this.#compare(waiting);
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && active) void this.#compare(installing);
      else if (installing.state === 'installed') this.state = 'ready';
      if (installing.state === 'redundant' && !active) this.state = 'unsupported';
    });
  }

  /** A page that was fetched since is the new version already, while the old script still looks after it. */
  async #compare(worker: ServiceWorker): Promise<void> {
    if (!(await isOf(this.#script, worker))) this.state = 'newer';
  }
}
