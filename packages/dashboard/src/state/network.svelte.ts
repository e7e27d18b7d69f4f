import type { Jobs } from '../engine/protocol.ts';
import type { Focus, Layer, NetworkView, Places } from '../views/network-types.ts';
import { networkView, placesOf, supportLayers, toggled } from '../views/network.view.ts';
import { namesOf } from '../views/person.view.ts';
import { Live } from './live.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Url } from './url.svelte.ts';

type Lang = 'zh' | 'en';

export type Steps = 0 | 1 | 2;

/** What the picture of the network shows. Make it while a component is set up. */
export class Network {
  readonly #session: Session;
  readonly #url: Url;
  readonly #lang: () => Lang;
  layers: ReadonlySet<Layer> = $state.raw(supportLayers);
  suggestions = $state(true);
  changes = $state(false);
  /** 0: everybody. */
  steps: Steps = $state(0);
  baysAt: 'side' | 'below' = $state('side');

  readonly #layout: Live<Jobs['layout']['out']>;
  readonly #places: Places | null = $derived.by(() => this.#layout.value && placesOf(this.#layout.value));
  /** The person singled out, by position in the report. */
  readonly selected: number | null = $derived.by(() => this.#session.positionOf(this.#url.route.person));
  readonly #focus: Focus | null = $derived(
    this.selected === null || this.steps === 0 ? null : { person: this.selected, steps: this.steps },
  );
  /** True until it is known where everybody stands. */
  readonly placing: boolean = $derived.by(() => this.#layout.value === null && this.#layout.error === null);
  readonly view: NetworkView | null = $derived.by(() => {
    const { report } = this.#session;
    if (!report || this.placing) return null;
    const { layers, suggestions, changes, baysAt } = this;
    const options = { layers, suggestions, changes, focus: this.#focus, places: this.#places, baysAt };
    return networkView(report, options, this.#lang(), namesOf(report));
  });

  constructor(session: Session, url: Url, lang: () => Lang) {
    this.#session = session;
    this.#url = url;
    this.#lang = lang;
    this.#layout = new Live(() => (session.report ? session.layout() : null));
  }

  toggle(layer: Layer): void {
    this.layers = toggled(this.layers, layer);
  }

  select(person: number | null): void {
    const id = person === null ? undefined : this.#session.report?.people[person]?.id;
    this.#url.replace({ person: id === undefined ? null : this.#session.keyOf(id) });
  }

  caseHref(person: number): string {
    return this.#url.href({ screen: 'case', person: this.#keyOf(person) });
  }

  leavesHref(person: number): string {
    const key = this.#keyOf(person);
    return this.#url.href({
      screen: 'what-if',
      imagined: key === null ? [] : [{ kind: 'person', person: key }],
    });
  }

  #keyOf(person: number): number | null {
    const id = this.#session.report?.people[person]?.id;
    return id === undefined ? null : this.#session.keyOf(id);
  }
}
