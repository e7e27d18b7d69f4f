/** Where a home stands in its building. Parts that the text does not hold are null. */
export interface Address {
  readonly building: string;
  readonly unit: string | null;
  readonly floor: number | null;
  readonly door: string | null;
}

const inWords = /^(.*?(?:栋|幢|座|号楼|楼))(?:([^单元]{1,3})单元)?(?:(\d{1,2})(\d{2}))?(?:室|号)?$/;
const inNumbers = /^(\d{1,3}|[A-Z])-(\d{1,2})(?:-(\d{1,2})(\d{2}))?$/;
const inEnglish =
  /^(.*?\b(?:building|block|tower) ?\w{1,4})(?:,? (?:unit|entrance|stairwell) ?(\w{1,3}))?(?:,? (?:(?:flat|room) ?)?(\d{1,2})(\d{2}))?$/i;

/**
 * `3栋2单元401`, `3-2-401` or `Block 3, unit 2, 401`: building, stairwell, floor and door. Null where the text names no
 * building.
 */
export function readAddress(text: string): Address | null {
  const written = text.replace(/\s+/g, '');
  const found = inWords.exec(written) ?? inNumbers.exec(written) ?? inEnglish.exec(text.trim());
  if (!found) return null;
  const [, building = '', unit = null, floor = null, door = null] = found;
  return {
    building: /\p{L}/u.test(building) && building.length > 1 ? building : `${building}栋`,
    unit,
    floor: floor === null ? null : Number(floor),
    door: door === null ? null : `${floor}${door}`,
  };
}
