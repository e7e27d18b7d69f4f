import type { Builder } from './builder.ts';

export interface Home {
  readonly place: string;
  readonly household: string;
  readonly floor: number;
  readonly x: number;
  readonly y: number;
}

export interface CompoundSpec {
  readonly name: string;
  readonly parent?: string;
  readonly kind?: string;
  readonly buildings: number;
  readonly x: number;
  readonly y: number;
  /** Default 2 units of 6 floors with 2 doors. */
  readonly units?: number;
  readonly floors?: number;
}

const doors = 2;
const rowLength = 4;
/** Metres between two buildings of a compound. */
const apart = 60;

/** A compound with its buildings and units as places, and its homes in drawn order, each to be used once. */
export function addCompound(builder: Builder, spec: CompoundSpec): Home[] {
  const { name, buildings, x, y, units = 2, floors = 6 } = spec;
  builder.add('places', {
    id: name,
    type: 'compound',
    name,
    x,
    y,
    ...(spec.parent === undefined ? {} : { parent: spec.parent }),
    ...(spec.kind === undefined ? {} : { kind: spec.kind }),
  });
  const homes: Home[] = [];
  for (let b = 0; b < buildings; b++) {
    const building = `${name}${b + 1}栋`;
    const spot = { x: x + (b % rowLength) * apart, y: y + Math.floor(b / rowLength) * apart };
    builder.add('places', { id: building, type: 'building', name: building, parent: name, ...spot });
    for (let u = 1; u <= units; u++) {
      const place = `${building}${u}单元`;
      builder.add('places', { id: place, type: 'unit', name: place, parent: building, ...spot });
      for (let floor = 1; floor <= floors; floor++)
        for (let door = 1; door <= doors; door++)
          homes.push({ place, household: `${place}${floor}0${door}`, floor, ...spot });
    }
  }
  return builder.draw.some(homes, homes.length);
}

/** Where a person lives, as columns of the people table. */
export const livingAt = ({ place, household, x, y }: Home) => ({ place, household, x, y });
