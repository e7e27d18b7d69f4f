/** The address of an element of an array of 4-byte numbers. */
export function intAt(array: usize, place: i32): usize {
  return array + ((<usize>place) << 2);
}
