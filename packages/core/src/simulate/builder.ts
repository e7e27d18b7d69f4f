import { schema, tableNames, type Dataset, type TableName } from '../model/schema.ts';
import { drawing, type Draw } from './draw.ts';

type RowOf<T extends TableName> = Dataset[T][number];
type Given<T extends TableName> = Partial<Omit<RowOf<T>, 'row' | 'attributes'>> & {
  readonly attributes?: ReadonlyMap<string, string>;
};

/** A dataset as it grows, and the chance that it grows by. What is not given stays unknown. */
export class Builder {
  readonly draw: Draw;
  private readonly tables = new Map<TableName, unknown[]>(tableNames.map((name) => [name, []]));

  constructor(seed: number) {
    this.draw = drawing(seed);
  }

  add<T extends TableName>(table: T, given: Given<T>): RowOf<T> {
    const rows = this.tables.get(table)!;
    const blank = Object.fromEntries(Object.keys(schema[table]).map((column) => [column, null]));
    const row = { ...blank, attributes: new Map(), ...given, row: rows.length + 2 } as unknown as RowOf<T>;
    rows.push(row);
    return row;
  }

  rows<T extends TableName>(table: T): readonly RowOf<T>[] {
    return this.tables.get(table) as RowOf<T>[];
  }

  /** All tables; events in the order of their dates, with ids in that order. */
  dataset(): Dataset {
    const events = this.rows('events')
      .map((event, i) => ({ event, i }))
      .sort((a, b) =>
        (a.event.date ?? '') < (b.event.date ?? '') ? -1 : a.event.date === b.event.date ? a.i - b.i : 1,
      )
      .map(({ event }, i) => ({ ...event, id: `V${i + 1}`, row: i + 2 }));
    return { ...(Object.fromEntries(this.tables) as unknown as Dataset), events };
  }
}
