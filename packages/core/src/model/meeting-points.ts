/** A home whose people would look after those around, or a place where a group could meet. */
export interface MeetingPoint {
  /** Id of a person, or of a place. */
  readonly id: string;
  /** Elders within reach, and of these those whom no point before reached. */
  readonly reaches: readonly string[];
  readonly adds: readonly string[];
}

export interface MeetingPoints {
  readonly chosen: readonly MeetingPoint[];
  /** Elders short of support, of them those reached, and no choice of as many points reaches more than `bound`. */
  readonly of: number;
  readonly reached: number;
  readonly bound: number;
  /** Not reached, with the reason: not by these points, by none there is, or nothing tells where they live. */
  readonly left: readonly {
    readonly person: string;
    readonly reason: 'not-chosen' | 'too-far' | 'place-unknown';
  }[];
}
