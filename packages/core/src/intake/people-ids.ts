/** New ids in the order of rows, `P0001` and on: they say nothing of the person, and none was used before. */
export function newIds(taken: Iterable<string>): () => string {
  const used = new Set(taken);
  let last = 0;
  for (const id of used) {
    const number = /^P(\d{1,9})$/.exec(id)?.[1];
    if (number !== undefined) last = Math.max(last, Number(number));
  }
  return () => {
    let id: string;
    do id = `P${String(++last).padStart(4, '0')}`;
    while (used.has(id));
    used.add(id);
    return id;
  };
}
