import type { RoundsPlan, VisitWish } from '@linli/core';
import type { Opened, ReportData, RoundsWanted } from '../engine/protocol.ts';
import { addDays, presentDay } from '../views/days.ts';
import type { Session } from './session.svelte.ts';
import { Task } from './task.svelte.ts';

export type { RoundsWanted };

interface Made {
  readonly opened: Opened;
  readonly profiles: ReportData['profiles'];
  readonly wanted: RoundsWanted;
  readonly plan: RoundsPlan;
}

/** What a move can be taken back to. */
interface Before {
  readonly made: Made;
  readonly wishes: readonly VisitWish[];
}

const weekDays = 7;
/** A plan looks at most this far ahead. */
const mostDays = 31;

/** The first day to plan for: today where the data are fresh, else the day after they end. */
export function firstDay(asOf: string | null, today: string): string {
  const day = presentDay(asOf, today);
  return day === today ? today : addDays(day, 1);
}

const idOf = ({ person, due }: Pick<VisitWish, 'person' | 'due'>): string => `${due} ${person}`;

/** Every visit of a plan where it is, and those put off. */
const asPlanned = ({ rounds }: RoundsPlan, wishes: readonly VisitWish[]): readonly VisitWish[] => [
  ...rounds.flatMap(({ team, date, stops }) =>
    stops.map(({ person, due }) => ({ person, due, on: { team, date } })),
  ),
  ...wishes.filter(({ on }) => on === null),
];

/** The rounds of a week. They stay while other screens are looked at; a visit that was written down drops out of them. */
export class WeekPlanning {
  readonly #session: Session;
  #chosen: RoundsWanted | null = $state.raw(null);
  readonly task = new Task();
  #made: Made | null = $state.raw(null);
  #wishes: readonly VisitWish[] = [];
  #before: readonly Before[] = $state.raw([]);
  readonly wanted: RoundsWanted = $derived.by(() => {
    if (this.#chosen) return this.#chosen;
    const from = firstDay(this.#session.report?.asOf ?? null, this.#session.today());
    return { from, to: addDays(from, weekDays - 1), mostVisits: 6, visitMinutes: 40 };
  });
  readonly latest: string = $derived(addDays(this.wanted.from, mostDays - 1));
  readonly #current: Made | null = $derived.by(() =>
    this.#made?.opened === this.#session.opened ? this.#made : null,
  );
  readonly plan: RoundsPlan | null = $derived(this.#current?.plan ?? null);
  /** The plan is of another moment than the one shown, or of records that have changed. */
  readonly stale: boolean = $derived.by(
    () => this.#current !== null && this.#current.profiles !== this.#session.report?.profiles,
  );
  readonly changed: boolean = $derived(
    this.#current !== null && JSON.stringify(this.#current.wanted) !== JSON.stringify(this.wanted),
  );
  readonly mayUndo: boolean = $derived(this.#before.length > 0 && this.plan !== null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Another first day moves the last one with it. */
  choose(change: Partial<RoundsWanted>): void {
    const wanted = { ...this.wanted, ...change };
    const from = change.from ?? wanted.from;
    const to = change.from === undefined ? wanted.to : addDays(from, weekDays - 1);
    this.#chosen = { ...wanted, from, to: to < from ? from : to };
  }

  /** Plans anew and forgets what was moved. */
  async make(): Promise<void> {
    const { wanted } = this;
    if (await this.#ask(wanted, [])) this.#before = [];
  }

  /** Plans again what was planned, for the records as they are now. */
  async refresh(): Promise<void> {
    if (this.#current) await this.#ask(this.#current.wanted, this.#wishes);
  }

  /** Moves one visit, or puts it off; the others stay. False where there is no room for it: then nothing is changed. */
  async move(visit: VisitWish): Promise<boolean> {
    const made = this.#current;
    if (!made) return false;
    const before = { made, wishes: this.#wishes };
    const others = asPlanned(made.plan, this.#wishes).filter((one) => idOf(one) !== idOf(visit));
    const fits = ({ unplaced }: RoundsPlan) =>
      visit.on === null || !unplaced.some((one) => idOf(one) === idOf(visit));
    if (!(await this.#ask(made.wanted, [...others, visit], fits))) return false;
    this.#before = [...this.#before, before];
    return true;
  }

  /** Takes the last move back. */
  undo(): void {
    const before = this.#before.at(-1);
    if (!before) return;
    [this.#made, this.#wishes] = [before.made, before.wishes];
    this.#before = this.#before.slice(0, -1);
  }

  async #ask(
    wanted: RoundsWanted,
    wishes: readonly VisitWish[],
    fits: (plan: RoundsPlan) => boolean = () => true,
  ): Promise<boolean> {
    const { report, opened } = this.#session;
    if (!report || !opened) return false;
    const { wave, asOf } = report;
    const moment = { ...(wave === null ? {} : { wave }), ...(asOf === null ? {} : { asOf }) };
    const plan = await this.task.run(({ signal }) =>
      this.#session.ask('rounds', { ...wanted, moment, wishes: wishes.map(plain) }, signal),
    );
    if (!plan || !fits(plan)) return false;
    this.#made = { opened, profiles: report.profiles, wanted, plan };
    this.#wishes = asPlanned(plan, wishes);
    return true;
  }
}

/** Messages to the worker hold plain data only. */
const plain = ({ person, due, on }: VisitWish): VisitWish => ({ person, due, on: on && { ...on } });
