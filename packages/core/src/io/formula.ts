/** What a spreadsheet may run: also after blanks, in full width, and behind a bar (DDE). */
const risky = /^'*\s*[=+\-@\t\r\n\0|%＝＋－＠]/;
const guarded = /^''*\s*[=+\-@\t\r\n\0|%＝＋－＠]/;

/** A text that a spreadsheet would run as a formula gets a leading apostrophe. `unguard` takes it off again. */
export const guard = (text: string): string => (risky.test(text) ? `'${text}` : text);
export const unguard = (text: string): string => (guarded.test(text) ? text.slice(1) : text);
