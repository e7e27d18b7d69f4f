/** [from, to) holds a day; an open end holds every day; no day asked for holds. */
export const isValidAt = (
  { from, to }: { readonly from: string | null; readonly to: string | null },
  day: string | null,
): boolean => day === null || ((from === null || from <= day) && (to === null || day < to));
